package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Refusal;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Token;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

public final class InvitationPages {
    private final Screen screen;
    private final SignInPages door;
    private final MemberStore members;
    private final InvitationStore invitations;

    public InvitationPages(Screen screen, SignInPages door, MemberStore members, InvitationStore invitations) {
        this.screen = screen;
        this.door = door;
        this.members = members;
        this.invitations = invitations;
    }

    public void show(Context ctx) {
        render(ctx, "", Optional.empty());
    }

    public void accept(Context ctx) {
        var form = Forms.posted(ctx);
        String name = form.optional("name").orElse("");
        String password = form.written("password");
        var problem = problem(name, password, form.written("password-again"));
        if (problem.isPresent()) {
            ctx.status(400);
            render(ctx, name, problem);
            return;
        }
        door.enter(ctx, screen.in(ctx, tx -> join(ctx, tx, name, password)));
    }

    private MemberId join(Context ctx, Tx tx, String name, String password) {
        var invitation = invitation(ctx, tx);
        if (!invitations.take(tx, token(ctx), invitation.email())) {
            throw Refusal.notFound();
        }
        var locale = screen.words(ctx).locale();
        return members.create(
                tx,
                new NewMember(
                        invitation.organisation(),
                        invitation.email(),
                        name,
                        password,
                        invitation.roles(),
                        locale,
                        Set.of(locale.getLanguage()),
                        false));
    }

    private static Optional<String> problem(String name, String password, String again) {
        if (name.isBlank()) {
            return Optional.of("invitation.no-name");
        }
        if (password.length() < Passwords.SHORTEST) {
            return Optional.of("invitation.short-password");
        }
        return password.equals(again) ? Optional.empty() : Optional.of("invitation.passwords-differ");
    }

    private void render(Context ctx, String name, Optional<String> problem) {
        var page = screen.in(
                ctx,
                tx -> new InvitationPage(
                        screen.frame(ctx, tx, "invitation.title"),
                        invitation(ctx, tx),
                        token(ctx).value(),
                        name,
                        problem));
        screen.show(ctx, "members/invitation.jte", page);
    }

    private Invitation invitation(Context ctx, Tx tx) {
        return invitations.find(tx, token(ctx)).orElseThrow(Refusal::notFound);
    }

    private static Token token(Context ctx) {
        return new Token(ctx.pathParam("token"));
    }
}
