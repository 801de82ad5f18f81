package eu.vigie.workbench.desk;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.HomeList;
import eu.vigie.workbench.tickets.QueueFilter;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.tickets.UndoStore;
import eu.vigie.workbench.web.Access;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Messages;
import eu.vigie.workbench.web.Screen;
import eu.vigie.workbench.web.Session;
import eu.vigie.workbench.web.Turn;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

public final class QueuePages {
    private final Screen screen;
    private final TicketStore tickets;
    private final ClaimStore claims;
    private final DeskStore desk = new DeskStore();
    private final UndoStore undo;
    private final Cards cards;

    public QueuePages(Screen screen, TicketStore tickets, ClaimStore claims, ReadingStore readings) {
        this.screen = screen;
        this.tickets = tickets;
        this.claims = claims;
        this.undo = new UndoStore(tickets, claims);
        this.cards = new Cards(tickets, readings, desk);
    }

    public void show(Context ctx) {
        var asked = Forms.asked(ctx);
        var view = asked.optionalChoice("list", QueueView.class).orElse(QueueView.UNCLAIMED);
        var notice = asked.optional("notice").filter("nothing-to-deal"::equals);
        var page = screen.in(ctx, tx -> page(ctx, tx, view, asked.optional("lang"), notice));
        screen.show(ctx, "desk/queue.jte", page);
    }

    /** The best ticket for this member, leased at once. */
    public void deal(Context ctx) {
        screen.once(
                ctx,
                tx -> claims.deal(tx, Session.of(ctx).actor()),
                dealt -> Turn.to(
                        dealt.map(Ticket::id).map(id -> "/tickets/" + id).orElse("/queue?notice=nothing-to-deal")));
    }

    private QueuePage page(Context ctx, Tx tx, QueueView view, Optional<String> language, Optional<String> notice) {
        var session = Session.of(ctx);
        var reader = session.actor().member();
        var words = screen.words(ctx);
        var all = cards.list(tx, view.filter(session.actor()), reader, words);
        var shown = all.stream()
                .filter(card -> reads(session, view, language, card))
                .toList();
        var crawl = desk.crawl(tx);
        return new QueuePage(
                screen.frame(ctx, tx, "list." + Forms.word(view)),
                view,
                language,
                shown,
                shown.isEmpty() ? Optional.of(empty(tx, view, language, all.size(), crawl)) : Optional.empty(),
                crawl.last(),
                crawl.silentSince(),
                held(tx, session, words),
                waiting(all),
                notice,
                session.may(Access.WRITE_ANSWERS),
                undo.offer(tx, reader));
    }

    private static boolean reads(Session session, QueueView view, Optional<String> language, Card card) {
        if (language.isPresent()) {
            return language.get().equals("all") || card.language().equals(language.get());
        }
        return !view.byLanguage()
                || session.languages().isEmpty()
                || session.languages().contains(card.language())
                || card.language().equals("und");
    }

    private EmptyQueue empty(Tx tx, QueueView view, Optional<String> language, int others, DeskStore.Crawl crawl) {
        if (others > 0) {
            return language.isPresent()
                    ? new EmptyQueue.HiddenByFilter(others)
                    : new EmptyQueue.NotYourLanguages(others);
        }
        int inWork = tickets.counts(tx).getOrDefault(HomeList.IN_WORK, 0);
        if (view != QueueView.UNCLAIMED) {
            return new EmptyQueue.NothingHere();
        }
        return inWork > 0
                ? new EmptyQueue.AllInWork(inWork, nextFree(tx))
                : new EmptyQueue.NothingWaiting(crawl.last(), crawl.next());
    }

    private Optional<Instant> nextFree(Tx tx) {
        return tickets.queue(tx, QueueFilter.of(HomeList.IN_WORK)).stream()
                .flatMap(queued -> queued.ticket().state().hold().stream())
                .map(lease -> lease.until())
                .min(Comparator.naturalOrder());
    }

    private List<Card> held(Tx tx, Session session, Messages words) {
        var reader = session.actor().member();
        return cards.list(tx, QueueView.MINE.filter(session.actor()), reader, words).stream()
                .filter(card -> card.work().filter(Card.Work::mine).isPresent())
                .toList();
    }

    private static List<QueuePage.Waiting> waiting(List<Card> all) {
        return all.stream().collect(Collectors.groupingBy(Card::language, Collectors.counting())).entrySet().stream()
                .map(entry -> new QueuePage.Waiting(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(QueuePage.Waiting::tickets).reversed())
                .toList();
    }
}
