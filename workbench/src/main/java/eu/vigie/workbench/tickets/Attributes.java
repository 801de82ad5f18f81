package eu.vigie.workbench.tickets;

import java.util.Optional;

/** What is known of a ticket beside its state. */
public record Attributes(Optional<CloseProposal> closeProposal, Optional<Hold> hold, Optional<Escalation> escalation) {
    public static final Attributes NONE = new Attributes(Optional.empty(), Optional.empty(), Optional.empty());

    Attributes withProposal(Optional<CloseProposal> next) {
        return new Attributes(next, hold, escalation);
    }

    Attributes withHold(Optional<Hold> next) {
        return new Attributes(closeProposal, next, escalation);
    }

    Attributes withEscalation(Optional<Escalation> next) {
        return new Attributes(closeProposal, hold, next);
    }

    /** In another state nobody waits to close it, and nothing is put away. */
    Attributes inAnotherState() {
        return new Attributes(Optional.empty(), Optional.empty(), escalation);
    }
}
