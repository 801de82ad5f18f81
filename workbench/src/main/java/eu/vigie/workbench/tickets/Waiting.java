package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What does not move a ticket, but makes it wait: for a day, or for a colleague's word. */
final class Waiting {
    private Waiting() {}

    static Transition hold(Ticket ticket, Actor.Signed actor, Instant until, String reason) {
        if (reason.isBlank()) {
            return new Transition.Refused(Reason.REASON_MISSING);
        }
        if (!until.isAfter(ticket.asOf()) || until.isAfter(ticket.asOf().plus(Hold.LONGEST))) {
            return new Transition.Refused(Reason.HOLD_TOO_LONG);
        }
        return ticket.guarded(
                actor,
                Action.HOLD,
                () -> stays(
                        ticket,
                        ticket.attributes().withHold(Optional.of(new Hold(until, reason, actor.member()))),
                        "held",
                        Map.of("reason", reason, "until", until.toString())));
    }

    static Transition resume(Ticket ticket, Actor.Signed actor) {
        return ticket.guarded(
                actor,
                Action.RESUME,
                () -> stays(ticket, ticket.attributes().withHold(Optional.empty()), "hold lifted", Map.of()));
    }

    static Transition escalate(Ticket ticket, Actor.Signed actor, MemberId to) {
        return ticket.guarded(
                actor,
                Action.ESCALATE,
                () -> stays(
                        ticket,
                        ticket.attributes().withEscalation(Optional.of(new Escalation(actor.member(), to))),
                        "escalated",
                        Map.of("to", to.toString())));
    }

    static Transition reply(Ticket ticket, Actor.Signed actor) {
        return ticket.guarded(
                actor,
                Action.REPLY,
                () -> stays(
                        ticket, ticket.attributes().withEscalation(Optional.empty()), "escalation answered", Map.of()));
    }

    private static Transition stays(Ticket ticket, Attributes next, String kind, Map<String, String> data) {
        return ticket.withAttributes(next).to(ticket.state(), kind, data);
    }
}
