package eu.vigie.workbench.tickets;

/** Why a ticket was closed. */
public enum Resolution {
    OFF_TOPIC,
    DUPLICATE,
    ANSWERED_BY_OTHERS,
    THREAD_LOCKED,
    FORUM_FORBIDS,
    ANSWERED,
    ANSWER_REMOVED,
    WATCH_ENDED,
    OTHER
}
