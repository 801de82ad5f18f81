package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.RoundId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The text being written for a round, and who saved it last.
 *
 * @param settled keys of the reviewer's points that are ticked off
 */
public record Draft(
        RoundId round,
        DraftText text,
        long version,
        Optional<Instant> savedAt,
        Optional<MemberId> savedBy,
        Set<String> settled) {}
