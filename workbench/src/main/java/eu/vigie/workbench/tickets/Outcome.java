package eu.vigie.workbench.tickets;

/** What came of a change that was to be stored. */
public sealed interface Outcome {
    record Done(Ticket ticket) implements Outcome {}

    record Refused(Ticket ticket, Reason reason) implements Outcome {}

    /** Somebody was quicker: the form showed another version than the current one. */
    record Conflict(Ticket current) implements Outcome {}
}
