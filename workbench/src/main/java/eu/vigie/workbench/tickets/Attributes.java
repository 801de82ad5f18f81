package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import java.util.Optional;

/**
 * What is known of a ticket beside its state.
 *
 * @param reopening who wants to reopen it, waiting for a second person
 * @param loweredBy who made it less urgent, until somebody else has looked
 */
public record Attributes(
        Optional<CloseProposal> closeProposal,
        Optional<Hold> hold,
        Optional<Escalation> escalation,
        Optional<MemberId> reopening,
        Optional<MemberId> loweredBy) {
    public static final Attributes NONE =
            new Attributes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Attributes withProposal(Optional<CloseProposal> next) {
        return new Attributes(next, hold, escalation, reopening, loweredBy);
    }

    Attributes withHold(Optional<Hold> next) {
        return new Attributes(closeProposal, next, escalation, reopening, loweredBy);
    }

    Attributes withEscalation(Optional<Escalation> next) {
        return new Attributes(closeProposal, hold, next, reopening, loweredBy);
    }

    Attributes withReopening(Optional<MemberId> next) {
        return new Attributes(closeProposal, hold, escalation, next, loweredBy);
    }

    Attributes withLoweredBy(Optional<MemberId> next) {
        return new Attributes(closeProposal, hold, escalation, reopening, next);
    }

    /** In another state nobody waits to close or reopen it, and nothing is put away. */
    Attributes inAnotherState() {
        return new Attributes(Optional.empty(), Optional.empty(), escalation, Optional.empty(), loweredBy);
    }
}
