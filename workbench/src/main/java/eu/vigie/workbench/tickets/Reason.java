package eu.vigie.workbench.tickets;

/** Why something was refused; the pages say it in words. */
public enum Reason {
    OTHER_ORGANISATION,
    ROLE_MISSING,
    NOT_IN_THIS_STATE,
    TAKEN,
    KEPT_FOR_AUTHOR,
    SKIPPED,
    NOT_TRAINED,
    CLAIM_LIMIT,
    TRAINEE_BAND,
    NOT_HOLDER,
    NOT_AUTHOR,
    WROTE_IT,
    POSTED_IT,
    REVIEW_RUNNING,
    SECOND_PERSON_NEEDED,
    REASON_MISSING,
    NOT_YET,
    UNDO_OVER,
    ACTED_SINCE,
    HOLD_TOO_LONG,
    HELD_ALREADY,
    ASKED_ALREADY,
    NOT_ASKED,
    OTHER_TICKET_OPEN,
    NO_ORIGINAL
}
