package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.demo.DemoBoard;
import eu.vigie.crawl.demo.DemoPost;
import eu.vigie.workbench.events.EventStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandCaptureTest {
    private final WatchedForum watched = new WatchedForum();
    private final HandCapture capture = new HandCapture(watched.sources, new EventStore());
    private final DemoPost opener = watched.forum.postNow(
            watched.forum.boards().getFirst(), "Question du soir", "lune", "Quelqu'un connaît-il ce sentier ?");

    @BeforeEach
    void answer() {
        watched.forum.replyNow(opener.thread(), "vent", "Oui, il longe la rivière.");
    }

    @AfterEach
    void close() {
        watched.close();
    }

    private Capture submit(URI address, byte[] page) {
        return watched.database
                .transactions()
                .call(WatchedForum.MACHINE, tx -> capture.store(tx, address, SavedPage.of(page), Instant.now()));
    }

    private static byte[] saved(URI page) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray())
                    .body();
        }
    }

    @Test
    void savedPageIsStoredAndMarkedAsTakenByHand() throws IOException, InterruptedException {
        var stored = assertInstanceOf(Capture.Stored.class, submit(opener.thread(), saved(opener.thread())));
        assertEquals(2, stored.added());
        assertEquals(2, watched.one(Integer.class, "select count(*) from corpus.post where by_hand"));
        assertEquals(
                1,
                watched.one(
                        Integer.class,
                        "select count(*) from work.event where kind = 'captured by hand' and subject_id = ?",
                        stored.thread().value()));
    }

    @Test
    void samePageTwiceAddsNothing() throws IOException, InterruptedException {
        byte[] page = saved(opener.thread());
        submit(opener.thread(), page);
        var again = assertInstanceOf(Capture.Stored.class, submit(opener.thread(), page));
        assertEquals(0, again.added());
        assertEquals(0, again.revised());
    }

    @Test
    void addressOfAPostStandsForItsThread() throws IOException, InterruptedException {
        assertInstanceOf(Capture.Stored.class, submit(opener.permalink(), saved(opener.permalink())));
    }

    @Test
    void ownPageOfEveryEngineIsTaken() throws IOException, InterruptedException {
        int number = 0;
        for (var site : watched.forum.boards().stream()
                .filter(board -> !board.refusesRobots())
                .map(DemoBoard::site)
                .distinct()
                .toList()) {
            var source = WatchedForum.source("site" + number++, site);
            watched.database.transactions().run(WatchedForum.MACHINE, tx -> watched.sources.add(tx, source));
            var thread = watched.forum.threads().stream()
                    .filter(each -> each.board().site().equals(site) && each.posts() > 0)
                    .findFirst()
                    .orElseThrow();
            assertInstanceOf(
                    Capture.Stored.class,
                    submit(thread.url(), saved(thread.url())),
                    thread.board().engine());
        }
    }

    @Test
    void crawlerGoesOnWhereTheHandLeftOff() throws IOException, InterruptedException {
        submit(opener.thread(), saved(opener.thread()));
        watched.crawlWhatIsDue();
        assertEquals(
                2,
                watched.one(
                        Integer.class,
                        "select count(*) from corpus.post p join corpus.thread t on t.id = p.thread_id where t.title = ?",
                        "Question du soir"));
    }

    @Test
    void forumThatNobodyWatchesIsRefused() throws IOException, InterruptedException {
        var refused = submit(URI.create("https://elsewhere.example/viewtopic.php?t=1"), saved(opener.thread()));
        assertEquals(new Capture.UnknownForum("elsewhere.example"), refused);
    }

    @Test
    void pageOfAnotherThreadIsRefused() throws IOException, InterruptedException {
        var other = watched.forum.postNow(watched.forum.boards().getFirst(), "Autre fil", "soleil", "Sans rapport.");
        assertEquals(new Capture.OtherThread("Autre fil"), submit(opener.thread(), saved(other.thread())));
        assertEquals(0, watched.one(Integer.class, "select count(*) from corpus.post"));
    }

    @Test
    void pageThatNoEngineReadsSaysWhatWasTried() {
        byte[] page = "<html><title>Recettes</title><p>Une soupe.</p></html>".getBytes(StandardCharsets.UTF_8);
        var refused = assertInstanceOf(Capture.NotReadable.class, submit(opener.thread(), page));
        assertTrue(refused.tried().contains("phpbb3"), refused.tried());
    }

    @Test
    void listIsNoThread() throws IOException, InterruptedException {
        var board = watched.forum.boards().getFirst().url();
        assertInstanceOf(Capture.NotReadable.class, submit(board, saved(board)));
    }
}
