package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Guard;
import eu.vigie.workbench.web.Kept;
import eu.vigie.workbench.web.LocalPath;
import eu.vigie.workbench.web.Messages;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.SessionStore;
import eu.vigie.workbench.web.SignInNeeded;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

public final class SignInPages {
    private final Screen screen;
    private final Guard guard;
    private final MemberStore members;
    private final SessionStore sessions;
    private final AttemptStore attempts = new AttemptStore();

    public SignInPages(Screen screen, Guard guard, MemberStore members, SessionStore sessions) {
        this.screen = screen;
        this.guard = guard;
        this.members = members;
        this.sessions = sessions;
    }

    public void show(Context ctx) {
        Messages.LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(ctx.queryParam("locale")))
                .forEach(locale -> screen.remember(ctx, locale));
        String then = Forms.asked(ctx).optional("then").map(LocalPath::orHome).orElse("/");
        render(ctx, Optional.empty(), "", Kept.NOTHING, then);
    }

    /** A session that is missing or over: the door, with all that was typed. */
    public void needed(SignInNeeded cause, Context ctx) {
        ctx.status(401);
        var kept = Kept.refused(ctx);
        boolean page = "GET".equals(ctx.method().name());
        render(ctx, kept.nothing() ? Optional.empty() : Optional.of("sign-in.kept"), "", kept, page ? ctx.path() : "/");
    }

    public void signIn(Context ctx) {
        var form = Forms.posted(ctx);
        String email = form.optional("email").orElse("");
        var member = screen.in(ctx, tx -> attempt(tx, email, form.written("password"), guard.caller(ctx)));
        if (member.isEmpty()) {
            ctx.status(401);
            var then = form.optional("then").map(LocalPath::orHome).orElse("/");
            render(ctx, Optional.of("sign-in.refused"), email, Kept.carried(ctx), then);
            return;
        }
        enter(ctx, member.get());
    }

    private Optional<MemberId> attempt(Tx tx, String email, String password, String network) {
        var credentials = members.credentials(tx, email);
        boolean matches = Passwords.matches(password, credentials.flatMap(MemberStore.Credentials::passwordHash));
        if (attempts.tooMany(tx, email, network) || !matches) {
            attempts.failed(tx, email, network);
            return Optional.empty();
        }
        attempts.succeeded(tx, email, network);
        return credentials.map(MemberStore.Credentials::member);
    }

    void enter(Context ctx, MemberId member) {
        var session = screen.in(ctx, tx -> {
            Session.find(ctx).ifPresent(former -> sessions.close(tx, former.token()));
            members.signedIn(tx, member);
            return sessions.find(tx, sessions.open(tx, member)).orElseThrow();
        });
        guard.signIn(ctx, session);
        var kept = Kept.carried(ctx);
        if (kept.nothing()) {
            screen.goTo(
                    ctx,
                    LocalPath.orHome(Optional.ofNullable(ctx.formParam("then")).orElse("/")));
            return;
        }
        var page = screen.in(ctx, tx -> new KeptPage(screen.frame(ctx, tx, "kept.title"), kept));
        screen.show(ctx, "members/kept.jte", page);
    }

    public void signOut(Context ctx) {
        screen.in(ctx, tx -> {
            sessions.close(tx, Session.of(ctx).token());
            return tx;
        });
        guard.signOut(ctx);
        screen.goTo(ctx, "/sign-in");
    }

    public void switchLanguage(Context ctx) {
        var locale = Locale.forLanguageTag(Forms.posted(ctx).text("locale"));
        if (Messages.LOCALES.contains(locale)) {
            screen.in(ctx, tx -> {
                members.setLocale(tx, Session.of(ctx).actor().member(), locale);
                return tx;
            });
        }
        screen.goTo(ctx, LocalPath.orHome(Forms.posted(ctx).optional("then").orElse("/")));
    }

    private void render(Context ctx, Optional<String> notice, String email, Kept kept, String then) {
        var page =
                screen.in(ctx, tx -> new SignInPage(screen.frame(ctx, tx, "sign-in.title"), notice, email, kept, then));
        screen.show(ctx, "members/sign-in.jte", page);
    }
}
