package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import java.util.Map;
import java.util.Optional;

/** Taking back what one has just done, as long as nobody has acted since. */
final class Undo {
    private static final String KIND = "undone";

    private Undo() {}

    static Transition of(Ticket ticket, Claimant claimant, Undoable last) {
        return Rights.undoing(ticket, claimant.who(), last)
                .<Transition>map(Transition.Refused::new)
                .orElseGet(() -> back(ticket, claimant, last));
    }

    private static Transition back(Ticket ticket, Claimant claimant, Undoable last) {
        var data = Map.of("act", last.act().name());
        return switch (last.act()) {
            case BAND ->
                ticket.withBands(last.bands())
                        .withAttributes(ticket.attributes().withLoweredBy(lowered(ticket, claimant)))
                        .to(ticket.state(), KIND, data);
            case CLOSE -> reopened(ticket, last, data);
            case RELEASE, SKIP ->
                last.held() ? heldAgain(ticket, claimant, data) : ticket.to(ticket.state(), KIND, data);
        };
    }

    private static Optional<MemberId> lowered(Ticket ticket, Claimant claimant) {
        return ticket.attributes().loweredBy().filter(member -> !member.equals(claimant.member()));
    }

    /** A first member's wish is taken back; a closed ticket stands where it stood. */
    private static Transition reopened(Ticket ticket, Undoable last, Map<String, String> data) {
        TicketState state = ticket.state() instanceof TicketState.Closed
                ? (last.state() == StateName.NEW ? new TicketState.New() : new TicketState.Open())
                : ticket.state();
        return switch (ticket.to(state, KIND, data)) {
            case Transition.Moved(Ticket next, var event) ->
                new Transition.Moved(next.withAttributes(next.attributes().withProposal(last.proposal())), event);
            case Transition.Refused refused -> refused;
        };
    }

    private static Transition heldAgain(Ticket ticket, Claimant claimant, Map<String, String> data) {
        return claimant.refusal()
                .<Transition>map(Transition.Refused::new)
                .orElseGet(() -> ticket.to(
                        new TicketState.Claimed(Lease.taken(LeaseKind.DRAFT, claimant.member(), ticket.asOf())),
                        KIND,
                        data));
    }
}
