package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Guard;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.SessionStore;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** A member sets up, renews and takes away their own second factor; each asks for the password again. */
public final class SecondFactorPages {
    private static final String ACCOUNT = "/account";
    private static final String SETUP = "/account/second-factor";
    private static final int WRONG = 422;

    private final Screen screen;
    private final Guard guard;
    private final SessionStore sessions;
    private final PasswordCheck passwords;
    private final SecondFactorStore factors;
    private final AccountPages account;

    public SecondFactorPages(
            Screen screen,
            Guard guard,
            SessionStore sessions,
            MemberStore members,
            SecondFactorStore factors,
            AccountPages account) {
        this.screen = screen;
        this.guard = guard;
        this.sessions = sessions;
        this.passwords = new PasswordCheck(members);
        this.factors = factors;
        this.account = account;
    }

    public void show(Context ctx) {
        show(ctx, Optional.empty());
    }

    public void begin(Context ctx) {
        withPassword(ctx, tx -> {
            factors.begin(tx, own(ctx));
            return Turn.to(SETUP);
        });
    }

    /** The device has shown its first code: from here on it is asked for, and other sessions end. */
    public void confirm(Context ctx) {
        String code = Forms.posted(ctx).optional("code").orElse("");
        screen.once(
                ctx,
                tx -> {
                    var codes = factors.confirm(tx, own(ctx), code, sessions.now(tx));
                    codes.ifPresent(_ -> startAnew(ctx, tx));
                    return codes;
                },
                codes -> codes.map(fresh -> Turn.once(ACCOUNT, () -> showCodes(ctx, fresh)))
                        .orElseGet(() -> Turn.stay(() -> {
                            ctx.status(WRONG);
                            show(ctx, Optional.of("code.wrong"));
                        })));
    }

    public void renewCodes(Context ctx) {
        withPassword(ctx, tx -> {
            if (!factors.confirmed(tx, own(ctx))) {
                return Turn.to(ACCOUNT);
            }
            var codes = factors.renewCodes(tx, own(ctx));
            return Turn.once(ACCOUNT, () -> showCodes(ctx, codes));
        });
    }

    public void remove(Context ctx) {
        withPassword(ctx, tx -> {
            if (factors.remove(tx, own(ctx))) {
                startAnew(ctx, tx);
            }
            return Turn.to(ACCOUNT);
        });
    }

    private void startAnew(Context ctx, Tx tx) {
        sessions.closeAll(tx, own(ctx));
        sessions.find(tx, sessions.open(tx, own(ctx))).ifPresent(session -> guard.signIn(ctx, session));
    }

    private void withPassword(Context ctx, java.util.function.Function<Tx, Turn> act) {
        String password = Forms.posted(ctx).written("password");
        screen.once(
                ctx,
                tx -> passwords.right(tx, own(ctx), password, guard.caller(ctx))
                        ? Optional.of(act.apply(tx))
                        : Optional.<Turn>empty(),
                turn -> turn.orElseGet(() -> Turn.stay(() -> {
                    ctx.status(WRONG);
                    account.show(ctx, Optional.of("account.wrong-password"));
                })));
    }

    private void show(Context ctx, Optional<String> problem) {
        var page = screen.in(
                ctx,
                tx -> factors.beginning(tx, own(ctx))
                        .map(secret -> new SecondFactorPage(
                                screen.frame(ctx, tx, "second-factor.title"),
                                Enrolment.of(secret, passwords.email(tx, own(ctx))),
                                problem)));
        page.ifPresentOrElse(
                found -> screen.show(ctx, "members/second-factor.jte", found), () -> screen.goTo(ctx, ACCOUNT));
    }

    private void showCodes(Context ctx, List<RecoveryCode> codes) {
        var shown = codes.stream().map(RecoveryCode::shown).toList();
        var page = screen.in(ctx, tx -> new RecoveryCodesPage(screen.frame(ctx, tx, "recovery.title"), shown));
        screen.show(ctx, "members/recovery-codes.jte", page);
    }

    private static MemberId own(Context ctx) {
        return Session.of(ctx).actor().member();
    }
}
