package eu.vigie.workbench.accounts;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.ForumAccountId;
import eu.vigie.workbench.tickets.PosterStore;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Messages;
import eu.vigie.workbench.web.Refusal;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Every member of the team reads as whom we post and by which rules; supervisors keep it. */
public final class ForumAccountPages {
    private static final String HERE = "/forum-accounts";
    private static final int WRONG = 422;
    private static final int LONGEST_NAME = 100;

    private final Screen screen;
    private final ForumAccountStore accounts;
    private final BoardRulesStore rules;
    private final RedirectingReplyStore replies;
    private final PosterStore posters = new PosterStore();

    public ForumAccountPages(Screen screen, EventStore events) {
        this.screen = screen;
        this.accounts = new ForumAccountStore(events);
        this.rules = new BoardRulesStore(events);
        this.replies = new RedirectingReplyStore(events);
    }

    public void show(Context ctx) {
        show(ctx, Optional.empty());
    }

    public void add(Context ctx) {
        var form = Forms.posted(ctx);
        String source = form.text("source");
        String pseudonym = form.text("pseudonym");
        var organisation = Session.of(ctx).actor().organisation();
        act(
                ctx,
                "#" + source,
                tx -> pseudonym.length() <= LONGEST_NAME && accounts.add(tx, organisation, source, pseudonym)
                        ? Optional.empty()
                        : Optional.of("accounts.refused.known"));
    }

    /** A worse status says why. */
    public void setStatus(Context ctx) {
        var form = Forms.posted(ctx);
        var status = form.choice("status", AccountStatus.class);
        String because = form.optional("reason").orElse("");
        var id = new ForumAccountId(Forms.pathNumber(ctx, "id"));
        act(ctx, "", tx -> {
            if (status.saysWhy() && because.isEmpty()) {
                return Optional.of("accounts.refused.reason");
            }
            if (!accounts.setStatus(tx, id, status, because)) {
                throw Refusal.notFound();
            }
            return Optional.empty();
        });
    }

    /** Offers to post for others, or takes the offer back. */
    public void changePool(Context ctx) {
        boolean offers = Forms.posted(ctx).ticked("offers");
        var member = Session.of(ctx).actor().member();
        act(ctx, "#pool", tx -> {
            if (offers) {
                posters.join(tx, member);
            } else {
                posters.leave(tx, member);
            }
            return Optional.empty();
        });
    }

    public void enterRules(Context ctx) {
        var form = RulesForm.read(Forms.posted(ctx));
        var problem = form.problem(LocalDate.now(screen.zone()));
        act(ctx, "#rules", tx -> {
            var place = rules.places(tx).stream()
                    .filter(one -> one.key().equals(form.place()))
                    .findFirst();
            if (problem.isEmpty()) {
                place.ifPresent(where -> rules.enter(tx, form.at(where)));
            }
            return problem.or(() -> place.isEmpty() ? Optional.of("accounts.refused.place") : Optional.empty());
        });
    }

    public void writeReply(Context ctx) {
        var form = Forms.posted(ctx);
        String language = form.text("language");
        String text = form.text("text");
        boolean known = Messages.LOCALES.stream()
                .anyMatch(locale -> locale.getLanguage().equals(language));
        act(ctx, "#replies", tx -> {
            if (known) {
                replies.write(tx, language, text);
            }
            return known ? Optional.empty() : Optional.of("accounts.refused.place");
        });
    }

    public void approveReply(Context ctx) {
        long id = Forms.pathNumber(ctx, "id");
        act(ctx, "#replies", tx -> switch (replies.approve(tx, id)) {
            case DONE -> Optional.empty();
            case OWN_TEXT -> Optional.of("accounts.refused.own-text");
            case UNKNOWN -> throw Refusal.notFound();
        });
    }

    private void act(Context ctx, String part, Function<Tx, Optional<String>> act) {
        screen.once(
                ctx,
                act,
                problem -> problem.map(why -> Turn.stay(() -> {
                            ctx.status(WRONG);
                            show(ctx, Optional.of(why));
                        }))
                        .orElseGet(() -> Turn.to(HERE + part)));
    }

    private void show(Context ctx, Optional<String> problem) {
        var page = screen.in(
                ctx,
                tx -> new ForumAccountsPage(
                        screen.frame(ctx, tx, "accounts.title"),
                        Session.of(ctx).actor().member(),
                        accounts.accounts(tx),
                        rules.rules(tx),
                        rules.places(tx),
                        replies.replies(tx),
                        posters.isIn(tx, Session.of(ctx).actor().member()),
                        problem));
        screen.show(ctx, "accounts/accounts.jte", page);
    }
}
