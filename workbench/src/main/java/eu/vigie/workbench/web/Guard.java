package eu.vigie.workbench.web;

import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.ids.Actor;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/** Stands before every route: who is it, may they, and does the form come from our own page. */
public final class Guard {
    private static final Actor MACHINE = new Actor.Machine("web");

    private final Transactions transactions;
    private final SessionStore sessions;
    private final Origins origins;

    public Guard(Transactions transactions, SessionStore sessions, Origins origins) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.origins = origins;
    }

    public void check(Context ctx) {
        if (!origins.knowsHost(ctx)) {
            throw Refusal.misdirected();
        }
        var access = access(ctx);
        var session = token(ctx)
                .flatMap(token -> transactions.call(
                        MACHINE, tx -> byItself(ctx) ? sessions.look(tx, token) : sessions.find(tx, token)));
        session.ifPresent(found -> found.attachTo(ctx));
        boolean writes = "POST".equals(ctx.method().name());
        if (writes && !origins.sentFromOurPages(ctx)) {
            throw Refusal.forbidden("problem.foreign-form");
        }
        if (access.openToAll()) {
            return;
        }
        allow(ctx, access, session.orElseThrow(() -> new SignInNeeded(ctx.path())), writes);
    }

    /** What a page asks for while nobody may be sitting before it. */
    private static boolean byItself(Context ctx) {
        return ctx.path().equals("/live") || ctx.header("X-By-Itself") != null;
    }

    private static void allow(Context ctx, Access access, Session session, boolean writes) {
        if (writes && !carriesToken(ctx, session)) {
            throw Refusal.forbidden(Errors.STALE_FORM);
        }
        if (session.owesSecondFactor() && access != Access.OWN_ACCOUNT) {
            throw writes ? Refusal.forbidden("problem.second-factor") : new SecondFactorNeeded();
        }
        if (!session.may(access)) {
            throw Refusal.forbidden("problem.role." + Forms.word(access));
        }
    }

    /** The address that a request came from, for counting failed attempts. */
    public String caller(Context ctx) {
        return origins.caller(ctx);
    }

    /** Where the reader's browser finds our pages, without a slash at the end. */
    public String address(Context ctx) {
        return origins.own(ctx);
    }

    /** The browser holds the new token from here on. */
    public void signIn(Context ctx, Session session) {
        session.attachTo(ctx);
        ctx.cookie(cookie(session.token().value(), -1));
    }

    public void signOut(Context ctx) {
        ctx.cookie(cookie("", 0));
    }

    private Cookie cookie(String value, int maxAge) {
        return new Cookie(origins.cookie(), value, "/", maxAge, origins.https(), true, null, SameSite.LAX);
    }

    private Optional<Token> token(Context ctx) {
        return Optional.ofNullable(ctx.cookie(origins.cookie()))
                .filter(value -> !value.isBlank())
                .map(Token::new);
    }

    private static boolean carriesToken(Context ctx, Session session) {
        String sent = Optional.ofNullable(ctx.header("X-Csrf"))
                .or(() -> Optional.ofNullable(ctx.formParam("csrf")))
                .orElse("");
        return new Token(session.csrf()).matches(sent);
    }

    private static Access access(Context ctx) {
        return ctx.routeRoles().stream()
                .map(Access.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("route without an access: " + ctx.path()));
    }
}
