package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.demo.DemoPost;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.Database;
import eu.vigie.workbench.db.EmbeddedServer;
import eu.vigie.workbench.search.IndexContents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraseTest {
    private static final String WORD = "zyxolibrine";
    private static final String TITLE = "Une question sur la " + WORD;
    private static final String TEXT =
            "Bonsoir, quelle dose de MDMA faut-il ne pas dépasser avec la " + WORD + " ce soir ?";

    @TempDir
    Path temporary;

    private final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 7);
    private final DemoPost opener = forum.postNow(forum.boards().getFirst(), TITLE, "lune", TEXT);

    @AfterEach
    void close() {
        forum.close();
    }

    private Path folder() {
        return temporary.resolve("var");
    }

    @Test
    void noLiveFileKeepsAWordOfAnErasedPostAlsoAfterARestoreAndAnotherCrawl() throws Exception {
        forum.replyNow(opener.thread(), "vent", "Tu demandes :\n" + TEXT + "\nPrends soin de toi.");
        fill();
        assertTrue(traces(folder(), "base/").size() > 0, "the word must stand in tables before");
        assertTrue(traces(folder(), "index/").size() > 0, "and in the search index");
        Path backup = temporary.resolve("before.backup");
        assertEquals(
                0,
                Ran.command("backup", backup.toString(), "--data", folder().toString())
                        .status());

        var erased = Ran.command("erase", opener.permalink().toString(), "--data", folder().toString());
        assertEquals(0, erased.status(), erased.err());
        assertFalse(erased.err().contains("Not done"), erased.err());
        assertEquals(List.of(), traces(folder(), ""));
        assertEquals(0, IndexContents.removed(folder().resolve("index")));

        crawlAgain(folder());
        assertEquals(List.of(), traces(folder(), ""), "after another crawl");

        Path other = temporary.resolve("other");
        Files.createDirectories(other);
        Files.copy(folder().resolve("erasures.txt"), other.resolve("erasures.txt"));
        var restored = Ran.command("restore", backup.toString(), "--data", other.toString());
        assertEquals(0, restored.status(), restored.err());
        assertEquals(List.of(), traces(other, ""), "after a restore");
        crawlAgain(other);
        assertEquals(List.of(), traces(other, ""), "after a restore and another crawl");
    }

    @Test
    void unknownAddressIsSaidAndRememberedAndFails() throws IOException {
        String address = "https://forum.example/viewtopic.php?p=4#p4";
        var ran = Ran.command("erase", address, "--data", folder().toString());
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("No stored post has this address: " + address), ran.err());
        assertEquals(List.of(address), Files.readAllLines(folder().resolve("erasures.txt")));
    }

    private void fill() throws InterruptedException {
        var folder = DataFolder.at(folder());
        try (var server = EmbeddedServer.own(folder);
                var database = Database.open(server.address(), 4)) {
            var crawl = new WholeCrawl(database.transactions(), folder);
            crawl.add(forum);
            crawl.run();
            database.transactions().run(WholeCrawl.MACHINE, tx -> {
                tx.handle().execute("""
                        update corpus.revision set quotes = jsonb_build_array(jsonb_build_object('author', null, 'text', ?::text))
                        where post_id = (select max(p.id) from corpus.post p join corpus.post o using (thread_id)
                                         where o.permalink = ? and p.id <> o.id)
                        """, TEXT, opener.permalink().toString());
                tx.handle().execute("update work.round set draft = ?", "Tu écris : " + TEXT);
            });
            assertTrue(crawl.count("select count(*) from work.round where draft like '%" + WORD + "%'") > 0, "a draft");
            assertEquals(
                    2, crawl.count("select count(*) from corpus.revision where text || quotes like '%" + WORD + "%'"));
        }
    }

    private void crawlAgain(Path path) throws InterruptedException {
        var folder = DataFolder.at(path);
        try (var server = EmbeddedServer.own(folder);
                var database = Database.open(server.address(), 4)) {
            var crawl = new WholeCrawl(database.transactions(), folder);
            crawl.forget();
            crawl.run();
            assertEquals(0, crawl.count("select count(*) from crawl.frontier where visited_at is null"));
        }
    }

    /** Every file below a folder whose path holds a part and whose bytes hold the word. */
    private static List<String> traces(Path folder, String part) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(part))
                    .filter(EraseTest::holdsWord)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean holdsWord(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(WORD) || bytes.contains(WORD.toUpperCase(java.util.Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
