package eu.vigie.workbench.tickets;

import java.time.Duration;

/** What a lease is for, how long it lasts without a sign of life, and how long at most. */
public enum LeaseKind {
    DRAFT(Duration.ofMinutes(30), Duration.ofHours(4)),
    REVIEW(Duration.ofMinutes(20), Duration.ofHours(2)),
    POSTING(Duration.ofMinutes(15), Duration.ofMinutes(30));

    private final Duration length;
    private final Duration cap;

    LeaseKind(Duration length, Duration cap) {
        this.length = length;
        this.cap = cap;
    }

    public Duration length() {
        return length;
    }

    public Duration cap() {
        return cap;
    }
}
