package eu.vigie.workbench.tickets;

/** The states of a ticket as the database writes them. */
public enum StateName {
    NEW,
    OPEN,
    CLAIMED,
    IN_REVIEW,
    CHANGES,
    APPROVED,
    POSTED,
    VERIFIED,
    MISSING,
    FOLLOW_UP,
    CLOSED
}
