package eu.vigie.workbench.answers;

import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import java.util.List;

/** What came of a reviewer's decision. */
public sealed interface Reviewing {
    record Decided(Ticket ticket) implements Reviewing {}

    record Refused(Reason reason) implements Reviewing {}

    /** The text was revised, or somebody decided first: this is how it stands now. */
    record Conflict(Ticket current) implements Reviewing {}

    /** Approval waits until somebody has checked these links again, or the author has put others in their place. */
    record LinksNotHealthy(List<String> titles) implements Reviewing {}

    record Incomplete(Missing what) implements Reviewing {}

    enum Missing {
        CRITERIA,
        CRITERION_NOT_MET,
        NOTE
    }
}
