package eu.vigie.workbench.desk;

import eu.vigie.workbench.accounts.PostingGroundStore;
import eu.vigie.workbench.accounts.RedirectingReplyStore;
import eu.vigie.workbench.answers.ApprovedAnswer;
import eu.vigie.workbench.answers.PostingOutcome;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.ForumAccountId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;

/** From the approved text to the forum, by a person's hand. */
public final class PostingPages {
    private final Screen screen;
    private final TicketScreen tickets;
    private final ClaimStore claims;
    private final RevisionStore revisions;
    private final PostingStore postings;
    private final ReadingStore readings;
    private final PostingGroundStore grounds = new PostingGroundStore();
    private final RedirectingReplyStore replies;

    public PostingPages(
            Screen screen,
            TicketScreen tickets,
            ClaimStore claims,
            RevisionStore revisions,
            PostingStore postings,
            ReadingStore readings,
            RedirectingReplyStore replies) {
        this.screen = screen;
        this.tickets = tickets;
        this.claims = claims;
        this.revisions = revisions;
        this.postings = postings;
        this.readings = readings;
        this.replies = replies;
    }

    public void show(Context ctx) {
        show(ctx, "", Forms.asked(ctx).optional("message").map(_ -> new Notice("private-message.noted", false)));
    }

    /** Takes the posting lease, so that nobody else posts the same answer. */
    public void begin(Context ctx) {
        long version = Forms.posted(ctx).number("version");
        settle(
                ctx,
                "",
                tx -> postings.stop(tx, tickets.ticket(tx, id(ctx)))
                        .<PostingOutcome>map(PostingOutcome.Stopped::new)
                        .orElseGet(() -> PostingOutcome.of(
                                claims.takePosting(tx, Session.of(ctx).actor(), id(ctx), version))));
    }

    /** Gives the hold back: somebody else may take it up at once. */
    public void handBack(Context ctx) {
        long version = Forms.posted(ctx).number("version");
        screen.once(
                ctx,
                tx -> {
                    tickets.ticket(tx, id(ctx));
                    return claims.handBackPosting(tx, Session.of(ctx).actor(), id(ctx), version);
                },
                outcome -> held(ctx, outcome, here(ctx)));
    }

    private Turn held(Context ctx, Outcome outcome, String place) {
        return switch (outcome) {
            case Outcome.Done _ -> Turn.to(place);
            case Outcome.Refused(Ticket _, Reason reason) -> refuse(ctx, "", Notice.refused(reason));
            case Outcome.Conflict _ -> refuse(ctx, "", Notice.changed());
        };
    }

    public void post(Context ctx) {
        var form = Forms.posted(ctx);
        String permalink = form.written("permalink").strip();
        settle(
                ctx,
                permalink,
                tx -> postings.post(
                        tx, Session.of(ctx).actor(), id(ctx), form.number("version"), permalink, account(form)));
    }

    private static Optional<ForumAccountId> account(Forms form) {
        return form.optional("account").map(_ -> new ForumAccountId(form.number("account")));
    }

    /** A private message came: that it did is kept, what it said is not. */
    public void privateMessage(Context ctx) {
        screen.once(
                ctx,
                tx -> {
                    replies.received(tx, tickets.ticket(tx, id(ctx)).id());
                    return tx;
                },
                _ -> Turn.to(here(ctx) + "?message=noted"));
    }

    /** Where the crawler may not look, a second person brings what they see. */
    public void capture(Context ctx) {
        var form = Forms.posted(ctx);
        settle(
                ctx,
                "",
                tx -> postings.verifyByCapture(
                        tx, Session.of(ctx).actor(), id(ctx), form.number("version"), form.written("capture")));
    }

    /** A missing answer stands on the forum after all. */
    public void found(Context ctx) {
        var form = Forms.posted(ctx);
        String permalink = form.written("permalink").strip();
        settle(
                ctx,
                permalink,
                tx -> postings.declareFound(tx, Session.of(ctx).actor(), id(ctx), form.number("version"), permalink));
    }

    private void settle(Context ctx, String permalink, Function<Tx, PostingOutcome> act) {
        screen.once(
                ctx,
                tx -> {
                    tickets.ticket(tx, id(ctx));
                    return act.apply(tx);
                },
                outcome -> turn(ctx, permalink, outcome));
    }

    private Turn turn(Context ctx, String permalink, PostingOutcome outcome) {
        return switch (outcome) {
            case PostingOutcome.Done _ -> Turn.to(here(ctx));
            case PostingOutcome.Refused(Reason reason) -> refuse(ctx, permalink, Notice.refused(reason));
            case PostingOutcome.Conflict _ -> refuse(ctx, permalink, Notice.changed());
            case PostingOutcome.ForeignPermalink(String expected) ->
                refuse(ctx, permalink, new Notice("posting.foreign", true, expected));
            case PostingOutcome.AlreadyPosted(var posting) ->
                refuse(ctx, permalink, new Notice("posting.already", true, posting.permalink()));
            case PostingOutcome.Stopped(var stop) -> refuse(ctx, permalink, Notice.stopped(stop));
            case PostingOutcome.OtherText() -> refuse(ctx, permalink, new Notice("posting.other-text", true));
        };
    }

    private Turn refuse(Context ctx, String permalink, Notice notice) {
        return Turn.stay(() -> {
            ctx.status(409);
            show(ctx, permalink, Optional.of(notice));
        });
    }

    private void show(Context ctx, String permalink, Optional<Notice> notice) {
        var page = screen.in(ctx, tx -> page(ctx, tx, tickets.ticket(tx, id(ctx)), permalink, notice));
        screen.show(ctx, "desk/posting.jte", page);
    }

    private PostingPage page(Context ctx, Tx tx, Ticket ticket, String permalink, Optional<Notice> notice) {
        var thread = readings.excerpt(
                tx, ticket, Forms.asked(ctx).ticked("all"), screen.words(ctx).locale());
        var approved = postings.approved(tx, ticket);
        var posting = postings.posting(tx, ticket);
        var answer = approved.map(ApprovedAnswer::revision)
                .or(() -> posting.flatMap(_ -> ticket.round().latest()).map(id -> revisions.revision(tx, id)));
        return new PostingPage(
                screen.frame(ctx, tx, "posting.title").titled(thread.title()),
                ticket,
                thread,
                answer,
                approved.map(ApprovedAnswer::until),
                posting,
                ticket.actionsFor(Session.of(ctx).actor()),
                permalink,
                approved.isPresent() ? postings.stop(tx, ticket) : Optional.empty(),
                notice,
                readings.format(tx, ticket),
                new PostingPlace(
                        grounds.ground(tx, ticket),
                        postings.hindrance(tx, ticket, Session.of(ctx).actor()),
                        replies.approved(tx, ticket.language())));
    }

    private static String here(Context ctx) {
        return "/tickets/" + id(ctx) + "/posting";
    }

    private static TicketId id(Context ctx) {
        return new TicketId(Forms.pathNumber(ctx, "id"));
    }
}
