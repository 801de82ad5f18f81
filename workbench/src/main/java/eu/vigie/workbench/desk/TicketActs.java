package eu.vigie.workbench.desk;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.Optional;

/** A form that asks something of a ticket: done once, or the ticket as it is now with the reason why not. */
record TicketActs(Screen screen, TicketScreen tickets) {
    /** What is asked of a ticket, under the version the member saw. */
    interface Act {
        Outcome of(Tx tx, Actor.Signed actor, TicketId id, long version);
    }

    void act(Context ctx, String then, Act act) {
        long version = Forms.posted(ctx).number("version");
        var actor = Session.of(ctx).actor();
        screen.once(
                ctx,
                tx -> {
                    tickets.ticket(tx, id(ctx));
                    return notice(tx, act.of(tx, actor, id(ctx), version));
                },
                notice -> notice.map(said -> Turn.stay(() -> tickets.refuse(ctx, id(ctx), said)))
                        .orElseGet(() -> Turn.to(then)));
    }

    /** Goes on to the ticket itself. */
    void stay(Context ctx, Act act) {
        act(ctx, "/tickets/" + id(ctx), act);
    }

    private Optional<Notice> notice(Tx tx, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Optional.empty();
            case Outcome.Refused(Ticket ticket, Reason reason) ->
                Optional.of(reason == Reason.TAKEN ? Notice.taken(tickets.holder(tx, ticket)) : Notice.refused(reason));
            case Outcome.Conflict(Ticket current) ->
                Optional.of(
                        current.state().hold().isPresent()
                                ? Notice.taken(tickets.holder(tx, current))
                                : Notice.changed());
        };
    }

    static String reason(Context ctx) {
        return Forms.posted(ctx).optional("reason").orElse("");
    }

    static TicketId id(Context ctx) {
        return new TicketId(Forms.pathNumber(ctx, "id"));
    }
}
