package eu.vigie.crawl.simulation;

import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.VisitReport.ListRead;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A forum on a virtual clock: it answers an address with what its page shows at a moment. No network, no mark-up. */
final class SimulatedForum {
    private static final Pattern BOARD = Pattern.compile("/b/(\\d+)/(\\d+)");
    private static final Pattern THREAD = Pattern.compile("/t/(\\d+)-(\\d+)/(\\d+)");

    private final Source source;
    private final List<SimulatedBoard> boards;

    SimulatedForum(Source source, List<SimulatedBoard> boards) {
        this.source = source;
        this.boards = boards;
    }

    Source source() {
        return source;
    }

    List<SimulatedBoard> boards() {
        return boards;
    }

    VisitReport.Result answer(URI url, Instant now) {
        Matcher board = BOARD.matcher(url.getPath());
        Matcher thread = THREAD.matcher(url.getPath());
        if (board.matches()) {
            return list(Integer.parseInt(board.group(1)), Integer.parseInt(board.group(2)), now);
        }
        if (thread.matches()) {
            return thread(
                    Integer.parseInt(thread.group(1)),
                    Integer.parseInt(thread.group(2)),
                    Integer.parseInt(thread.group(3)),
                    now);
        }
        return url.equals(source.address()) ? front() : new VisitReport.Failed(new FetchOutcome.Gone(404));
    }

    private VisitReport.Result front() {
        var links = new ArrayList<BoardLink>();
        for (int i = 0; i < boards.size(); i++) {
            links.add(new BoardLink("" + i, at("b/" + i + "/1"), "Board " + i));
        }
        return new ListRead(
                "simulated", Optional.empty(), links, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private VisitReport.Result list(int board, int page, Instant now) {
        SimulatedBoard shown = boards.get(board);
        shown.advance(now);
        Optional<URI> next =
                page < shown.listPages() ? Optional.of(at("b/" + board + "/" + (page + 1))) : Optional.empty();
        return new ListRead(
                "simulated",
                Optional.of("Board " + board),
                List.of(),
                next,
                shown.rows(page, thread -> at("t/" + board + "-" + thread + "/1")),
                Optional.empty(),
                Optional.empty());
    }

    private VisitReport.Result thread(int board, int thread, int page, Instant now) {
        SimulatedBoard shown = boards.get(board);
        shown.advance(now);
        Optional<URI> next = page < shown.threadPages(thread)
                ? Optional.of(at("t/" + board + "-" + thread + "/" + (page + 1)))
                : Optional.empty();
        return new ThreadRead(
                "simulated",
                board + "-" + thread,
                "Thread",
                Optional.of("Board " + board),
                next,
                shown.posts(thread, page, post -> at("p/" + board + "-" + thread + "-" + post)),
                Optional.empty(),
                Optional.empty());
    }

    private URI at(String path) {
        return source.address().resolve(path);
    }
}
