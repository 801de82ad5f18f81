package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.crawl.forum.SourceId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AllowanceInDatabaseTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final QuietHours ALL_BUT_AN_INSTANT =
            new QuietHours(LocalTime.MIDNIGHT, LocalTime.MAX.withNano(999_999_000));

    private final WatchedForum watched = new WatchedForum();

    @AfterEach
    void close() {
        watched.close();
    }

    private void allow(int budget, QuietHours quiet) {
        watched.database
                .transactions()
                .run(
                        WatchedForum.MACHINE,
                        tx -> watched.sources.allow(tx, new SourceId("demo"), new Allowance(budget, quiet)));
    }

    private int visits() {
        return watched.one(Integer.class, "select count(*) from crawl.frontier where visited_at is not null");
    }

    private int spent() {
        return watched.one(Integer.class, "select spent from crawl.source");
    }

    @Test
    void crawlersTogetherKeepTheDailyBudget() throws InterruptedException {
        allow(5, QuietHours.NONE);
        watched.crawlWhatIsDue();
        assertEquals(5, spent());
        assertTrue(visits() <= 5, "visits: " + visits());
        ZonedDateTime next = watched.store.nextDue().orElseThrow().atZone(PARIS);
        assertEquals(LocalTime.MIDNIGHT, next.toLocalTime());
    }

    @Test
    void yesterdaysRequestsDoNotCountToday() throws InterruptedException {
        allow(5, QuietHours.NONE);
        watched.crawlWhatIsDue();
        watched.execute("update crawl.source set spent_on = spent_on - 1, free_at = '-infinity'");
        watched.crawlWhatIsDue();
        assertEquals(5, spent());
        assertTrue(visits() > 5, "visits: " + visits());
    }

    @Test
    void nothingIsVisitedInQuietHours() throws InterruptedException {
        allow(1000, ALL_BUT_AN_INSTANT);
        watched.crawlWhatIsDue();
        assertEquals(0, visits());
        assertEquals(0, spent());
        assertTrue(watched.store.nextDue().orElseThrow().isAfter(Instant.now()));
    }

    @Test
    void widerAllowanceHoldsAtOnce() throws InterruptedException {
        allow(3, QuietHours.NONE);
        watched.crawlWhatIsDue();
        allow(1000, QuietHours.NONE);
        watched.crawlWhatIsDue();
        assertTrue(spent() > 3, "spent: " + spent());
    }

    @Test
    void pausedSourceIsNotVisited() throws InterruptedException {
        watched.database
                .transactions()
                .run(WatchedForum.MACHINE, tx -> watched.sources.pause(tx, new SourceId("demo"), "a test"));
        watched.crawlWhatIsDue();
        assertEquals(0, visits());
    }
}
