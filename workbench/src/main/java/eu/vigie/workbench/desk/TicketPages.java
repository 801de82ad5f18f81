package eu.vigie.workbench.desk;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Resolution;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.TriageStore;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.Optional;

/** Looking at a ticket, taking it, giving it back. */
public final class TicketPages {
    private final Screen screen;
    private final TicketScreen tickets;
    private final ClaimStore claims;
    private final TriageStore triage;

    public TicketPages(Screen screen, TicketScreen tickets, ClaimStore claims, TriageStore triage) {
        this.triage = triage;
        this.screen = screen;
        this.tickets = tickets;
        this.claims = claims;
    }

    /** What is asked of a ticket, under the version the member saw. */
    interface Act {
        Outcome of(Tx tx, Actor.Signed actor, TicketId id, long version);
    }

    public void show(Context ctx) {
        tickets.show(ctx, id(ctx), Optional.empty());
    }

    public void claim(Context ctx) {
        act(ctx, "/tickets/" + id(ctx), claims::claim);
    }

    public void release(Context ctx) {
        act(ctx, "/queue", claims::release);
    }

    public void skip(Context ctx) {
        String reason = Forms.posted(ctx).optional("reason").orElse("");
        act(ctx, "/queue", (tx, actor, id, version) -> claims.skip(tx, actor, id, version, reason));
    }

    public void breakClaim(Context ctx) {
        String reason = Forms.posted(ctx).optional("reason").orElse("");
        act(ctx, "/tickets/" + id(ctx), (tx, actor, id, version) -> claims.breakClaim(tx, actor, id, version, reason));
    }

    /** A grave ticket stays until a second person agrees. */
    public void close(Context ctx) {
        var why = Forms.posted(ctx).choice("resolution", Resolution.class);
        act(ctx, "/queue", (tx, actor, id, version) -> triage.close(tx, actor, id, version, why));
    }

    public void setBand(Context ctx) {
        var band = Forms.posted(ctx).choice("band", Band.class);
        String reason = Forms.posted(ctx).optional("reason").orElse("");
        act(
                ctx,
                "/tickets/" + id(ctx),
                (tx, actor, id, version) -> triage.setBand(tx, actor, id, version, band, reason));
    }

    public void triage(Context ctx) {
        var band = Forms.posted(ctx).choice("band", Band.class);
        String language = Forms.posted(ctx).text("language");
        act(
                ctx,
                "/tickets/" + id(ctx),
                (tx, actor, id, version) -> triage.triage(tx, actor, id, version, band, language));
    }

    /** Goes on when it is done, or shows the ticket as it is now and says why not. */
    private void act(Context ctx, String then, Act act) {
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

    private static TicketId id(Context ctx) {
        return new TicketId(Forms.pathNumber(ctx, "id"));
    }
}
