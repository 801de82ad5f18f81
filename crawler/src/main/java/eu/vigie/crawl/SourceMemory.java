package eu.vigie.crawl;

import eu.vigie.crawl.VisitReport.Failed;
import eu.vigie.crawl.VisitReport.ListRead;
import eu.vigie.crawl.VisitReport.NotRead;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.VisitReport.Unchanged;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the memory store knows of one source, and what it plans from what a visit brought. Not safe for threads. */
final class SourceMemory {
    private static final Duration FORBIDDEN_FOR = Duration.ofDays(1);
    private static final int MOST_RETRIES = 5;
    /** Calendars and the like have a new "board" for every month there will ever be; real forums have some hundreds. */
    private static final int MOST_BOARDS = 2_000;

    private Source source;
    private final CrawlPolicy policy;
    private final Map<String, ThreadMemory> threads = new LinkedHashMap<>();
    private final Sightings sightings = new Sightings();
    private final Map<URI, Watch> watches = new HashMap<>();
    private final Set<URI> boards = new HashSet<>();
    private int unread;
    private Optional<String> paused = Optional.empty();

    /** What is known of a list: its rate, and when it was looked at. */
    private record Watch(BoardRate rate, Instant at) {}

    SourceMemory(Source source, CrawlPolicy policy) {
        this.source = source;
        this.policy = policy;
        boards.add(source.address());
    }

    Optional<String> paused() {
        return paused;
    }

    List<StoredThread> threads() {
        return threads.entrySet().stream()
                .map(thread -> thread.getValue().asStored(thread.getKey()))
                .toList();
    }

    /** Takes in a report and answers what to visit because of it. */
    List<Planned> take(Planned done, VisitReport report) {
        Instant at = report.at();
        return switch (report.result()) {
            case ThreadRead read -> threadRead(done, read, at);
            case ListRead read -> listRead(done, read, at);
            case Unchanged _ -> {
                learn(done, at, 0, BoardRate.UNKNOWN);
                yield anew(done, at);
            }
            case VisitReport.Recognised(String engine) -> recognised(done, engine, at);
            case NotRead _ -> notRead(done, at);
            case Failed(FetchOutcome outcome) -> failed(done, outcome, at);
        };
    }

    /** The source as it is known by now. */
    Source source() {
        return source;
    }

    private List<Planned> recognised(Planned done, String engine, Instant at) {
        source = source.madeBy(engine);
        return List.of(done.again(at));
    }

    private List<Planned> threadRead(Planned done, ThreadRead read, Instant at) {
        unread = 0;
        URI url = sightings.address(read.threadId()).orElse(done.url());
        boolean goesOn = threads.computeIfAbsent(read.threadId(), _ -> new ThreadMemory(url, read, done.board()))
                .take(read, done);
        return goesOn ? following(done, read.next(), at).stream().toList() : List.of();
    }

    private List<Planned> listRead(Planned done, ListRead read, Instant at) {
        unread = 0;
        Optional<String> board = read.board().or(done::board);
        var plan = new ArrayList<Planned>();
        Sightings.News news = sightings.take(read.threads(), threads, at);
        news.changed().forEach(row -> plan.add(threadVisit(row, at).in(board)));
        if (read.mayHideMore(news.changed())) {
            following(done.in(board), read.next(), at).ifPresent(plan::add);
        }
        read.boards().stream()
                .filter(this::isNew)
                .map(link -> boardVisit(link, at))
                .forEach(plan::add);
        if (done.before().isEmpty()) {
            learn(done, at, news.posts(), read.firstRate(at));
        }
        plan.addAll(anew(done.knowing(read.etag(), read.lastModified()).in(board), at));
        return plan;
    }

    /** The first look at a list has nothing to compare with: what it shows is the first guess. */
    private void learn(Planned done, Instant at, int posts, BoardRate firstGuess) {
        if (boards.contains(done.url())) {
            Watch before = watches.get(done.url());
            BoardRate rate = before == null ? firstGuess : before.rate().after(before.at(), at, posts);
            watches.put(done.url(), new Watch(rate, at));
        }
    }

    private Planned threadVisit(ThreadRow row, Instant at) {
        return Optional.ofNullable(threads.get(row.id()))
                .flatMap(ThreadMemory::resume)
                .map(last -> last.again(at))
                .orElseGet(() -> Planned.first(source, row.url(), Visit.Kind.THREAD, at));
    }

    private boolean isNew(BoardLink link) {
        return sameHost(link.url()) && boards.size() < MOST_BOARDS && boards.add(link.url());
    }

    private Planned boardVisit(BoardLink link, Instant at) {
        return Planned.first(source, link.url(), Visit.Kind.LIST, at).in(Optional.of(link.title()));
    }

    private Optional<Planned> following(Planned done, Optional<URI> next, Instant at) {
        return next.filter(this::sameHost)
                .filter(url -> !url.equals(done.url()) && !done.before().contains(url))
                .filter(_ -> done.before().size() + 1 < policy.pagesInARow())
                .map(url -> done.following(url, at));
    }

    /** The first page of a list is visited for ever; threads and following pages only when a list shows a reason. */
    private List<Planned> anew(Planned done, Instant at) {
        return boards.contains(done.url()) ? List.of(done.again(at.plus(wait(done, at)))) : List.of();
    }

    private Duration wait(Planned done, Instant at) {
        Watch watch = watches.get(done.url());
        return policy.rhythm().wait(watch == null ? BoardRate.UNKNOWN : watch.rate(), at);
    }

    private List<Planned> notRead(Planned done, Instant at) {
        unread++;
        if (unread >= policy.failuresInARow()) {
            paused = Optional.of(unread + " pages in a row could not be read");
        }
        return anew(done, at);
    }

    private List<Planned> failed(Planned done, FetchOutcome outcome, Instant at) {
        return switch (outcome) {
            case FetchOutcome.RateLimited limited -> List.of(done.again(at.plus(limited.retryAfter())));
            case FetchOutcome.Refused refused -> {
                paused = Optional.of("refused: " + refused.sign());
                yield List.of();
            }
            case FetchOutcome.Disallowed _, FetchOutcome.Moved _ -> anew(done, at.plus(FORBIDDEN_FOR));
            case FetchOutcome.Gone _ -> gone(done, at);
            case FetchOutcome.Unreachable _ -> unreachable(done, at);
            case FetchOutcome.Fetched _, FetchOutcome.NotModified _ ->
                throw new IllegalStateException("a page that came is no failure: " + done.url());
        };
    }

    /** When only the last page of a thread is gone, posts were removed and the thread has fewer pages now. */
    private List<Planned> gone(Planned done, Instant at) {
        for (ThreadMemory thread : threads.values()) {
            if (thread.resume().filter(last -> last.url().equals(done.url())).isPresent()) {
                thread.startOver();
                URI first = thread.asStored("").url();
                return first.equals(done.url())
                        ? List.of()
                        : List.of(Planned.first(source, first, Visit.Kind.THREAD, at)
                                .in(done.board()));
            }
        }
        return anew(done, at);
    }

    private List<Planned> unreachable(Planned done, Instant at) {
        if (done.failures() < MOST_RETRIES || boards.contains(done.url())) {
            long wait = 1L << Math.min(done.failures(), MOST_RETRIES);
            return List.of(done.retry(at.plus(policy.retryAfter().multipliedBy(wait))));
        }
        sightings.forget(done.url());
        return List.of();
    }

    private boolean sameHost(URI url) {
        return source.address().getHost().equalsIgnoreCase(url.getHost());
    }
}
