package eu.vigie.workbench.tickets;

import java.util.Set;

/** Every ticket is on exactly one of these lists. */
public enum HomeList {
    TO_TRIAGE(StateName.NEW),
    UNCLAIMED(StateName.OPEN),
    IN_WORK(StateName.CLAIMED),
    REVIEW(StateName.IN_REVIEW),
    CHANGES(StateName.CHANGES),
    TO_POST(StateName.APPROVED),
    WATCHING(StateName.POSTED, StateName.VERIFIED),
    MISSING(StateName.MISSING),
    FOLLOW_UP(StateName.FOLLOW_UP),
    CLOSED(StateName.CLOSED);

    private final Set<StateName> states;

    HomeList(StateName... states) {
        this.states = Set.of(states);
    }

    Set<StateName> states() {
        return states;
    }

    /** Whether the first answer is still promised for a moment. */
    public boolean promised() {
        return switch (this) {
            case TO_TRIAGE, UNCLAIMED, IN_WORK, REVIEW, CHANGES, TO_POST -> true;
            case WATCHING, MISSING, FOLLOW_UP, CLOSED -> false;
        };
    }

    static HomeList of(StateName state) {
        return switch (state) {
            case NEW -> TO_TRIAGE;
            case OPEN -> UNCLAIMED;
            case CLAIMED -> IN_WORK;
            case IN_REVIEW -> REVIEW;
            case CHANGES -> CHANGES;
            case APPROVED -> TO_POST;
            case POSTED, VERIFIED -> WATCHING;
            case MISSING -> MISSING;
            case FOLLOW_UP -> FOLLOW_UP;
            case CLOSED -> CLOSED;
        };
    }
}
