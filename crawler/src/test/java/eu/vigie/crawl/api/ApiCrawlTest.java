package eu.vigie.crawl.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.Crawler;
import eu.vigie.crawl.MemoryCrawlStore;
import eu.vigie.crawl.StoredThread;
import eu.vigie.crawl.TestClock;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.PageReader;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Live forums whose pages for browsers are empty shells: they are read by their API, lists and threads, page after page. */
class ApiCrawlTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final CrawlPolicy policy = CrawlPolicy.standard();
    private final MemoryCrawlStore store = new MemoryCrawlStore(policy);
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("test", URI.create("https://vigie.example/")), FetchLimits.standard(), Clock.systemUTC());
    private final Crawler crawler = new Crawler(store, fetcher, new PageReader(), policy, clock);

    @AfterEach
    void stop() {
        fetcher.close();
    }

    static Stream<JsonForum> forums() throws IOException {
        return Stream.of(new DiscourseForum(), new NodeBbForum());
    }

    private void crawl(JsonForum forum) {
        store.watch(forum.source(), clock.instant());
        crawlWhatIsDue();
    }

    private void crawlWhatIsDue() {
        int visits = 0;
        while (crawler.visitNext()) {
            assertTrue(visits++ < 200, "the crawl does not come to an end");
        }
    }

    private Map<String, StoredThread> threads(JsonForum forum) {
        var threads = new HashMap<String, StoredThread>();
        store.threads(forum.source().id()).forEach(thread -> threads.put(thread.id(), thread));
        return threads;
    }

    @ParameterizedTest
    @MethodSource("forums")
    void everyThreadOfEveryBoardIsReadToItsLastPage(JsonForum forum) {
        try (forum) {
            forum.topic(1, "Tomatoes", 1, 45);
            forum.topic(2, "Beans", 1, 1);
            forum.topic(3, "Peas", 1, 20);
            forum.topic(4, "Leeks", 1, 21);
            forum.topic(5, "Vinegar", 2, 3);
            crawl(forum);
            Map<String, StoredThread> threads = threads(forum);
            assertEquals(5, threads.size());
            for (JsonForum.Topic topic : forum.topics) {
                StoredThread thread = threads.get(String.valueOf(topic.id()));
                assertEquals(topic.title(), thread.title());
                assertEquals(Optional.of(forum.boards.get(topic.board())), thread.board());
                assertEquals(topic.posts().size(), thread.posts().size(), topic.title());
                assertEquals(
                        "Words number " + topic.posts().size() + " of " + topic.title(),
                        thread.posts().getLast().text());
                assertEquals(
                        JsonForum.at(topic, topic.posts().size()),
                        thread.posts().getLast().postedAt().orElseThrow().at());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forums")
    void shellIsFetchedOnceToKnowTheEngine(JsonForum forum) {
        try (forum) {
            forum.topic(1, "Tomatoes", 1, 2);
            crawl(forum);
            assertEquals(1, forum.requests.stream().filter("/"::equals).count());
            assertTrue(
                    forum.requests.stream()
                            .allMatch(path -> path.equals("/")
                                    || path.equals("/robots.txt")
                                    || path.contains(".json")
                                    || path.startsWith("/api/")),
                    forum.requests.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("forums")
    void newPostsAreReadFromTheLastPageOnly(JsonForum forum) {
        try (forum) {
            JsonForum.Topic topic = forum.topic(1, "Tomatoes", 1, 25);
            crawl(forum);
            topic.posts().add("<p>One more</p>");
            forum.requests.clear();
            clock.advance(policy.listEvery());
            crawlWhatIsDue();
            assertEquals(26, threads(forum).get("1").posts().size());
            assertEquals("One more", threads(forum).get("1").posts().getLast().text());
            assertEquals(
                    1,
                    forum.requests.stream()
                            .filter(path -> path.contains("/t/") || path.contains("/topic/"))
                            .count());
        }
    }

    @ParameterizedTest
    @MethodSource("forums")
    void permalinksAndThreadsLeadToPagesForPeople(JsonForum forum) {
        try (forum) {
            forum.topic(1, "Tomatoes", 1, 2);
            crawl(forum);
            StoredThread thread = threads(forum).get("1");
            assertTrue(Stream.concat(
                            Stream.of(thread.url()), thread.posts().stream().map(post -> post.permalink()))
                    .noneMatch(url ->
                            url.getPath().startsWith("/api/") || url.getPath().endsWith(".json")));
        }
    }

    @ParameterizedTest
    @MethodSource("forums")
    void authorsKeepOnePseudonymOverPages(JsonForum forum) {
        try (forum) {
            forum.topic(1, "Tomatoes", 1, 45);
            crawl(forum);
            assertEquals(
                    2,
                    threads(forum).get("1").posts().stream()
                            .map(post -> post.author())
                            .distinct()
                            .count());
        }
    }
}
