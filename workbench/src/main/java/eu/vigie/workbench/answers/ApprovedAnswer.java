package eu.vigie.workbench.answers;

import java.time.Instant;

/** A text that a second person approved and whose approval still holds: only the stores of this package make one. */
public final class ApprovedAnswer {
    private final Revision revision;
    private final Instant until;

    ApprovedAnswer(Revision revision, Instant until) {
        this.revision = revision;
        this.until = until;
    }

    public Revision revision() {
        return revision;
    }

    /** When the approval ends. */
    public Instant until() {
        return until;
    }
}
