package eu.vigie.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.CrawlStore.RobotsCopy;
import eu.vigie.crawl.VisitReport.Failed;
import eu.vigie.crawl.VisitReport.ListRead;
import eu.vigie.crawl.VisitReport.Unchanged;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryCrawlStoreTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration PACE = Duration.ofSeconds(5);

    private final CrawlPolicy policy = CrawlPolicy.standard();
    private final MemoryCrawlStore store = new MemoryCrawlStore(policy);
    private final Source garden = SlateForum.source("garden", URI.create("https://garden.example/"), PACE);

    private Visit lease(Instant now) {
        return store.lease(now).orElseThrow();
    }

    private static VisitReport report(Instant at, VisitReport.Result result) {
        return new VisitReport(at, Duration.ofMillis(50), result);
    }

    private static ListRead list(int... threads) {
        List<ThreadRow> rows = java.util.Arrays.stream(threads)
                .mapToObj(id -> new ThreadRow(
                        "" + id,
                        URI.create("https://garden.example/t/" + id),
                        "Thread",
                        OptionalInt.of(1),
                        OptionalInt.empty(),
                        Optional.empty(),
                        false,
                        false))
                .toList();
        return new ListRead(
                "slate", Optional.empty(), List.of(), Optional.empty(), rows, Optional.empty(), Optional.empty());
    }

    @Test
    void hostHasOneVisitAtATime() {
        store.watch(garden, START);
        Visit first = lease(START);
        assertTrue(store.complete(first, report(START, list(1, 2))));
        Instant later = START.plus(PACE);
        lease(later);
        assertEquals(Optional.empty(), store.lease(later));
    }

    @Test
    void hostIsLeftAloneForThePace() {
        store.watch(garden, START);
        store.complete(lease(START), report(START, list(1)));
        assertEquals(Optional.empty(), store.lease(START.plus(PACE).minusMillis(1)));
        assertEquals(Optional.of(START.plus(PACE)), store.nextDue());
        assertTrue(store.lease(START.plus(PACE)).isPresent());
    }

    @Test
    void hostThatAsksForPatienceIsLeftAlone() {
        store.watch(garden, START);
        var limited = new Failed(new FetchOutcome.RateLimited(Duration.ofMinutes(7)));
        store.complete(lease(START), report(START, limited));
        assertEquals(Optional.empty(), store.lease(START.plus(Duration.ofMinutes(6))));
        assertTrue(store.lease(START.plus(Duration.ofMinutes(7))).isPresent());
    }

    @Test
    void crawlDelayOfRobotsIsKept() {
        store.watch(garden, START);
        String robots = "User-agent: *\nCrawl-delay: 20\n";
        store.keepRobots("https://garden.example", new RobotsCopy(200, robots, START.plusSeconds(60)));
        store.complete(lease(START), report(START, list(1)));
        assertEquals(Optional.of(START.plusSeconds(20)), store.nextDue());
    }

    @Test
    void visitIsHandedOutAgainWhenItsLeaseEnds() {
        store.watch(garden, START);
        Visit lost = lease(START);
        assertEquals(Optional.empty(), store.lease(lost.leasedUntil().minusMillis(1)));
        Visit again = lease(lost.leasedUntil());
        assertEquals(lost.url(), again.url());
        assertNotEquals(lost.lease(), again.lease());
    }

    @Test
    void reportUnderAStaleLeaseIsRefused() {
        store.watch(garden, START);
        Visit lost = lease(START);
        Visit again = lease(lost.leasedUntil());
        assertFalse(store.complete(lost, report(lost.leasedUntil(), list(1))));
        assertTrue(store.complete(again, report(lost.leasedUntil(), list(2))));
        Visit thread = lease(lost.leasedUntil().plus(PACE));
        assertEquals(URI.create("https://garden.example/t/2"), thread.url());
    }

    @Test
    void sameReportTwiceCountsOnce() {
        store.watch(garden, START);
        Visit visit = lease(START);
        assertTrue(store.complete(visit, report(START, list(1))));
        assertFalse(store.complete(visit, report(START, list(1))));
    }

    private Instant nextVisitAfter(VisitReport.Result... reports) {
        var begun = new MemoryCrawlStore(policy);
        begun.watch(garden, START);
        for (VisitReport.Result result : reports) {
            Instant due = begun.nextDue().orElseThrow();
            begun.complete(begun.lease(due).orElseThrow(), report(due, result));
        }
        return begun.nextDue().orElseThrow();
    }

    @Test
    void unchangedListIsVisitedAgainLaterEachTime() {
        Instant first = nextVisitAfter(new Unchanged());
        Instant second = nextVisitAfter(new Unchanged(), new Unchanged());
        assertTrue(first.isAfter(START.plus(policy.rhythm().shortest())));
        assertTrue(Duration.between(first, second).compareTo(Duration.between(START, first)) > 0);
        assertFalse(second.isAfter(first.plus(policy.rhythm().longest())));
    }

    @Test
    void listsAreVisitedAtEqualIntervalsWhereThatIsAskedFor() {
        var equal = new MemoryCrawlStore(policy.withListEvery(Duration.ofMinutes(7)));
        equal.watch(garden, START);
        equal.complete(equal.lease(START).orElseThrow(), report(START, new Unchanged()));
        assertEquals(Optional.of(START.plus(Duration.ofMinutes(7))), equal.nextDue());
    }

    /** When a list is visited again that showed threads of these ages. */
    private Instant nextVisitOfList(int... minutesAgo) {
        var begun = new MemoryCrawlStore(policy);
        begun.watch(garden, START);
        begun.complete(begun.lease(START).orElseThrow(), report(START, written(minutesAgo)));
        while (true) {
            Instant due = begun.nextDue().orElseThrow();
            Visit visit = begun.lease(due).orElseThrow();
            if (visit.kind() == Visit.Kind.LIST) {
                return due;
            }
            begun.complete(visit, report(due, new Failed(new FetchOutcome.Gone(404))));
        }
    }

    @Test
    void firstLookAlreadyTellsBusyBoardsFromQuietOnes() {
        Instant busy = nextVisitOfList(0, 1, 2, 3, 4, 5);
        Instant quiet = nextVisitOfList(100, 600, 1200, 2000, 3000, 4000);
        assertTrue(busy.isBefore(quiet), busy + " " + quiet);
    }

    private static ListRead written(int... minutesAgo) {
        List<ThreadRow> rows = java.util.Arrays.stream(minutesAgo)
                .mapToObj(ago -> new ThreadRow(
                        "" + ago,
                        URI.create("https://garden.example/t/" + ago),
                        "Thread",
                        OptionalInt.of(1),
                        OptionalInt.empty(),
                        Optional.of(START.minus(Duration.ofMinutes(ago))),
                        false,
                        false))
                .toList();
        return new ListRead(
                "slate", Optional.empty(), List.of(), Optional.empty(), rows, Optional.empty(), Optional.empty());
    }

    @Test
    void robotsCopyIsForgottenWhenItIsNoLongerFresh() {
        store.keepRobots("https://garden.example", new RobotsCopy(404, "", START));
        assertTrue(store.robots("https://garden.example", START.minusMillis(1)).isPresent());
        assertEquals(Optional.empty(), store.robots("https://garden.example", START));
    }

    @Test
    void nothingIsDueInAnEmptyStore() {
        assertEquals(Optional.empty(), store.lease(START));
        assertEquals(Optional.empty(), store.nextDue());
        assertEquals(List.of(), store.threads(garden.id()));
    }

    @Test
    void crawlersOnOneStoreNeverHitOneHostAtOnce() throws InterruptedException {
        var quick = SlateForum.source("garden", garden.address(), Duration.ZERO);
        store.watch(quick, START);
        store.complete(
                lease(START),
                report(START, list(java.util.stream.IntStream.range(0, 200).toArray())));
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var made = new AtomicInteger();
        Runnable crawl = () -> {
            while (made.get() < 200) {
                store.lease(START.plusSeconds(10)).ifPresent(visit -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.yield();
                    atOnce.decrementAndGet();
                    store.complete(visit, report(START.plusSeconds(1), new Failed(new FetchOutcome.Gone(404))));
                    made.incrementAndGet();
                });
            }
        };
        Thread one = Thread.ofPlatform().start(crawl);
        Thread other = Thread.ofPlatform().start(crawl);
        one.join();
        other.join();
        assertEquals(1, most.get());
        assertEquals(200, made.get());
    }
}
