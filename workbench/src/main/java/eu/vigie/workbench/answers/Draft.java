package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.RoundId;
import java.time.Instant;
import java.util.Optional;

/** The text being written for a round, and who saved it last. */
public record Draft(
        RoundId round, DraftText text, long version, Optional<Instant> savedAt, Optional<MemberId> savedBy) {}
