package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.Draft;
import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.PastReviewStore;
import eu.vigie.workbench.answers.Review;
import eu.vigie.workbench.corrections.CorrectionStore;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.tickets.Action;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.DuplicateStore;
import eu.vigie.workbench.tickets.Hold;
import eu.vigie.workbench.tickets.Lease;
import eu.vigie.workbench.tickets.QueueFilter;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.tickets.TriageStore;
import eu.vigie.workbench.tickets.UndoStore;
import eu.vigie.workbench.tickets.WaitingStore;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Messages;
import eu.vigie.workbench.web.Refusal;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts the ticket page together, after a visit as after an act that was refused. */
public final class TicketScreen {
    private static final int BEHIND = 30;

    private final Screen screen;
    private final TicketStore tickets;
    private final DraftStore drafts;
    private final ReadingStore readings;
    private final Offers offers;
    private final UndoStore undo;
    private final WaitingStore waiting;
    private final CorrectionStore corrections;
    private final DuplicateStore duplicates;
    private final PastReviewStore past = new PastReviewStore();
    private final DeskStore desk = new DeskStore();
    private final Cards cards;

    public TicketScreen(Screen screen, TicketStore tickets, DraftStore drafts, ReadingStore readings, LinkStore links) {
        this.offers = new Offers(links);
        this.undo = new UndoStore(tickets, new ClaimStore(tickets));
        this.waiting = new WaitingStore(tickets);
        this.corrections = new CorrectionStore(new TriageStore(tickets));
        this.duplicates = new DuplicateStore(tickets);
        this.screen = screen;
        this.tickets = tickets;
        this.drafts = drafts;
        this.readings = readings;
        this.cards = new Cards(tickets, readings, desk);
    }

    void show(Context ctx, TicketId id, Optional<Notice> notice) {
        var page = screen.in(ctx, tx -> page(ctx, tx, ticket(tx, id), notice));
        screen.show(ctx, "desk/ticket.jte", page);
    }

    /** The page again, saying why it could not be done. */
    void refuse(Context ctx, TicketId id, Notice notice) {
        ctx.status(409);
        show(ctx, id, Optional.of(notice));
    }

    Ticket ticket(Tx tx, TicketId id) {
        return tickets.ticket(tx, id).orElseThrow(Refusal::notFound);
    }

    String holder(Tx tx, Ticket ticket) {
        return ticket.state()
                .hold()
                .map(Lease::member)
                .map(member -> desk.names(tx, List.of(member)).get(member))
                .orElse("…");
    }

    private TicketPage page(Context ctx, Tx tx, Ticket ticket, Optional<Notice> notice) {
        var session = Session.of(ctx);
        var actor = session.actor();
        boolean everything = Forms.asked(ctx).ticked("all");
        var thread = readings.excerpt(tx, ticket, everything, screen.words(ctx).locale());
        return new TicketPage(
                screen.frame(ctx, tx, "ticket.title").titled(thread.title()),
                ticket,
                behind(tx, ticket, session, screen.words(ctx)),
                thread,
                composer(tx, ticket, session),
                ticket.actionsFor(actor),
                work(tx, ticket, session),
                ticket.refusal(actor, Action.CLAIM),
                notice,
                waits(tx, ticket, actor),
                twins(tx, ticket, actor),
                undo.offer(tx, actor.member()),
                correction(tx, ticket, actor, screen.words(ctx)));
    }

    private Optional<CorrectionForm> correction(Tx tx, Ticket ticket, Actor.Signed actor, Messages words) {
        return ticket.actionsFor(actor).contains(Action.CORRECT)
                ? corrections
                        .standing(tx, ticket)
                        .map(standing -> CorrectionForm.of(standing, readings.substances(words.locale())))
                : Optional.empty();
    }

    private List<Card> behind(Tx tx, Ticket ticket, Session session, Messages words) {
        var member = session.actor().member();
        boolean mine = ticket.state().hold().filter(lease -> lease.isOf(member)).isPresent();
        var filter = mine ? QueueFilter.of(member) : QueueFilter.of(ticket.homeList());
        return cards.list(tx, filter.first(BEHIND), member, words);
    }

    private Waits waits(Tx tx, Ticket ticket, Actor.Signed actor) {
        return new Waits(
                name(tx, ticket.hold().map(Hold::by)),
                waiting.asked(tx, ticket.id()),
                ticket.actionsFor(actor).contains(Action.ESCALATE) ? waiting.colleagues(tx, actor) : List.of(),
                name(tx, ticket.attributes().reopening()),
                name(tx, ticket.attributes().loweredBy()));
    }

    private Optional<String> name(Tx tx, Optional<MemberId> member) {
        return member.map(one -> desk.names(tx, List.of(one)).getOrDefault(one, "…"));
    }

    private Twins twins(Tx tx, Ticket ticket, Actor.Signed actor) {
        return new Twins(
                duplicates.original(tx, ticket.id()),
                duplicates.duplicates(tx, ticket.id()),
                ticket.actionsFor(actor).contains(Action.CLOSE) ? duplicates.candidates(tx, ticket.id()) : List.of());
    }

    private Composer composer(Tx tx, Ticket ticket, Session session) {
        var draft = drafts.draft(tx, ticket.round().id());
        var own =
                ticket.state().hold().filter(lease -> lease.isOf(session.actor().member()));
        return new Composer(
                draft,
                own,
                offers.of(tx, readings.need(tx, ticket), draft.text()),
                SubmitPages.disclosure(session).line(ticket.language()),
                own.isPresent() ? drafts.orphans(tx, ticket.id()) : List.of(),
                points(tx, ticket, draft));
    }

    private OpenPoints points(Tx tx, Ticket ticket, Draft draft) {
        var points = past.points(tx, ticket.round().id());
        var review = past.reviews(tx, ticket.round().id()).stream().findFirst().filter(_ -> !points.isEmpty());
        String reviewer = review.map(Review::reviewer)
                .map(member -> desk.names(tx, List.of(member)).getOrDefault(member, "…"))
                .orElse("…");
        return new OpenPoints(review, reviewer, points, draft.settled());
    }

    private Optional<Card.Work> work(Tx tx, Ticket ticket, Session session) {
        return ticket.state()
                .hold()
                .map(lease -> new Card.Work(
                        Objects.requireNonNullElse(holder(tx, ticket), "…"),
                        lease.isOf(session.actor().member()),
                        lease.until()));
    }
}
