package eu.vigie.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static eu.vigie.crawl.SlateForum.next;
import static eu.vigie.crawl.SlateForum.post;
import static eu.vigie.crawl.SlateForum.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.http.Fault;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.Post;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a forum does, the crawl ends, other pages are read, and nothing that was stored is lost. */
class FaultyForumTest {
    private static final int PAGES_IN_A_ROW = 10;

    private final SlateForum forum = new SlateForum();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final CrawlPolicy policy = new CrawlPolicy(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Rhythm.equal(Duration.ofMinutes(10)),
            Duration.ofMinutes(1),
            PAGES_IN_A_ROW,
            5,
            Duration.ofSeconds(1));
    private final MemoryCrawlStore store = new MemoryCrawlStore(policy);
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("test", URI.create("https://vigie.example/")), FetchLimits.standard(), Clock.systemUTC());
    private final Crawler crawler =
            new Crawler(store, fetcher, new PageReader(List.of(new SlateEngine())), policy, clock);

    @AfterEach
    void stop() {
        fetcher.close();
        forum.close();
    }

    /** The visits that were made until nothing was due. */
    private int crawl(int most) {
        store.watch(forum.source(), clock.instant());
        return crawlOn(most);
    }

    private int crawlOn(int most) {
        int visits = 0;
        while (crawler.visitNext()) {
            assertTrue(++visits <= most, "the crawl does not come to an end");
        }
        return visits;
    }

    private List<StoredThread> threads() {
        return store.threads(forum.source().id());
    }

    private void front(String rows) {
        forum.page("/", "Forum", "<main class=list>" + rows + "</main>");
    }

    private void threadPage(String path, int thread, String posts) {
        forum.page(path, "T" + thread, "<main class=thread data-id=" + thread + ">" + posts + "</main>");
    }

    @Test
    void endlessPagesOfAThreadEndAtTheLimit() {
        front(row(1, 0));
        for (int page = 1; page <= PAGES_IN_A_ROW + 5; page++) {
            String path = page == 1 ? "/t/1" : "/t/1?p=" + page;
            forum.page(
                    path,
                    "T",
                    "<main class=thread data-id=1>" + post(page, "Ada", "x") + "</main>"
                            + next("/t/1?p=" + (page + 1)));
        }
        assertEquals(1 + PAGES_IN_A_ROW, crawl(50));
        assertEquals(PAGES_IN_A_ROW, threads().getFirst().posts().size());
    }

    @Test
    void endlessPagesOfAListEndAtTheLimit() {
        for (int page = 1; page <= PAGES_IN_A_ROW + 5; page++) {
            String path = page == 1 ? "/" : "/?p=" + page;
            forum.page(path, "F", "<main class=list>" + row(page, 0) + "</main>" + next("/?p=" + (page + 1)));
            threadPage("/t/" + page, page, post(page, "Ada", "x"));
        }
        assertEquals(2 * PAGES_IN_A_ROW, crawl(50));
    }

    @Test
    void samePageUnderEverNewAddressesIsReadTwiceAtMost() {
        front(row(1, 0));
        for (int page = 1; page <= PAGES_IN_A_ROW; page++) {
            String path = page == 1 ? "/t/1" : "/t/1?again=" + page;
            forum.page(
                    path,
                    "T",
                    "<main class=thread data-id=1>" + post(1, "Ada", "x") + "</main>"
                            + next("/t/1?again=" + (page + 1)));
        }
        assertEquals(3, crawl(50));
        assertEquals(1, threads().getFirst().posts().size());
    }

    @Test
    void threadUnderAHundredAddressesIsFetchedOnce() {
        var rows = new StringBuilder();
        for (int n = 0; n < 100; n++) {
            rows.append("<a class=thread data-id=1 data-replies=0 href='/t/1?from=" + n + "'>Same</a>");
        }
        front(rows.toString());
        threadPage("/t/1?from=0", 1, post(1, "Ada", "x"));
        assertEquals(2, crawl(50));
    }

    @Test
    void calendarOfEndlessMonthsIsNotFollowedForEver() {
        var months = new StringBuilder();
        for (int n = 0; n < 5_000; n++) {
            months.append("<a class=board data-id=m" + n + " href='/m/" + n + "'>Month " + n + "</a>");
        }
        front(months.toString());
        store.watch(forum.source(), clock.instant());
        for (int visits = 0; visits < 3; visits++) {
            crawler.visitNext();
        }
        var planned = new MemoryCrawlStore(policy);
        planned.watch(forum.source(), clock.instant());
        Visit front = planned.lease(clock.instant()).orElseThrow();
        planned.complete(front, new VisitReport(clock.instant(), Duration.ZERO, listOfMonths(5_000)));
        int boards = 0;
        for (Optional<Visit> visit = planned.lease(clock.instant()); visit.isPresent(); boards++) {
            planned.complete(visit.get(), new VisitReport(clock.instant(), Duration.ZERO, new VisitReport.Unchanged()));
            visit = planned.lease(clock.instant());
        }
        assertTrue(boards < 2_000, "boards: " + boards);
    }

    private VisitReport.ListRead listOfMonths(int many) {
        var months = java.util.stream.IntStream.range(0, many)
                .mapToObj(n -> new eu.vigie.crawl.forum.ParsedPage.BoardLink("m" + n, forum.at("/m/" + n), "Month"))
                .toList();
        return new VisitReport.ListRead(
                "slate", Optional.empty(), months, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    @Test
    void lastPageThatAnswersWithTheFirstStillLeadsToNewPosts() {
        front(row(1, 1));
        forum.page("/t/1", "T", "<main class=thread data-id=1>" + post(1, "Ada", "a") + "</main>" + next("/t/1?p=2"));
        threadPage("/t/1?p=2", 1, post(2, "Ben", "b"));
        crawl(50);
        front(row(1, 2));
        // Now every address of the thread answers with its first page, whose next link has a new form.
        String first = "<main class=thread data-id=1>" + post(1, "Ada", "a") + "</main>" + next("/t/1?page=2");
        forum.page("/t/1?p=2", "T", first);
        forum.page("/t/1", "T", first);
        threadPage("/t/1?page=2", 1, post(2, "Ben", "b") + post(3, "Cy", "c"));
        clock.advance(policy.listEvery());
        crawlOn(50);
        assertEquals(
                List.of("1", "2", "3"),
                threads().getFirst().posts().stream().map(Post::id).toList());
    }

    @Test
    void idsThatAreAddressesAreKeptAsTheyAre() {
        front("<a class=thread data-id='https://far.example/t/1' data-replies=0 href='/t/1'>Far</a>");
        forum.page(
                "/t/1",
                "Far",
                "<main class=thread data-id='https://far.example/t/1'><article data-id='https://far.example/n/2'"
                        + " data-author=Ada data-at='2026-03-01T10:00:00Z'><p>x</p></article></main>");
        crawl(50);
        assertEquals("https://far.example/t/1", threads().getFirst().id());
        assertEquals(
                "https://far.example/n/2",
                threads().getFirst().posts().getFirst().id());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void brokenAnswerIsTriedAgainAndOthersAreRead(Fault fault) {
        front(row(1, 0) + row(2, 0));
        forum.on("/t/1", aResponse().withFault(fault));
        threadPage("/t/2", 2, post(2, "Ada", "x"));
        crawl(50);
        assertEquals(List.of("2"), threads().stream().map(StoredThread::id).toList());
        threadPage("/t/1", 1, post(1, "Ben", "y"));
        clock.advance(policy.retryAfter());
        crawlOn(50);
        assertEquals(2, threads().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<html",
                "{\"posts\":",
                "\u0000\u0000\u0000",
                "<html><body class=slate>",
                "<html><body class=slate><main class=thread>"
            })
    void pageOfNonsenseStoresNothingAndStopsNothing(String body) {
        front(row(1, 0) + row(2, 0));
        forum.on("/t/1", ok(body).withHeader("Content-Type", "text/html"));
        threadPage("/t/2", 2, post(2, "Ada", "x"));
        crawl(50);
        assertTrue(threads().stream().anyMatch(thread -> thread.id().equals("2")));
        assertEquals(Optional.empty(), store.paused(forum.source().id()));
    }

    @Test
    void wallWithStatus200PausesInsteadOfEmptyingThreads() {
        front(row(1, 0));
        threadPage("/t/1", 1, post(1, "Ada", "kept"));
        crawl(50);
        front(row(1, 1));
        forum.on(
                "/t/1",
                ok("<html><title>Sign in</title><form><input type=password name=p></form>")
                        .withHeader("Content-Type", "text/html"));
        clock.advance(policy.listEvery());
        crawlOn(50);
        assertTrue(store.paused(forum.source().id()).isPresent());
        assertEquals("kept", threads().getFirst().posts().getFirst().text());
    }

    @Test
    void shellsOfScriptPauseAfterFive() {
        var rows = new StringBuilder();
        for (int id = 1; id <= 9; id++) {
            rows.append(row(id, 0));
            forum.page("/t/" + id, "App", "<div id=app></div><script src=app.js></script>");
        }
        front(rows.toString());
        assertEquals(1 + 5, crawl(50));
        assertEquals(
                Optional.of("5 pages in a row could not be read"),
                store.paused(forum.source().id()));
    }

    @Test
    void readablePageBetweenEndsTheRow() {
        var rows = new StringBuilder();
        for (int id = 1; id <= 9; id++) {
            rows.append(row(id, 0));
            if (id == 5) {
                threadPage("/t/5", 5, post(5, "Ada", "x"));
            } else {
                forum.page("/t/" + id, "App", "<div id=app></div>");
            }
        }
        front(rows.toString());
        crawl(50);
        assertEquals(Optional.empty(), store.paused(forum.source().id()));
    }
}
