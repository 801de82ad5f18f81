package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.InvitationId;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.web.Access;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Guard;
import eu.vigie.workbench.web.Refusal;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.SessionStore;
import eu.vigie.workbench.web.Token;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The members of one's own organisation: who they are, what they may do, whom to invite. */
public final class MembersPages {
    private static final String HERE = "/members";
    private static final int WRONG = 422;

    private final Screen screen;
    private final Guard guard;
    private final SessionStore sessions;
    private final RosterStore roster;
    private final InvitationStore invitations;

    public MembersPages(
            Screen screen, Guard guard, SessionStore sessions, RosterStore roster, InvitationStore invitations) {
        this.screen = screen;
        this.guard = guard;
        this.sessions = sessions;
        this.roster = roster;
        this.invitations = invitations;
    }

    public void show(Context ctx) {
        show(ctx, InviteForm.NOTHING, MembersPage.NONE);
    }

    public void invite(Context ctx) {
        var typed = InviteForm.read(Forms.posted(ctx));
        screen.once(
                ctx,
                tx -> invitations.invite(tx, actor(ctx).organisation(), typed.email(), typed.roles()),
                invited -> switch (invited) {
                    case Invited.Sent(var _, Token token) -> Turn.once(HERE, () -> sent(ctx, typed, token));
                    case Invited.Refused(String reason) -> Turn.stay(() -> refuse(ctx, typed, reason));
                });
    }

    private void sent(Context ctx, InviteForm typed, Token token) {
        var link = guard.address(ctx) + "/invitations/" + token.value();
        show(ctx, InviteForm.NOTHING, new MembersPage.Notice.Invitation(typed.email(), link));
    }

    public void withdraw(Context ctx) {
        var id = new InvitationId(Forms.pathNumber(ctx, "id"));
        screen.once(ctx, tx -> invitations.withdraw(tx, id), done -> {
            if (!done) {
                throw Refusal.notFound();
            }
            return Turn.to(HERE);
        });
    }

    public void changeRoles(Context ctx) {
        var roles = Forms.posted(ctx).choices("role", Role.class);
        act(ctx, tx -> {
            var hindrance = roster.changeRoles(tx, actor(ctx), member(ctx), roles);
            if (hindrance.isEmpty()) {
                renewOwnSession(ctx, tx);
            }
            return hindrance;
        });
    }

    public void train(Context ctx) {
        act(ctx, tx -> roster.train(tx, actor(ctx), member(ctx)));
    }

    public void disable(Context ctx) {
        act(ctx, tx -> roster.disable(tx, actor(ctx), member(ctx)));
    }

    public void enable(Context ctx) {
        act(ctx, tx -> roster.enable(tx, actor(ctx), member(ctx)));
    }

    public void resetSecondFactor(Context ctx) {
        act(ctx, tx -> roster.resetSecondFactor(tx, actor(ctx), member(ctx)));
    }

    /** With other rights the sessions of before have ended; the member who changed their own goes on in a new one. */
    private void renewOwnSession(Context ctx, Tx tx) {
        var own = actor(ctx).member();
        if (own.equals(member(ctx)) && sessions.count(tx, own) == 0) {
            sessions.find(tx, sessions.open(tx, own)).ifPresent(session -> guard.signIn(ctx, session));
        }
    }

    private void act(Context ctx, Function<Tx, Optional<Hindrance>> act) {
        screen.once(
                ctx,
                act,
                hindrance -> hindrance
                        .map(why -> refusal(ctx, why))
                        .orElseGet(() -> Turn.to(HERE + "#member-" + member(ctx))));
    }

    private Turn refusal(Context ctx, Hindrance why) {
        if (why == Hindrance.NO_SUCH_MEMBER) {
            throw Refusal.notFound();
        }
        return Turn.stay(() -> refuse(ctx, InviteForm.NOTHING, Forms.word(why)));
    }

    private void refuse(Context ctx, InviteForm typed, String reason) {
        ctx.status(WRONG);
        show(ctx, typed, new MembersPage.Notice.Refused(reason));
    }

    private void show(Context ctx, InviteForm typed, MembersPage.Notice notice) {
        var page = screen.in(
                ctx,
                tx -> new MembersPage(
                        screen.frame(ctx, tx, "members.title"),
                        actor(ctx).member(),
                        roster.entries(tx),
                        Session.of(ctx).may(Access.INVITE_MEMBERS) ? invitations.open(tx) : List.of(),
                        Set.copyOf(Granting.by(tx.actor())),
                        typed,
                        notice));
        screen.show(ctx, "members/members.jte", page);
    }

    private static Actor.Signed actor(Context ctx) {
        return Session.of(ctx).actor();
    }

    private static MemberId member(Context ctx) {
        return new MemberId(Forms.pathNumber(ctx, "id"));
    }
}
