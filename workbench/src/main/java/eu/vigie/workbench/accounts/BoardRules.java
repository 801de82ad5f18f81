package eu.vigie.workbench.accounts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a board allows, as somebody read it on a day.
 *
 * @param board empty for the whole forum
 * @param dailyCap answers of ours a day at most, by the clock of the forum
 * @param quietDays a thread whose last post is older is not answered in any more
 */
public record BoardRules(
        String source,
        String board,
        OptionalInt dailyCap,
        OptionalInt quietDays,
        boolean linksAllowed,
        String etiquette,
        LocalDate readOn,
        Optional<String> enteredBy) {}
