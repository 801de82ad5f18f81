package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.Visit;
import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.sources.SourceStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaseOfVisitsTest {
    private static final Actor MACHINE = new Actor.Machine("test");
    private static final URI HOME = URI.create("http://127.0.0.1:1/");

    private final TestDatabase database = TestDatabase.create();
    private final SourceStore sources = new SourceStore();
    private final PostgresCrawlStore store =
            new PostgresCrawlStore(database.transactions(), sources, Rhythm.standard());

    @BeforeEach
    void add() {
        database.transactions().run(MACHINE, tx -> sources.add(tx, WatchedForum.source("demo", HOME)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Visit leased() {
        return lease().orElseThrow();
    }

    private Optional<Visit> lease() {
        return store.lease(Instant.now());
    }

    private boolean complete(Visit visit, VisitReport.Result result) {
        return store.complete(visit, new VisitReport(Instant.now(), Duration.ofMillis(5), result));
    }

    private void execute(String sql) {
        database.transactions().run(MACHINE, tx -> tx.handle().execute(sql));
    }

    private <T> T one(Class<T> type, String sql) {
        return database.transactions()
                .call(MACHINE, tx -> tx.handle().createQuery(sql).mapTo(type).one());
    }

    /** The clock of the database cannot be moved, but the ends of leases can. */
    private void expire() {
        execute("update crawl.host set busy_until = now() - interval '1 second'");
        execute("update crawl.frontier set leased_until = now() - interval '1 second' where lease is not null");
    }

    private static VisitReport.Result page(String text) {
        return Shelf.read("t", Shelf.TITLE, Shelf.post("a", 1, text));
    }

    @Test
    void hostUnderALeaseIsNotHandedOutAgain() {
        assertEquals(HOME, leased().url());
        assertTrue(lease().isEmpty());
    }

    @Test
    void twentyCrawlersAtOnceGetOneVisitOfAHost() throws InterruptedException {
        Set<Visit> visits = ConcurrentHashMap.newKeySet();
        try (var crawlers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                crawlers.submit(() -> lease().ifPresent(visits::add));
            }
        }
        assertEquals(1, visits.size());
    }

    @Test
    void twoHostsAreVisitedAtTheSameTime() {
        database.transactions()
                .run(MACHINE, tx -> sources.add(tx, WatchedForum.source("other", URI.create("http://localhost:2/"))));
        assertNotEquals(leased().url(), leased().url());
        assertTrue(lease().isEmpty());
    }

    @Test
    void staleLeaseIsRefusedAndStoresNothing() {
        Visit killed = leased();
        expire();
        assertFalse(complete(killed, page("zu spät")));
        assertEquals(0, one(Integer.class, "select count(*) from corpus.post"));
        Visit other = leased();
        assertNotEquals(killed.lease(), other.lease());
        assertFalse(complete(killed, page("zu spät")), "the visit is somebody else's now");
        assertTrue(complete(other, page("rechtzeitig")));
        assertEquals("rechtzeitig", one(String.class, "select text from corpus.revision"));
    }

    @Test
    void reportIsTakenOnce() {
        Visit visit = leased();
        assertTrue(complete(visit, page("un")));
        assertFalse(complete(visit, page("deux")));
        assertEquals(1, one(Integer.class, "select count(*) from corpus.revision"));
    }

    @Test
    void pausedAndHandWatchedSourcesAreNotVisited() {
        execute("update crawl.source set paused_at = now(), paused_because = 'asked to'");
        assertTrue(lease().isEmpty());
        assertTrue(store.nextDue().isEmpty());
        execute("update crawl.source set paused_at = null, hand_watched = true");
        assertTrue(lease().isEmpty());
        execute("update crawl.source set hand_watched = false");
        assertTrue(lease().isPresent());
    }

    @Test
    void listsGoBeforeThreadsHoweverLongThoseWait() {
        execute("""
                insert into crawl.frontier (source_id, host, url, kind, forum_thread_id, due_at)
                select 'demo', host, 'http://127.0.0.1:1/t', 'THREAD', 't', now() - interval '1 day' from crawl.host
                """);
        assertEquals(Visit.Kind.LIST, leased().kind());
    }

    @Test
    void rateLimitHoldsForTheWholeHostAndIsNoFailure() {
        assertTrue(complete(leased(), new VisitReport.Failed(new FetchOutcome.RateLimited(Duration.ofMinutes(20)))));
        assertTrue(lease().isEmpty());
        assertTrue(one(Boolean.class, "select free_at > now() + interval '19 minutes' from crawl.host"));
        assertEquals(1, one(Integer.class, "select setbacks from crawl.host"));
        assertEquals(0, one(Integer.class, "select failures from crawl.frontier"));
    }

    @Test
    void fivePagesInARowThatNobodyReadsPauseTheSourceAndSayWhy() {
        for (int i = 1; i <= 5; i++) {
            assertEquals(
                    0, one(Integer.class, "select count(*) from crawl.source where paused_at is not null"), "" + i);
            execute("update crawl.frontier set due_at = now()");
            execute("update crawl.host set free_at = now()");
            assertTrue(complete(leased(), new VisitReport.NotRead("no posts", "phpbb3, fluxbb")));
        }
        String why = one(String.class, "select paused_because from crawl.source");
        assertTrue(why.startsWith("5 pages in a row could not be read") && why.contains("phpbb3"), why);
    }

    @Test
    void oneReadablePageStartsTheCountOver() {
        execute("update crawl.source set unreadable_in_a_row = 4");
        assertTrue(complete(leased(), page("un")));
        assertEquals(0, one(Integer.class, "select unreadable_in_a_row from crawl.source"));
    }

    @Test
    void forumThatRefusesRobotsIsPausedWithItsWords() {
        assertTrue(complete(leased(), new VisitReport.Failed(new FetchOutcome.Refused(403, "captcha"))));
        assertEquals(
                "the forum refuses robots: captcha (403)",
                one(String.class, "select paused_because from crawl.source"));
    }

    @Test
    void frontPageThatMovedAwayNeedsADecision() {
        URI to = URI.create("http://elsewhere.example/");
        assertTrue(complete(leased(), new VisitReport.Failed(new FetchOutcome.Moved(to))));
        assertEquals("it has moved to " + to, one(String.class, "select paused_because from crawl.source"));
    }

    @Test
    void unreachablePageIsTriedAgainLater() {
        assertTrue(complete(leased(), new VisitReport.Failed(new FetchOutcome.Unreachable("no route"))));
        assertEquals(1, one(Integer.class, "select failures from crawl.frontier"));
        assertTrue(store.nextDue().orElseThrow().isAfter(Instant.now().plusSeconds(30)));
    }

    @Test
    void threadThatIsGoneTakesItsPostsOutOfSight() {
        assertTrue(complete(leased(), page("un")));
        execute("""
                update crawl.frontier set kind = 'THREAD', forum_thread_id = 't', due_at = now();
                update crawl.host set free_at = now()
                """);
        assertTrue(complete(leased(), new VisitReport.Failed(new FetchOutcome.Gone(410))));
        assertEquals(1, one(Integer.class, "select count(*) from corpus.post where gone_at is not null"));
    }

    @Test
    void robotsAreSharedUntilTheyAreStale() {
        var copy = new eu.vigie.crawl.CrawlStore.RobotsCopy(
                200, "User-agent: *", Instant.now().plusSeconds(60));
        store.keepRobots("http://127.0.0.1:1", copy);
        assertEquals(
                "User-agent: *",
                store.robots("http://127.0.0.1:1", Instant.now()).orElseThrow().body());
        execute("update crawl.robots set fresh_until = now() - interval '1 second'");
        assertTrue(store.robots("http://127.0.0.1:1", Instant.now()).isEmpty());
    }

    @Test
    void listWhoseEngineWasOnlyFoundOutIsVisitedInTheSameRound() {
        var once = new PostgresCrawlStore(
                database.transactions(),
                sources,
                Rhythm.standard(),
                new Scope(Optional.empty(), Optional.of(Instant.now())));
        var visit = once.lease(Instant.now()).orElseThrow();
        var found = new VisitReport(Instant.now(), Duration.ZERO, new VisitReport.Recognised("nodebb"));
        assertTrue(once.complete(visit, found));
        execute("update crawl.host set free_at = '-infinity'");
        assertEquals(visit.url(), once.lease(Instant.now()).orElseThrow().url());
    }
}
