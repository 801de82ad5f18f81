package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Kept;
import eu.vigie.workbench.web.LocalPath;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.SessionStore;
import eu.vigie.workbench.web.Token;
import io.javalin.http.Context;
import java.util.Optional;

/** Asks whoever knew the password for the code of their device. */
final class CodePages {
    /** What came of a code. */
    sealed interface Checked {
        record Right(MemberId member) implements Checked {}

        record Wrong() implements Checked {}

        record TooLate() implements Checked {}
    }

    private final Screen screen;
    private final SessionStore sessions;
    private final SecondFactorStore factors;
    private final AttemptStore attempts;

    CodePages(Screen screen, SessionStore sessions, SecondFactorStore factors, AttemptStore attempts) {
        this.screen = screen;
        this.sessions = sessions;
        this.factors = factors;
        this.attempts = attempts;
    }

    /** The page that asks, when this member has a second factor; the password alone has opened nothing yet. */
    Optional<Token> needed(Tx tx, MemberId member) {
        return factors.confirmed(tx, member) ? Optional.of(sessions.openAwaiting(tx, member)) : Optional.empty();
    }

    Checked check(Tx tx, Token token, String code) {
        return sessions.awaiting(tx, token)
                .map(member -> judged(tx, token, member, code))
                .orElseGet(Checked.TooLate::new);
    }

    private Checked judged(Tx tx, Token token, MemberId member, String code) {
        if (attempts.tooManyCodes(tx, member) || !factors.passes(tx, member, code, sessions.now(tx))) {
            attempts.codeFailed(tx, member);
            return new Checked.Wrong();
        }
        attempts.codeRight(tx, member);
        sessions.close(tx, token);
        return new Checked.Right(member);
    }

    void ask(Context ctx, Token token, Optional<String> notice) {
        String then = Forms.posted(ctx).optional("then").map(LocalPath::orHome).orElse("/");
        var page = screen.in(
                ctx,
                tx -> new CodePage(
                        screen.frame(ctx, tx, "code.title"), token.value(), Kept.carried(ctx), then, notice));
        screen.show(ctx, "members/code.jte", page);
    }
}
