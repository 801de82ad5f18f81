package eu.vigie.workbench.answers;

import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;

/** What came of entering a permalink or a capture. */
public sealed interface PostingOutcome {
    record Done(Ticket ticket) implements PostingOutcome {}

    record Refused(Reason reason) implements PostingOutcome {}

    record Conflict(Ticket current) implements PostingOutcome {}

    /** The address is not on the thread's host, or not in its thread. */
    record ForeignPermalink(String expected) implements PostingOutcome {}

    /** This round was posted already; this is where. */
    record AlreadyPosted(Posting posting) implements PostingOutcome {}

    /** Somebody has stopped the forum. */
    record Stopped(Stop stop) implements PostingOutcome {}

    /** The captured text is not the approved one. */
    record OtherText() implements PostingOutcome {}

    static PostingOutcome of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Ticket ticket) -> new Done(ticket);
            case Outcome.Refused(Ticket _, Reason reason) -> new Refused(reason);
            case Outcome.Conflict(Ticket current) -> new Conflict(current);
        };
    }
}
