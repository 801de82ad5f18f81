package eu.vigie.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.VisitReport.ListRead;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.ThreadRow;
import eu.vigie.crawl.forum.generic.GivenForum;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selectors of a maintainer, through the fetching of pages; no engine known here reads this mark-up. */
class GivenSelectorsTest {
    private static final String POSTS = """
            posts = article
            id = @data-id
            content = p
            author = @data-author
            date = @data-at
            """;
    private static final String THREADS = """
            threads = div.row
            link = a.thread
            """;

    private final SlateForum forum = new SlateForum();
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("1.0", URI.create("https://vigie.example/robot")), FetchLimits.standard(), Clock.systemUTC());

    @AfterEach
    void stop() {
        fetcher.close();
        forum.close();
    }

    private Source source(String selectors) {
        var taken = assertInstanceOf(GivenForum.Reading.Taken.class, GivenForum.of(selectors));
        return new Source(
                        forum.source().id(),
                        "Slate",
                        forum.at("/"),
                        Optional.empty(),
                        forum.source().zone(),
                        "en",
                        forum.source().pace(),
                        true,
                        forum.source().pseudonyms())
                .readBy(taken.forum());
    }

    private VisitReport.Result read(Source source, String path) {
        var gate = new RobotsGate(new MemoryCrawlStore(CrawlPolicy.standard()), fetcher, Clock.systemUTC());
        return new Reading(fetcher, new PageReader(), gate)
                .of(source, forum.at(path), Optional.empty(), Optional.empty());
    }

    @Test
    void postsAreReadBySelectorsAtTheFirstVisit() {
        forum.page("/t/1", "A", SlateForum.post(7, "lune", "Words of a post.") + SlateForum.post(8, "vent", "More."));
        var thread = assertInstanceOf(ThreadRead.class, read(source(POSTS), "/t/1"));
        assertEquals("given", thread.engine());
        assertEquals(
                List.of("Words of a post.", "More."),
                thread.posts().stream().map(Post::text).toList());
        assertTrue(
                thread.posts().stream()
                        .noneMatch(post -> post.author().pseudonym().contains("lune")),
                "a name was stored");
    }

    @Test
    void listIsReadBySelectors() {
        forum.page("/", "A", "<div class=row>" + SlateForum.row(4, 2) + "</div>");
        var list = assertInstanceOf(ListRead.class, read(source(POSTS + THREADS), "/"));
        assertEquals(List.of("4"), list.threads().stream().map(ThreadRow::id).toList());
    }

    @Test
    void pageOnWhichTheyFindNothingIsReadByTheEngineThatKnowsIt() {
        forum.on("/t/1", SlateForum.html("", "").withBody("""
                        <html><head><script type="application/ld+json">{"@context": "https://schema.org",
                        "@type": "DiscussionForumPosting", "headline": "A", "url": "%s", "text": "Told to machines.",
                        "author": {"@type": "Person", "name": "lune"}, "datePublished": "2026-03-01T10:00:00Z"}</script>
                        </head><body></body></html>
                        """.formatted(forum.at("/t/1"))));
        var thread = assertInstanceOf(ThreadRead.class, read(source(POSTS), "/t/1"));
        assertEquals("generic", thread.engine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts = a[", "posts = a", "psots = a\ncontent = b", "threads = li\nlink"})
    void selectorsThatMakeNoSenseAreRefusedWithAReason(String lines) {
        var refused = assertInstanceOf(GivenForum.Reading.Refused.class, GivenForum.of(lines));
        assertTrue(!refused.why().isBlank());
    }

    @Test
    void endlessSelectorsAreRefused() {
        assertInstanceOf(
                GivenForum.Reading.Refused.class, GivenForum.of("posts = " + "a, ".repeat(GivenForum.LONGEST) + "b"));
    }
}
