package eu.vigie.workbench.answers;

import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import java.util.Set;

/** What came of sending a text to review. */
public sealed interface Submission {
    record Submitted(Revision revision, Ticket ticket) implements Submission {}

    record Incomplete(Set<Lack> lacks) implements Submission {}

    /** The text could not be saved under the form's lease and version; it is kept, and nothing was sent. */
    record NotSaved(Saving saving) implements Submission {}

    record Refused(Reason reason) implements Submission {}
}
