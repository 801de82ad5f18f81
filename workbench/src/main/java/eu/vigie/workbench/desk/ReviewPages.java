package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.PastReviewStore;
import eu.vigie.workbench.answers.Review;
import eu.vigie.workbench.answers.ReviewForm;
import eu.vigie.workbench.answers.ReviewStore;
import eu.vigie.workbench.answers.Reviewing;
import eu.vigie.workbench.answers.Revision;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.answers.WordDiff;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.TicketState;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The second person reads, and decides. */
public final class ReviewPages {
    private final Screen screen;
    private final TicketScreen tickets;
    private final ClaimStore claims;
    private final RevisionStore revisions;
    private final ReviewStore reviews;
    private final ReadingStore readings;
    private final PastReviewStore past = new PastReviewStore();
    private final DeskStore desk = new DeskStore();

    public ReviewPages(
            Screen screen,
            TicketScreen tickets,
            ClaimStore claims,
            RevisionStore revisions,
            ReviewStore reviews,
            ReadingStore readings) {
        this.screen = screen;
        this.tickets = tickets;
        this.claims = claims;
        this.revisions = revisions;
        this.reviews = reviews;
        this.readings = readings;
    }

    private interface Decision {
        Reviewing of(Tx tx, Actor.Signed reviewer, ReviewForm form);
    }

    public void show(Context ctx) {
        show(ctx, ReviewInput.EMPTY, Optional.empty());
    }

    /** Takes the review lease. */
    public void begin(Context ctx) {
        long version = Forms.posted(ctx).number("version");
        var actor = Session.of(ctx).actor();
        screen.once(
                ctx,
                tx -> {
                    tickets.ticket(tx, id(ctx));
                    return claims.review(tx, actor, id(ctx), version);
                },
                outcome -> held(ctx, outcome, "/tickets/" + id(ctx) + "/review"));
    }

    /** Gives the hold back: somebody else may take it up at once. */
    public void handBack(Context ctx) {
        long version = Forms.posted(ctx).number("version");
        screen.once(
                ctx,
                tx -> {
                    tickets.ticket(tx, id(ctx));
                    return claims.handBackReview(tx, Session.of(ctx).actor(), id(ctx), version);
                },
                outcome -> held(ctx, outcome, "/tickets/" + id(ctx)));
    }

    private Turn held(Context ctx, Outcome outcome, String place) {
        return switch (outcome) {
            case Outcome.Done _ -> Turn.to(place);
            case Outcome.Refused(Ticket _, Reason reason) -> refuse(ctx, ReviewInput.EMPTY, Notice.refused(reason));
            case Outcome.Conflict _ -> refuse(ctx, ReviewInput.EMPTY, Notice.changed());
        };
    }

    public void approve(Context ctx) {
        decide(ctx, reviews::approve);
    }

    public void requestChanges(Context ctx) {
        decide(ctx, reviews::requestChanges);
    }

    /** An approved answer is looked at once more. */
    public void takeUpAgain(Context ctx) {
        String reason = TicketActs.reason(ctx);
        new TicketActs(screen, tickets)
                .stay(ctx, (tx, actor, id, version) -> reviews.returnToReview(tx, actor, id, version, reason));
    }

    private void decide(Context ctx, Decision decision) {
        var form = Forms.posted(ctx);
        var input = ReviewInput.read(form);
        var asked = new ReviewForm(id(ctx), form.number("version"), input.hash(), input.criteria(), input.note());
        screen.once(
                ctx,
                tx -> {
                    tickets.ticket(tx, id(ctx));
                    return decision.of(tx, Session.of(ctx).actor(), asked);
                },
                reviewing -> turn(ctx, input, reviewing));
    }

    private Turn turn(Context ctx, ReviewInput input, Reviewing reviewing) {
        return switch (reviewing) {
            case Reviewing.Decided _ -> Turn.to("/tickets/" + id(ctx));
            case Reviewing.Refused(Reason reason) -> refuse(ctx, input, Notice.refused(reason));
            case Reviewing.Conflict _ -> refuse(ctx, input, new Notice("review.conflict", true));
            case Reviewing.LinksNotHealthy(var titles) ->
                refuse(ctx, input, new Notice("review.links-not-healthy", true, String.join(" · ", titles)));
            case Reviewing.Incomplete(var what) ->
                refuse(ctx, input, new Notice("review.incomplete." + Forms.word(what), true));
        };
    }

    private Turn refuse(Context ctx, ReviewInput input, Notice notice) {
        return Turn.stay(() -> {
            ctx.status(409);
            show(ctx, input, Optional.of(notice));
        });
    }

    private void show(Context ctx, ReviewInput input, Optional<Notice> notice) {
        var page = screen.in(ctx, tx -> page(ctx, tx, tickets.ticket(tx, id(ctx)), input, notice));
        screen.show(ctx, "desk/review.jte", page);
    }

    private ReviewPage page(Context ctx, Tx tx, Ticket ticket, ReviewInput input, Optional<Notice> notice) {
        var thread = readings.excerpt(
                tx, ticket, Forms.asked(ctx).ticked("all"), screen.words(ctx).locale());
        Optional<Revision> revision = ticket.round().latest().map(id -> revisions.revision(tx, id));
        String author = revision.map(Revision::author)
                .map(member -> desk.names(tx, List.of(member)).getOrDefault(member, "…"))
                .orElse("…");
        var member = Session.of(ctx).actor().member();
        boolean reviewing = ticket.state() instanceof TicketState.InReview review
                && review.reviewing().filter(lease -> lease.isOf(member)).isPresent();
        var frame = screen.frame(ctx, tx, "review.title").titled(thread.title());
        return new ReviewPage(
                frame, ticket, thread, revision, author, reviewing, input, notice, past(tx, ticket, revision, input));
    }

    /** What was said before, and what has changed since: since the reviewer read it, or since the last review. */
    private PastReviews past(Tx tx, Ticket ticket, Optional<Revision> revision, ReviewInput input) {
        var round = ticket.round().id();
        var earlier = past.reviews(tx, round);
        var names = desk.names(tx, earlier.stream().map(Review::reviewer).toList());
        var base = input.hash().isEmpty() ? Optional.<Revision>empty() : revisions.revision(tx, round, input.hash());
        var compared = base.or(() -> earlier.stream()
                .filter(review -> revision.filter(now -> !now.id().equals(review.revision()))
                        .isPresent())
                .findFirst()
                .map(review -> revisions.revision(tx, review.revision())));
        return new PastReviews(
                earlier,
                names,
                revision.flatMap(now -> compared.filter(old -> !old.hash().equals(now.hash()))
                        .map(old -> new PastReviews.Changes(old.number(), WordDiff.between(old.text(), now.text())))));
    }

    private static TicketId id(Context ctx) {
        return new TicketId(Forms.pathNumber(ctx, "id"));
    }
}
