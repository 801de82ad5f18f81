package eu.vigie.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static eu.vigie.crawl.SlateForum.post;
import static eu.vigie.crawl.SlateForum.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.crawl.forum.Source;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manners of the crawl as a forum sees them: which requests arrive when. */
class ManneredCrawlTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final SlateForum forum = new SlateForum();
    private final TestClock clock = new TestClock(START);
    private final CrawlPolicy policy = CrawlPolicy.standard();
    private final MemoryCrawlStore store = new MemoryCrawlStore(policy);
    private final Fetcher fetcher =
            new Fetcher(new UserAgent("test", URI.create("https://vigie.example/")), FetchLimits.standard(), clock);
    private final Crawler crawler =
            new Crawler(store, fetcher, new PageReader(List.of(new SlateEngine())), policy, clock);

    @AfterEach
    void stop() {
        fetcher.close();
        forum.close();
    }

    private Source paced(Duration pace) {
        return SlateForum.source("slate", forum.at("/"), pace);
    }

    private void threads(int many) {
        var rows = new StringBuilder();
        for (int id = 1; id <= many; id++) {
            rows.append(row(id, 0));
            forum.page(
                    "/t/" + id, "T" + id, "<main class=thread data-id=" + id + ">" + post(id, "Ada", "x") + "</main>");
        }
        forum.page("/", "Forum", "<main class=list>" + rows + "</main>");
    }

    /** How long after the last visit the next one may be made. */
    private Duration pauseAfterAVisit() {
        assertTrue(crawler.visitNext());
        return Duration.between(clock.instant(), store.nextDue().orElseThrow());
    }

    private int visitsNow() {
        int visits = 0;
        while (visits < 100 && crawler.visitNext()) {
            visits++;
        }
        return visits;
    }

    @Test
    void hostIsLeftAloneForThePaceOfItsSource() {
        threads(3);
        store.watch(paced(Duration.ofSeconds(5)), START);
        assertEquals(Duration.ofSeconds(5), pauseAfterAVisit());
        clock.advance(Duration.ofMillis(4999));
        assertFalse(crawler.visitNext());
        clock.advance(Duration.ofMillis(1));
        assertTrue(crawler.visitNext());
    }

    @Test
    void crawlDelayLongerThanThePaceIsObeyed() {
        threads(3);
        forum.on("/robots.txt", okForContentType("text/plain", "User-agent: *\nCrawl-delay: 20\n"));
        store.watch(paced(Duration.ofSeconds(5)), START);
        assertEquals(Duration.ofSeconds(20), pauseAfterAVisit());
    }

    @Test
    void crawlDelayIsObeyedUpToAMaximum() {
        threads(3);
        forum.on("/robots.txt", okForContentType("text/plain", "User-agent: *\nCrawl-delay: 86400\n"));
        store.watch(paced(Duration.ofSeconds(5)), START);
        assertEquals(policy.longestCrawlDelay(), pauseAfterAVisit());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void patienceAskedForIsGivenAndSlowsThePace(int status) {
        threads(3);
        forum.on("/t/1", aResponse().withStatus(status).withHeader("Retry-After", "90"));
        store.watch(paced(Duration.ofSeconds(5)), START);
        pauseAfterAVisit();
        clock.advance(Duration.ofSeconds(5));
        assertEquals(Duration.ofSeconds(90), pauseAfterAVisit());
        clock.advance(Duration.ofSeconds(90));
        forum.on("/t/1", aResponse().withStatus(status).withHeader("Retry-After", "1"));
        assertTrue(pauseAfterAVisit().compareTo(Duration.ofSeconds(5)) >= 0);
        assertEquals(1 + 1, forum.requests("/t/1") + forum.requests("/t/2"));
    }

    @Test
    void setbacksDoubleThePaceAndGoodAnswersForgiveThem() {
        threads(3);
        forum.on("/", aResponse().withStatus(429).withHeader("Retry-After", "0"));
        store.watch(paced(Duration.ofSeconds(5)), START);
        assertEquals(Duration.ofSeconds(10), pauseAfterAVisit());
        clock.advance(Duration.ofSeconds(10));
        assertEquals(Duration.ofSeconds(20), pauseAfterAVisit());
        clock.advance(Duration.ofSeconds(20));
        threads(3);
        assertEquals(Duration.ofSeconds(10), pauseAfterAVisit());
        clock.advance(Duration.ofSeconds(10));
        assertEquals(Duration.ofSeconds(5), pauseAfterAVisit());
    }

    @Test
    void dailyBudgetEndsTheDayAndTheNextOneBeginsAnew() {
        threads(30);
        store.watch(paced(Duration.ZERO).allowing(new Allowance(10, QuietHours.NONE)), START);
        assertEquals(10, visitsNow());
        clock.advance(Duration.ofHours(15));
        assertEquals(0, visitsNow());
        assertEquals(Optional.of(Instant.parse("2026-03-03T00:00:00Z")), store.nextDue());
        clock.advance(Duration.ofHours(1));
        assertEquals(10, visitsNow());
    }

    @Test
    void quietHoursSeeNoRequest() {
        threads(3);
        var quiet = new QuietHours(LocalTime.parse("07:00"), LocalTime.parse("09:30"));
        store.watch(paced(Duration.ZERO).allowing(new Allowance(100, quiet)), START);
        assertEquals(0, visitsNow());
        assertEquals(0, forum.requests("/robots.txt"));
        assertEquals(Optional.of(Instant.parse("2026-03-02T09:30:00Z")), store.nextDue());
        clock.advance(Duration.ofMinutes(90));
        assertEquals(4, visitsNow());
    }

    @Test
    void budgetOfOneSourceIsNotThatOfAnother() {
        threads(5);
        store.watch(paced(Duration.ZERO).allowing(new Allowance(1, QuietHours.NONE)), START);
        store.watch(SlateForum.source("other", forum.at("/"), Duration.ZERO), START);
        assertEquals(1 + 6, visitsNow());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 451})
    void refusalPausesTheSourceUntilSomebodyDecides(int status) {
        threads(3);
        forum.on("/t/1", aResponse().withStatus(status));
        store.watch(paced(Duration.ZERO), START);
        visitsNow();
        assertEquals(
                Optional.of("refused: status " + status),
                store.paused(paced(Duration.ZERO).id()));
        assertEquals(0, forum.requests("/t/2"));
        assertEquals(Optional.empty(), store.nextDue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>Just a moment...</title>",
                "<html><head><title>Attention Required! | Shield</title>",
                "<html><head><title>DDoS-Guard</title>",
                "<html><head><title>x</title><script>window._cf_chl_opt={}</script>",
                "<html><body><form id=\"challenge-form\" action=/x>",
                "<html><script src=https://ct.captcha-delivery.com/c.js></script>"
            })
    void challengePausesTheSourceAndIsNotAnswered(String challenge) {
        threads(3);
        forum.on("/t/1", okForContentType("text/html", challenge));
        store.watch(paced(Duration.ZERO), START);
        visitsNow();
        assertTrue(store.paused(paced(Duration.ZERO).id()).orElseThrow().startsWith("refused: challenge page"));
        assertEquals(1, forum.requests("/t/1"));
        assertEquals(0, forum.requests("/t/2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"noindex", "noarchive", "none", "NOINDEX, nofollow", "vigie: noindex"})
    void pageThatWantsToBeLeftOutIsNotStored(String rule) {
        threads(3);
        forum.on(
                "/t/1",
                SlateForum.html("T1", "<main class=thread data-id=1>" + post(1, "Ada", "x") + "</main>")
                        .withHeader("X-Robots-Tag", rule));
        store.watch(paced(Duration.ZERO), START);
        visitsNow();
        assertEquals(
                List.of("2", "3"),
                store.threads(paced(Duration.ZERO).id()).stream()
                        .map(StoredThread::id)
                        .toList());
    }
}
