package eu.vigie.crawl.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.ParsedPage.ListPage;
import eu.vigie.crawl.forum.ParsedPage.ThreadPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.ReadPage;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The engines of the crawler read from the served pages what the inventors of the forum have written. */
class DemoEnginesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private final PageReader pages = new PageReader();

    @Test
    void enginesReadEveryPostOfEveryThread() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1);
                var person = new Reader(Reader.BROWSER)) {
            for (Site site : DemoSites.all(new HandClock(NOW), 1)) {
                var base = forum.boards().stream()
                        .filter(board -> site.state().boards().stream()
                                .anyMatch(head -> head.key().equals(board.id())))
                        .findFirst()
                        .orElseThrow();
                var cookie = base.refusesRobots() ? cookie(person, base) : new String[0];
                for (WrittenThread thread : site.state().threads().all()) {
                    var posts = thread(person, base, base.site().resolve(site.threadPath(thread)), cookie);
                    assertEquals(ids(thread), posts.stream().map(ParsedPost::id).toList(), thread.title());
                    for (int i = 0; i < posts.size(); i++) {
                        compare(thread, thread.posts().get(i), posts.get(i));
                    }
                }
            }
        }
    }

    @Test
    void enginesReadEveryRowOfEveryList() {
        try (var forum = DemoForum.start(0, new HandClock(NOW), 1);
                var person = new Reader(Reader.BROWSER)) {
            for (DemoBoard board : forum.boards()) {
                var cookie = board.refusesRobots() ? cookie(person, board) : new String[0];
                List<ThreadRow> rows = new ArrayList<>();
                Optional<URI> next = Optional.of(board.url());
                while (next.isPresent()) {
                    var page = assertInstanceOf(
                            ListPage.class,
                            read(person, board, next.get(), cookie).page());
                    rows.addAll(page.threads());
                    next = page.next();
                }
                var expected = forum.threads().stream()
                        .filter(thread -> thread.board().equals(board))
                        .toList();
                assertEquals(
                        expected.stream().map(DemoThread::id).sorted().toList(),
                        rows.stream().map(ThreadRow::id).sorted().toList(),
                        board.id());
                for (DemoThread thread : expected) {
                    var row = rows.stream()
                            .filter(any -> any.id().equals(thread.id()))
                            .findFirst()
                            .orElseThrow();
                    assertEquals(thread.title(), row.title());
                    assertEquals(thread.posts() - 1, row.replies().orElseThrow(), thread.title());
                    assertEquals(thread.traits().contains(DemoThread.Trait.PINNED), row.pinned(), thread.title());
                    assertTrue(row.lastPostAt().isPresent(), thread.title());
                }
            }
        }
    }

    private List<ParsedPost> thread(Reader person, DemoBoard board, URI url, String... headers) {
        List<ParsedPost> posts = new ArrayList<>();
        Optional<URI> next = Optional.of(url);
        while (next.isPresent()) {
            var read = read(person, board, next.get(), headers);
            assertEquals(board.engine(), read.engine(), url.toString());
            var page = assertInstanceOf(ThreadPage.class, read.page(), url.toString());
            posts.addAll(page.posts());
            next = page.next();
        }
        return posts;
    }

    private ReadPage read(Reader person, DemoBoard board, URI url, String... headers) {
        var body = person.get(url, headers).body().getBytes(StandardCharsets.UTF_8);
        return pages.read(
                new PageBody(url, "text/html", Optional.of(StandardCharsets.UTF_8), body, NOW, board.zone()),
                Optional.empty());
    }

    private static void compare(WrittenThread thread, WrittenPost written, ParsedPost read) {
        assertEquals(written.author(), read.author(), thread.title());
        assertEquals(collapsed(own(written)), collapsed(read.text()), thread.title());
        long quotes = written.blocks().stream()
                .filter(block -> block instanceof Block.Quoted)
                .count();
        assertEquals(quotes, read.quotes().size(), thread.title());
        assertEquals(
                written.at().truncatedTo(ChronoUnit.SECONDS),
                read.postedAt().orElseThrow().at().truncatedTo(ChronoUnit.SECONDS),
                thread.title());
    }

    private static String own(WrittenPost post) {
        return post.blocks().stream()
                .map(block -> switch (block) {
                    case Block.Words words -> String.join(" ", words.lines());
                    case Block.Hidden hidden -> String.join(" ", hidden.lines());
                    case Block.Quoted quote -> "";
                })
                .collect(Collectors.joining(" "));
    }

    private static String collapsed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static List<String> ids(WrittenThread thread) {
        return thread.posts().stream().map(post -> Integer.toString(post.id())).toList();
    }

    private static String[] cookie(Reader person, DemoBoard board) {
        var answer = person.post(board.site().resolve("challenge"), java.util.Map.of("to", "/"));
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new String[] {"Cookie", cookie.substring(0, cookie.indexOf(';'))};
    }
}
