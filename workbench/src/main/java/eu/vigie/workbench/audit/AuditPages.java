package eu.vigie.workbench.audit;

import eu.vigie.workbench.web.Access;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Refusal;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.time.Clock;

/** Asking people about a sample of posts, and telling what their answers say of the machine. */
public final class AuditPages {
    private final Screen screen;
    private final AuditStore audits;
    private final Clock clock;

    public AuditPages(Screen screen, AuditStore audits, Clock clock) {
        this.screen = screen;
        this.audits = audits;
        this.clock = clock;
    }

    public void show(Context ctx) {
        var session = Session.of(ctx);
        boolean answers = session.may(Access.TRIAGE);
        var page = screen.in(ctx, tx -> {
            var drawn = audits.newest(tx);
            return new AuditPage(
                    screen.frame(ctx, tx, "audit.title"),
                    drawn,
                    drawn.filter(_ -> answers).flatMap(one -> audits.next(tx, one.id())),
                    answers,
                    session.may(Access.SUPERVISE),
                    session.may(Access.ANALYSE));
        });
        screen.show(ctx, "audit.jte", page);
    }

    public void draw(Context ctx) {
        screen.once(ctx, tx -> audits.draw(tx, clock.instant()), _ -> Turn.to("/audit"));
    }

    public void answer(Context ctx) {
        long id = Forms.pathNumber(ctx, "id");
        var answer = Forms.posted(ctx).choice("answer", Answer.class);
        screen.once(
                ctx,
                tx -> {
                    if (!audits.answer(tx, id, answer)) {
                        throw Refusal.notFound();
                    }
                    return id;
                },
                _ -> Turn.to("/audit"));
    }
}
