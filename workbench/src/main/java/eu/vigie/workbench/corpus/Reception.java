package eu.vigie.workbench.corpus;

import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.VisitReport.Failed;
import eu.vigie.crawl.VisitReport.ListRead;
import eu.vigie.crawl.VisitReport.NotRead;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.VisitReport.Unchanged;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.ThreadRow;
import eu.vigie.workbench.corpus.SightingStore.WatchedList;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.sources.FigureStore;
import eu.vigie.workbench.sources.Hosts;
import eu.vigie.workbench.sources.Problem;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.WatchedSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what a visit brought: stores it, and answers what to visit next. */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int UNREADABLE_THAT_PAUSE = 5;

    private final SourceStore sources;
    private final FrontierStore frontier;
    private final Rhythm rhythm;
    private final Planning planning;
    private final ThreadStore threads = new ThreadStore();
    private final SightingStore sightings = new SightingStore();
    private final FigureStore figures = new FigureStore();

    Reception(SourceStore sources, FrontierStore frontier, Rhythm rhythm) {
        this.sources = sources;
        this.frontier = frontier;
        this.rhythm = rhythm;
        this.planning = new Planning(rhythm);
    }

    NextVisit take(Tx tx, HeldVisit held, VisitReport.Result result) {
        return switch (result) {
            case ThreadRead read -> thread(tx, held, read);
            case ListRead read -> list(tx, held, read);
            case Unchanged _ -> unchanged(tx, held);
            case VisitReport.Recognised(String engine) -> recognised(tx, held, engine);
            case NotRead unread -> notRead(tx, held, unread);
            case Failed(FetchOutcome outcome) -> failed(tx, held, outcome);
        };
    }

    private NextVisit thread(Tx tx, HeldVisit held, ThreadRead read) {
        sources.wasRead(tx, held.source(), read.engine());
        var source = source(tx, held);
        boolean continuing = !held.visited().equals(held.firstPage());
        var page = new IncomingPage(source, read, held.firstPage(), held.board(), continuing, false);
        Brought brought = threads.store(tx, page, ThreadStore.now(tx));
        figures.pageRead(tx, held.source(), read.posts().size());
        figures.visited(tx, held.source(), brought.added() + brought.revised() > 0);
        return planning.afterThread(held, read, brought);
    }

    private NextVisit list(Tx tx, HeldVisit held, ListRead read) {
        sources.wasRead(tx, held.source(), read.engine());
        sightings.boards(tx, held.source(), boards(held, read));
        var list = new WatchedList(
                held.source(), read.board().or(held::board), source(tx, held).retention());
        SightingStore.News news = sightings.threads(tx, list, rows(held, read));
        figures.visited(tx, held.source(), !news.changed().isEmpty());
        frontier.reviveTicketed(tx, rhythm.followed());
        return planning.afterList(held, read, news);
    }

    private NextVisit unchanged(Tx tx, HeldVisit held) {
        figures.visited(tx, held.source(), false);
        frontier.reviveTicketed(tx, rhythm.followed());
        return planning.afterUnchanged(held);
    }

    private NextVisit recognised(Tx tx, HeldVisit held, String engine) {
        sources.wasRead(tx, held.source(), engine);
        figures.visited(tx, held.source(), false);
        return NextVisit.again(held, Due.NOW);
    }

    private NextVisit notRead(Tx tx, HeldVisit held, NotRead unread) {
        figures.visited(tx, held.source(), false);
        LOG.atWarn()
                .addKeyValue("source", held.source())
                .addKeyValue("url", held.visited())
                .addKeyValue("tried", unread.tried())
                .log("a page could not be read");
        if (sources.wasNotRead(tx, held.source()) >= UNREADABLE_THAT_PAUSE) {
            boolean engineKnown = source(tx, held).source().engine().isPresent();
            sources.pause(
                    tx,
                    held.source(),
                    Problem.of(unread, engineKnown).orElseThrow().kind(),
                    UNREADABLE_THAT_PAUSE + " pages in a row could not be read, the last one " + held.visited() + " ("
                            + unread.tried() + ")");
        }
        return planning.afterFailure(held);
    }

    private NextVisit failed(Tx tx, HeldVisit held, FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.NotModified) {
            return unchanged(tx, held);
        }
        figures.visited(tx, held.source(), false);
        return switch (outcome) {
            case FetchOutcome.RateLimited(var retryAfter) -> planning.afterPatienceAsked(held, retryAfter);
            case FetchOutcome.Disallowed _ -> planning.afterForbidden(held);
            case FetchOutcome.Moved(var to) -> moved(tx, held, "it has moved to " + to);
            case FetchOutcome.Refused(int status, String sign) -> refused(tx, held, status, sign);
            case FetchOutcome.Gone _ -> gone(tx, held);
            case FetchOutcome.Unreachable _ -> planning.afterFailure(held);
            case FetchOutcome.Fetched _, FetchOutcome.NotModified _ ->
                throw new IllegalStateException("a page that came is no failure: " + held.visited());
        };
    }

    private NextVisit refused(Tx tx, HeldVisit held, int status, String sign) {
        sources.pause(
                tx, held.source(), Problem.Kind.REFUSED, "the forum refuses robots: " + sign + " (" + status + ")");
        return planning.afterForbidden(held);
    }

    /** A front page that lives elsewhere needs a decision; any other page is looked for again later. */
    private NextVisit moved(Tx tx, HeldVisit held, String because) {
        if (held.firstPage().equals(source(tx, held).source().address())) {
            sources.pause(tx, held.source(), Problem.Kind.MOVED, because);
        }
        return planning.afterForbidden(held);
    }

    private NextVisit gone(Tx tx, HeldVisit held) {
        if (held.visited().equals(held.firstPage())) {
            held.forumThreadId().ifPresent(id -> threads.gone(tx, held.source().value(), id));
        }
        return planning.afterGone(held);
    }

    private WatchedSource source(Tx tx, HeldVisit held) {
        Optional<WatchedSource> source = sources.find(tx, held.source());
        return source.orElseThrow(() -> new IllegalStateException("a visit without source: " + held.id()));
    }

    private static List<BoardLink> boards(HeldVisit held, ListRead read) {
        return read.boards().stream()
                .filter(board -> Hosts.same(board.url(), held.firstPage()))
                .toList();
    }

    private static List<ThreadRow> rows(HeldVisit held, ListRead read) {
        return read.threads().stream()
                .filter(row -> Hosts.same(row.url(), held.firstPage()))
                .toList();
    }
}
