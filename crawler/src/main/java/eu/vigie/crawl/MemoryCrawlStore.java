package eu.vigie.crawl;

import eu.vigie.crawl.fetch.Robots;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A crawl store that forgets everything when the program ends: for the command line and for tests. All methods may be called by
 * several threads; each is done as a whole.
 */
public final class MemoryCrawlStore implements CrawlStore {
    private final CrawlPolicy policy;
    private final Frontier frontier;
    private final Map<SourceId, SourceMemory> sources = new HashMap<>();
    private final Map<String, RobotsCopy> robots = new HashMap<>();

    public MemoryCrawlStore(CrawlPolicy policy) {
        this.policy = policy;
        this.frontier = new Frontier(policy);
    }

    /** Begins to watch a forum, its front page first; a source already watched starts over. */
    public synchronized void watch(Source source, Instant from) {
        sources.put(source.id(), new SourceMemory(source, policy));
        frontier.plan(Planned.first(source, source.address(), Visit.Kind.LIST, from));
    }

    @Override
    public synchronized Optional<Visit> lease(Instant now) {
        return frontier.lease(now);
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return frontier.nextDue();
    }

    @Override
    public synchronized boolean complete(Visit visit, VisitReport report) {
        Optional<Planned> planned = frontier.release(visit, report.at());
        planned.ifPresent(done -> {
            frontier.rest(done, report, crawlDelay(visit));
            SourceMemory memory = memoryOf(visit);
            memory.take(done, report).forEach(frontier::plan);
            if (report.result() instanceof VisitReport.Recognised) {
                frontier.know(memory.source());
            }
            if (memory.paused().isPresent()) {
                frontier.forget(visit.source().id());
            }
        });
        return planned.isPresent();
    }

    @Override
    public synchronized Optional<RobotsCopy> robots(String origin, Instant now) {
        return Optional.ofNullable(robots.get(origin))
                .filter(copy -> copy.freshUntil().isAfter(now));
    }

    @Override
    public synchronized void keepRobots(String origin, RobotsCopy copy) {
        robots.put(origin, copy);
    }

    /** Threads of a source in the order in which they were first seen, with their posts in the order of the thread. */
    public synchronized List<StoredThread> threads(SourceId source) {
        SourceMemory memory = sources.get(source);
        return memory == null ? List.of() : memory.threads();
    }

    /** Why a source is no longer visited; empty while it is. */
    public synchronized Optional<String> paused(SourceId source) {
        return Optional.ofNullable(sources.get(source)).flatMap(SourceMemory::paused);
    }

    private SourceMemory memoryOf(Visit visit) {
        return sources.computeIfAbsent(visit.source().id(), _ -> new SourceMemory(visit.source(), policy));
    }

    private Optional<Duration> crawlDelay(Visit visit) {
        return Optional.ofNullable(robots.get(Robots.origin(visit.url())))
                .flatMap(copy -> Robots.read(copy.status(), copy.body()).crawlDelay(policy.longestCrawlDelay()));
    }
}
