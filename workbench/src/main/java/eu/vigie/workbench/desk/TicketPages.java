package eu.vigie.workbench.desk;

import eu.vigie.workbench.corrections.CorrectionStore;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.Resolution;
import eu.vigie.workbench.tickets.TriageStore;
import eu.vigie.workbench.tickets.UndoStore;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import io.javalin.http.Context;

/** Looking at a ticket, taking it, giving it back. */
public final class TicketPages {
    private final TicketScreen tickets;
    private final TicketActs acts;
    private final ClaimStore claims;
    private final TriageStore triage;
    private final UndoStore undo;
    private final CorrectionStore corrections;

    public TicketPages(Screen screen, TicketScreen tickets, ClaimStore claims, TriageStore triage, UndoStore undo) {
        this.corrections = new CorrectionStore(triage);
        this.tickets = tickets;
        this.acts = new TicketActs(screen, tickets);
        this.claims = claims;
        this.triage = triage;
        this.undo = undo;
    }

    public void show(Context ctx) {
        var noted = Forms.asked(ctx).optional("corrected").map(_ -> new Notice("correction.noted", false));
        tickets.show(ctx, TicketActs.id(ctx), noted);
    }

    public void claim(Context ctx) {
        acts.stay(ctx, claims::claim);
    }

    public void release(Context ctx) {
        acts.act(ctx, "/queue", claims::release);
    }

    public void skip(Context ctx) {
        String reason = TicketActs.reason(ctx);
        acts.act(ctx, "/queue", (tx, actor, id, version) -> claims.skip(tx, actor, id, version, reason));
    }

    public void breakClaim(Context ctx) {
        String reason = TicketActs.reason(ctx);
        acts.stay(ctx, (tx, actor, id, version) -> claims.breakClaim(tx, actor, id, version, reason));
    }

    /** A grave ticket stays until a second person agrees. */
    public void close(Context ctx) {
        var why = Forms.posted(ctx).choice("resolution", Resolution.class);
        acts.act(
                ctx,
                "/queue",
                (tx, actor, id, version) -> corrections.closed(tx, triage.close(tx, actor, id, version, why)));
    }

    public void setBand(Context ctx) {
        var band = Forms.posted(ctx).choice("band", Band.class);
        String reason = TicketActs.reason(ctx);
        acts.stay(
                ctx,
                (tx, actor, id, version) ->
                        corrections.bandSet(tx, triage.setBand(tx, actor, id, version, band, reason)));
    }

    public void triage(Context ctx) {
        var band = Forms.posted(ctx).choice("band", Band.class);
        String language = Forms.posted(ctx).text("language");
        acts.stay(
                ctx,
                (tx, actor, id, version) ->
                        corrections.triaged(tx, triage.triage(tx, actor, id, version, band, language)));
    }

    /** Takes back the member's own last act, for a few seconds. */
    public void undo(Context ctx) {
        acts.stay(
                ctx,
                (tx, actor, id, version) -> corrections.undone(tx, undo.undo(tx, actor, id, version), id, version));
    }
}
