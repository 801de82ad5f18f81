package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The end of a ticket, and what undoes it. What was ever grave needs a second person: the first one's wish is kept until then. */
final class Closing {
    private Closing() {}

    static Transition close(Ticket ticket, Actor.Signed actor, Resolution why) {
        return close(ticket, actor, why, Map.of());
    }

    static Transition close(Ticket ticket, Actor.Signed actor, Resolution why, Map<String, String> details) {
        var all = new HashMap<>(details);
        all.put("resolution", why.name());
        var data = Map.copyOf(all);
        return ticket.guarded(actor, Action.CLOSE, () -> {
            boolean alone = ticket.closeProposal()
                    .filter(first -> !first.by().equals(actor.member()))
                    .isEmpty();
            if (ticket.bands().highest().isGrave() && alone) {
                var proposal = Optional.of(new CloseProposal(actor.member(), why));
                return ticket.withAttributes(ticket.attributes().withProposal(proposal))
                        .to(ticket.state(), "close proposed", data);
            }
            return closed(ticket, why, data);
        });
    }

    /** By the program itself. */
    static Transition closed(Ticket ticket, Resolution why) {
        return closed(ticket, why, Map.of("resolution", why.name()));
    }

    private static Transition closed(Ticket ticket, Resolution why, Map<String, String> data) {
        return ticket.to(new TicketState.Closed(why, ticket.asOf(), Optional.of(watched(ticket))), "closed", data);
    }

    private static Instant watched(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Posted posted -> posted.watchedUntil();
            case TicketState.Verified verified -> verified.watchedUntil();
            case TicketState.Missing missing -> missing.watchedUntil();
            case TicketState.New _,
                    TicketState.Open _,
                    TicketState.Claimed _,
                    TicketState.InReview _,
                    TicketState.Changes _,
                    TicketState.Approved _,
                    TicketState.FollowUp _,
                    TicketState.Closed _ -> ticket.asOf().plus(Watch.LENGTH);
        };
    }

    static Transition reopen(Ticket ticket, Actor.Signed actor, String reason) {
        return ticket.because(reason, actor, Action.REOPEN, data -> {
            var attributes = ticket.attributes();
            if (ticket.bands().highest().isGrave() && attributes.reopening().isEmpty()) {
                return ticket.withAttributes(attributes.withReopening(Optional.of(actor.member())))
                        .to(ticket.state(), "reopening proposed", data);
            }
            return ticket.withRound(ticket.round().writable()).to(new TicketState.Open(), "reopened", data);
        });
    }
}
