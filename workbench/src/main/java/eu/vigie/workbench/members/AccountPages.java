package eu.vigie.workbench.members;

import eu.vigie.workbench.web.Guard;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.SessionStore;
import io.javalin.http.Context;
import java.util.Optional;

public final class AccountPages {
    private final Screen screen;
    private final Guard guard;
    private final SessionStore sessions;
    private final SecondFactorStore factors;

    public AccountPages(Screen screen, Guard guard, SessionStore sessions, SecondFactorStore factors) {
        this.screen = screen;
        this.guard = guard;
        this.sessions = sessions;
        this.factors = factors;
    }

    public void show(Context ctx) {
        show(ctx, Optional.empty());
    }

    void show(Context ctx, Optional<String> problem) {
        var session = Session.of(ctx);
        var roles = session.actor().roles().stream().sorted().toList();
        var page = screen.in(
                ctx,
                tx -> new AccountPage(
                        screen.frame(ctx, tx, "account.title"),
                        session,
                        roles,
                        sessions.count(tx, session.actor().member()),
                        factors.codesLeft(tx, session.actor().member()),
                        problem));
        screen.show(ctx, "members/account.jte", page);
    }

    /** Ends the sessions on every device, this one too. */
    public void endSessions(Context ctx) {
        screen.in(ctx, tx -> sessions.closeAll(tx, Session.of(ctx).actor().member()));
        guard.signOut(ctx);
        screen.goTo(ctx, "/sign-in");
    }
}
