package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import java.time.Duration;
import java.time.Instant;

/** A ticket that waits: it leaves the queue until then and comes back by itself. */
public record Hold(Instant until, String reason, MemberId by) {
    /** Nobody can put a ticket away for longer at a time. */
    public static final Duration LONGEST = Duration.ofDays(14);
}
