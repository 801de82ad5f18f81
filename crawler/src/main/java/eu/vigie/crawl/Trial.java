package eu.vigie.crawl;

import eu.vigie.crawl.TrialReport.Look;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.Politeness;
import eu.vigie.crawl.fetch.Robots;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tries out a forum before it is watched: robots.txt, its first list, the first board when that list has no threads, and one thread;
 * at most five requests, with the pauses of a crawl. Stores nothing. One instance tries one forum.
 */
public final class Trial {
    private final Reading reading;
    private final CrawlPolicy policy;
    private final Consumer<Duration> pause;
    private final RobotsGate gate;
    private final List<Look> looks = new ArrayList<>();
    private Source source;
    private Duration patience = Duration.ofSeconds(Long.MAX_VALUE);

    /**
     * @param source the forum, its engine usually unknown
     * @param fetcher stays the caller's to close
     * @param policy bounds what {@code Crawl-delay} may ask for
     * @param pause waits between two requests
     */
    public Trial(
            Source source,
            Fetcher fetcher,
            PageReader reader,
            CrawlPolicy policy,
            Clock clock,
            Consumer<Duration> pause) {
        this.source = source;
        this.policy = policy;
        this.pause = pause;
        this.gate = new RobotsGate(new MemoryCrawlStore(policy), fetcher, clock);
        this.reading = new Reading(fetcher, reader, gate);
    }

    /** The same trial with an end: a page that pauses of this length in all do not allow is not asked for. */
    public Trial patientFor(Duration time) {
        patience = time;
        return this;
    }

    /** Makes the requests and tells what came of each; blocks for as long as they and the pauses take. */
    public TrialReport run() {
        Robots robots = gate.rules(source, source.address());
        VisitReport.Result front = look(source.address());
        Optional<URI> board = firstBoardWithoutThreads(front);
        VisitReport.Result list = board.filter(this::isPatient).map(this::look).orElse(front);
        firstThread(list).filter(this::isPatient).ifPresent(this::look);
        return new TrialReport(source, robots, pace(robots), List.copyOf(looks));
    }

    private VisitReport.Result look(URI url) {
        URI address = reading.address(source, url);
        if (!looks.isEmpty()) {
            Duration time = pace(gate.rules(source, address));
            patience = patience.minus(time);
            pause.accept(time);
        }
        VisitReport.Result result = reading.of(source, address, Optional.empty(), Optional.empty());
        looks.add(new Look(address, result));
        engineOf(result).ifPresent(engine -> source = source.madeBy(engine));
        return result instanceof VisitReport.Recognised && isPatient(url) ? look(url) : result;
    }

    private boolean isPatient(URI url) {
        return pace(gate.rules(source, reading.address(source, url))).compareTo(patience) <= 0;
    }

    private static Optional<String> engineOf(VisitReport.Result result) {
        return switch (result) {
            case VisitReport.Recognised(String engine) -> Optional.of(engine);
            case VisitReport.ThreadRead thread -> Optional.of(thread.engine());
            case VisitReport.ListRead list -> Optional.of(list.engine());
            case VisitReport.NotRead _, VisitReport.Unchanged _, VisitReport.Failed _ -> Optional.empty();
        };
    }

    private Duration pace(Robots robots) {
        return new Politeness(source.pace(), robots.crawlDelay(policy.longestCrawlDelay()), 0)
                .pause(Duration.ZERO, Optional.empty());
    }

    private static Optional<URI> firstBoardWithoutThreads(VisitReport.Result result) {
        return result instanceof VisitReport.ListRead list && list.threads().isEmpty()
                ? list.boards().stream().map(BoardLink::url).findFirst()
                : Optional.empty();
    }

    /** A thread that is not pinned, since pinned ones are often rules of the forum. */
    private static Optional<URI> firstThread(VisitReport.Result result) {
        List<ThreadRow> rows = result instanceof VisitReport.ListRead list ? list.threads() : List.of();
        return rows.stream()
                .filter(row -> !row.pinned())
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(ThreadRow::url);
    }
}
