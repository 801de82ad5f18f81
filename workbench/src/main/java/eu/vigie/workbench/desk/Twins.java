package eu.vigie.workbench.desk;

import eu.vigie.workbench.tickets.DuplicateStore;
import java.util.List;
import java.util.Optional;

/**
 * Other tickets with the same question.
 *
 * @param original what this one is a duplicate of
 * @param duplicates those closed in favour of this one
 * @param candidates those it could be a duplicate of
 */
public record Twins(
        Optional<DuplicateStore.Named> original,
        List<DuplicateStore.Named> duplicates,
        List<DuplicateStore.Named> candidates) {
    public String title(DuplicateStore.Named ticket) {
        return MarkedText.unmasked(ticket.title());
    }
}
