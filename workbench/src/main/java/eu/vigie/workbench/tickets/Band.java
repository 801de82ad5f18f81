package eu.vigie.workbench.tickets;

import java.time.Duration;

/** How soon a question needs an answer, gravest first. */
public enum Band {
    CRISIS(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(15)),
    RED(Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(4)),
    AMBER(Duration.ofHours(24), Duration.ofHours(72), Duration.ofHours(24)),
    GREEN(Duration.ofHours(72), Duration.ofHours(72), Duration.ofHours(24));

    private final Duration answerWithin;
    private final Duration approvalHolds;
    private final Duration authorPriority;

    Band(Duration answerWithin, Duration approvalHolds, Duration authorPriority) {
        this.answerWithin = answerWithin;
        this.approvalHolds = approvalHolds;
        this.authorPriority = authorPriority;
    }

    /** From first seen to the first answer posted. */
    public Duration answerWithin() {
        return answerWithin;
    }

    /** From approval until the answer has to be looked at again. */
    public Duration approvalHolds() {
        return approvalHolds;
    }

    /** After a request for changes, the time in which the ticket is kept for its author. */
    public Duration authorPriority() {
        return authorPriority;
    }

    /** Whether two people decide where otherwise one would do. */
    public boolean isGrave() {
        return this == CRISIS || this == RED;
    }

    public Band graver(Band other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
