package eu.vigie.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static eu.vigie.crawl.SlateForum.next;
import static eu.vigie.crawl.SlateForum.post;
import static eu.vigie.crawl.SlateForum.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrawlerTest {
    private final SlateForum forum = new SlateForum();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final CrawlPolicy policy = CrawlPolicy.standard();
    private final MemoryCrawlStore store = new MemoryCrawlStore(policy);
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("test", URI.create("https://vigie.example/")), FetchLimits.standard(), Clock.systemUTC());
    private final Crawler crawler =
            new Crawler(store, fetcher, new PageReader(List.of(new SlateEngine())), policy, clock);

    @BeforeEach
    void watch() {
        store.watch(forum.source(), clock.instant());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        forum.close();
    }

    private void crawlWhatIsDue() {
        int visits = 0;
        while (crawler.visitNext()) {
            assertTrue(visits++ < 1000, "the crawl does not come to an end");
        }
    }

    private StoredThread thread(String id) {
        return store.threads(forum.source().id()).stream()
                .filter(thread -> thread.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void twoPageThread() {
        forum.page("/", "Forum", "<main class=list><a class=board data-id=b href='/b'>Garden</a></main>");
        forum.page("/b", "Garden", "<main class=list>" + row(7, 3) + "</main>");
        forum.page(
                "/t/7",
                "Tomatoes",
                "<main class=thread data-id=7>" + post(1, "Ada", "first") + post(2, "Ben", "@Ada second") + "</main>"
                        + next("/t/7?p=2"));
        forum.page(
                "/t/7?p=2",
                "Tomatoes",
                "<main class=thread data-id=7>" + post(3, "Ada", "third") + post(4, "Cy", "fourth") + "</main>");
    }

    @Test
    void boardsThreadsAndFollowingPagesAreFoundFromTheFrontPage() {
        twoPageThread();
        crawlWhatIsDue();
        StoredThread thread = thread("7");
        assertEquals("slate", thread.engine());
        assertEquals("Tomatoes", thread.title());
        assertEquals(Optional.of("Garden"), thread.board());
        assertEquals(forum.at("/t/7"), thread.url());
        assertEquals(
                List.of("1", "2", "3", "4"),
                thread.posts().stream().map(Post::id).toList());
        assertEquals(
                List.of(1, 2, 3, 4), thread.posts().stream().map(Post::position).toList());
    }

    @Test
    void authorsAreOneToOneWithTheirPseudonyms() {
        twoPageThread();
        crawlWhatIsDue();
        List<Post> posts = thread("7").posts();
        assertEquals(posts.get(0).author(), posts.get(2).author());
        assertNotEquals(posts.get(0).author(), posts.get(1).author());
        assertEquals(
                "@" + posts.get(0).author().pseudonym() + " second",
                posts.get(1).text());
    }

    @Test
    void threadIsFetchedAgainOnlyWhenItsRowChanged() {
        twoPageThread();
        crawlWhatIsDue();
        clock.advance(policy.listEvery());
        crawlWhatIsDue();
        assertEquals(2, forum.requests("/b"));
        assertEquals(1, forum.requests("/t/7"));
        assertEquals(1, forum.requests("/t/7?p=2"));
    }

    @Test
    void changedThreadIsReadFromItsLastPage() {
        twoPageThread();
        crawlWhatIsDue();
        forum.page("/b", "Garden", "<main class=list>" + row(7, 4) + "</main>");
        forum.page(
                "/t/7?p=2",
                "Tomatoes",
                "<main class=thread data-id=7>" + post(3, "Ada", "third, edited") + post(4, "Cy", "fourth")
                        + post(5, "Ben", "fifth") + "</main>");
        clock.advance(policy.listEvery());
        crawlWhatIsDue();
        assertEquals(1, forum.requests("/t/7"));
        assertEquals(2, forum.requests("/t/7?p=2"));
        List<Post> posts = thread("7").posts();
        assertEquals(5, posts.size());
        assertEquals("third, edited", posts.get(2).text());
        assertEquals(5, posts.get(4).position());
    }

    @Test
    void lastPageThatIsGoneSendsTheCrawlToTheFirst() {
        twoPageThread();
        crawlWhatIsDue();
        forum.page("/b", "Garden", "<main class=list>" + row(7, 1) + "</main>");
        forum.on("/t/7?p=2", aResponse().withStatus(404));
        clock.advance(policy.listEvery());
        crawlWhatIsDue();
        assertEquals(2, forum.requests("/t/7"));
    }

    @Test
    void pageThatBringsItsEngineDownDoesNotStopTheCrawl() {
        forum.page("/", "Forum", "<main class=list>" + row(1, 0) + row(2, 0) + "</main>");
        forum.page("/t/1", "Broken", "<main class=boom></main>");
        forum.page("/t/2", "Whole", "<main class=thread data-id=2>" + post(9, "Ada", "here") + "</main>");
        crawlWhatIsDue();
        assertEquals("Whole", thread("2").title());
        assertEquals(Optional.empty(), store.paused(forum.source().id()));
    }

    @Test
    void fiveUnreadablePagesInARowPauseTheSource() {
        var rows = new StringBuilder();
        for (int id = 1; id <= 8; id++) {
            rows.append(row(id, 0));
            forum.page("/t/" + id, "Notice", "<main class=notice></main>");
        }
        forum.page("/", "Forum", "<main class=list>" + rows + "</main>");
        crawlWhatIsDue();
        assertTrue(store.paused(forum.source().id()).isPresent());
        assertEquals(0, forum.requests("/t/6"));
    }

    @Test
    void refusalPausesTheSource() {
        twoPageThread();
        forum.on("/b", aResponse().withStatus(403));
        crawlWhatIsDue();
        assertEquals(
                Optional.of("refused: status 403"), store.paused(forum.source().id()));
        clock.advance(Duration.ofDays(2));
        assertFalse(crawler.visitNext());
    }

    @Test
    void robotsTxtIsFetchedOnceADayAndObeyed() {
        twoPageThread();
        forum.on("/robots.txt", okForContentType("text/plain", "User-agent: *\nDisallow: /t/\n"));
        crawlWhatIsDue();
        assertEquals(0, forum.requests("/t/7"));
        assertEquals(1, forum.requests("/robots.txt"));
        clock.advance(Duration.ofHours(25));
        crawlWhatIsDue();
        assertEquals(2, forum.requests("/robots.txt"));
    }

    @Test
    void robotsTxtThatCannotBeHadForbidsEverything() {
        twoPageThread();
        forum.on("/robots.txt", aResponse().withStatus(500));
        crawlWhatIsDue();
        assertEquals(0, forum.requests("/"));
    }

    @Test
    void redirectToAForbiddenAddressIsNotFollowed() {
        twoPageThread();
        forum.on("/robots.txt", okForContentType("text/plain", "User-agent: Vigie\nDisallow: /closed\n"));
        forum.on("/b", aResponse().withStatus(302).withHeader("Location", "/closed/b"));
        crawlWhatIsDue();
        assertEquals(1, forum.requests("/b"));
        assertEquals(0, forum.requests("/closed/b"));
    }

    @Test
    void circleOfNextLinksEnds() {
        forum.page("/", "Forum", "<main class=list>" + row(1, 0) + "</main>");
        forum.page(
                "/t/1", "Round", "<main class=thread data-id=1>" + post(1, "Ada", "a") + "</main>" + next("/t/1?p=2"));
        forum.page(
                "/t/1?p=2", "Round", "<main class=thread data-id=1>" + post(2, "Ada", "b") + "</main>" + next("/t/1"));
        crawlWhatIsDue();
        assertEquals(2, thread("1").posts().size());
        assertEquals(1, forum.requests("/t/1"));
    }

    @Test
    void nextLinkToAnotherHostIsNotFollowed() {
        forum.page("/", "Forum", "<main class=list></main>" + next("http://elsewhere.example/"));
        crawlWhatIsDue();
        assertEquals(1, forum.requests("/"));
    }

    @Test
    void unreachableThreadIsTriedAgainLaterAndLater() {
        forum.page("/", "Forum", "<main class=list>" + row(1, 0) + "</main>");
        forum.on("/t/1", aResponse().withStatus(500));
        crawlWhatIsDue();
        assertEquals(1, forum.requests("/t/1"));
        clock.advance(policy.retryAfter());
        crawlWhatIsDue();
        assertEquals(2, forum.requests("/t/1"));
        clock.advance(policy.retryAfter());
        crawlWhatIsDue();
        assertEquals(2, forum.requests("/t/1"));
        clock.advance(policy.retryAfter());
        crawlWhatIsDue();
        assertEquals(3, forum.requests("/t/1"));
    }

    @Test
    void conditionalRequestIsMadeWithTheValidatorsOfTheLastVisit() {
        forum.on("/", SlateForum.html("Forum", "<main class=list></main>").withHeader("ETag", "\"v1\""));
        crawlWhatIsDue();
        forum.on("/", aResponse().withStatus(304));
        clock.advance(policy.listEvery());
        crawlWhatIsDue();
        clock.advance(policy.listEvery());
        crawlWhatIsDue();
        var last = forum.server.getAllServeEvents().getFirst().getRequest();
        assertEquals("\"v1\"", last.getHeader("If-None-Match"));
        assertEquals(3, forum.requests("/"));
    }

    @Test
    void runEndsWhenToldTo() {
        twoPageThread();
        crawler.run(() ->
                store.nextDue().filter(due -> due.isAfter(clock.instant())).isPresent());
        assertEquals(4, thread("7").posts().size());
    }
}
