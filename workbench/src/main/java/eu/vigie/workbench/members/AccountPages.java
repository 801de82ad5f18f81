package eu.vigie.workbench.members;

import eu.vigie.workbench.web.Guard;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.SessionStore;
import io.javalin.http.Context;

public final class AccountPages {
    private final Screen screen;
    private final Guard guard;
    private final SessionStore sessions;

    public AccountPages(Screen screen, Guard guard, SessionStore sessions) {
        this.screen = screen;
        this.guard = guard;
        this.sessions = sessions;
    }

    public void show(Context ctx) {
        var session = Session.of(ctx);
        var roles = session.actor().roles().stream().sorted().toList();
        var page = screen.in(
                ctx,
                tx -> new AccountPage(
                        screen.frame(ctx, tx, "account.title"),
                        session,
                        roles,
                        sessions.count(tx, session.actor().member())));
        screen.show(ctx, "members/account.jte", page);
    }

    /** Ends the sessions on every device, this one too. */
    public void endSessions(Context ctx) {
        screen.in(ctx, tx -> sessions.closeAll(tx, Session.of(ctx).actor().member()));
        guard.signOut(ctx);
        screen.goTo(ctx, "/sign-in");
    }
}
