package eu.vigie.workbench.desk;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.tickets.WaitingStore;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalTime;

/** Putting a ticket away until a day, and asking a colleague beside the work. */
public final class WaitingPages {
    /** A ticket comes back when the day's work begins. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Screen screen;
    private final TicketActs acts;
    private final WaitingStore waiting;

    public WaitingPages(Screen screen, TicketScreen tickets, WaitingStore waiting) {
        this.screen = screen;
        this.acts = new TicketActs(screen, tickets);
        this.waiting = waiting;
    }

    public void hold(Context ctx) {
        Instant until = Forms.posted(ctx)
                .day("until")
                .atTime(MORNING)
                .atZone(screen.zone())
                .toInstant();
        String reason = TicketActs.reason(ctx);
        acts.stay(ctx, (tx, actor, id, version) -> waiting.hold(tx, actor, id, version, until, reason));
    }

    public void resume(Context ctx) {
        acts.stay(ctx, waiting::resume);
    }

    public void escalate(Context ctx) {
        var to = new MemberId(Forms.posted(ctx).number("colleague"));
        String note = Forms.posted(ctx).written("note").strip();
        acts.stay(ctx, (tx, actor, id, version) -> waiting.escalate(tx, actor, id, version, to, note));
    }

    public void reply(Context ctx) {
        String reply = Forms.posted(ctx).written("reply").strip();
        acts.stay(ctx, (tx, actor, id, version) -> waiting.reply(tx, actor, id, version, reply));
    }
}
