package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.MemberId;
import java.time.Instant;
import java.util.Optional;

/** Where an answer stands on the forum, and under which account of ours. */
public record Posting(
        String permalink, MemberId by, Instant at, Optional<Instant> verifiedAt, Optional<String> account) {}
