package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.Database;
import eu.vigie.workbench.db.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands from fetching to reading again, on a demo forum that is gone by then. */
class RecordAndReplayTest {
    @TempDir
    Path temporary;

    private final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 7);
    private @Nullable EmbeddedServer server;

    /** Commands join the server of the folder, as they do beside a running program. */
    @BeforeEach
    void start() {
        server = EmbeddedServer.own(DataFolder.at(folder()));
    }

    @AfterEach
    void close() {
        forum.close();
        Objects.requireNonNull(server).close();
    }

    private Path folder() {
        return temporary.resolve("var");
    }

    private Ran run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder().toString()));
        return Ran.command(all.toArray(String[]::new));
    }

    private void crawl(int recordDays) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(
                folder().resolve("vigie.properties"),
                "crawl.contact-url = http://127.0.0.1/about\ncrawl.record-days = " + recordDays + "\n");
        var added = run(
                "source", "add", forum.address().toString(), "--name", "demo", "--pace", "0", "--allow-private-host");
        assertEquals(0, added.status(), added.err());
        var crawled = run("crawl", "--once");
        assertTrue(crawled.out().contains("pages visited"), crawled.err());
    }

    private <T> T inDatabase(Function<Handle, T> work) {
        try (var database = Database.open(Objects.requireNonNull(server).address(), 2)) {
            return database.asOwner(jdbi -> jdbi.inTransaction(work::apply));
        }
    }

    private Map<String, String> texts() {
        return inDatabase(handle -> handle.createQuery("""
                        select p.permalink, r.text from corpus.post p
                        join corpus.revision r on r.post_id = p.id and r.number = p.revision
                        """)
                .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Path> recordings() throws IOException {
        Path where = folder().resolve("recordings");
        if (!Files.exists(where)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(where)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatAParserGotWrongIsPutRightFromTheRecordingWithTheForumGone() throws Exception {
        crawl(7);
        forum.close();
        Map<String, String> read = texts();
        assertTrue(read.size() > 20, "posts: " + read.size());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("recording.key"))));
        Instant seen = inDatabase(handle -> {
            handle.execute("update corpus.revision set text = 'read wrongly'");
            handle.execute("update corpus.thread set seen_at = '2026-01-01T00:00:00Z'");
            handle.execute("update corpus.post set gone_at = now() where id = (select min(id) from corpus.post)");
            return Instant.parse("2026-01-01T00:00:00Z");
        });

        var replayed = run("crawl", "--replay", "--source", "demo");
        assertEquals(0, replayed.status(), replayed.err());
        assertTrue(
                replayed.out().contains(" 0 of them new, " + (read.size() - 1) + " read differently"), replayed.out());
        Map<String, String> mended = texts();
        mended.values().removeIf("read wrongly"::equals);
        read.keySet().retainAll(mended.keySet());
        assertEquals(read, mended);
        assertEquals(read.size() + 1, texts().size());
        assertEquals(
                List.of(seen),
                inDatabase(handle -> handle.createQuery("select distinct seen_at from corpus.thread")
                        .map((row, _) -> row.getTimestamp(1).toInstant())
                        .list()),
                "a recording is no fresh look");
        int gone = inDatabase(handle -> handle.createQuery("select count(*) from corpus.post where gone_at is not null")
                .mapTo(Integer.class)
                .one());
        assertEquals(1, gone, "what had vanished is back");

        Path out = temporary.resolve("posts.jsonl");
        var words = new ArrayList<>(List.of("crawl", "--out", out.toString()));
        words.addAll(
                List.of("--recording-key", folder().resolve("recording.key").toString(), "--warc"));
        recordings().forEach(file -> words.add(file.toString()));
        var written = Ran.command(words.toArray(String[]::new));
        assertEquals(0, written.status(), written.err());
        assertEquals(read.size() + 1, Files.readAllLines(out).size(), "posts written from the recordings");
    }

    @Test
    void recordingsGoWithAnErasureAndWhenTheOperatorWantsNone() throws Exception {
        crawl(7);
        assertEquals(1, recordings().size());
        String address = texts().keySet().iterator().next();
        assertEquals(0, run("erase", address).status());
        Map<String, String> erased = texts();
        assertEquals(List.of(), recordings());

        inDatabase(handle ->
                handle.execute("update crawl.frontier set due_at = now(), etag = null, last_modified = null"));
        run("crawl", "--once");
        assertEquals(1, recordings().size());
        var replayed = run("crawl", "--replay");
        assertEquals(0, replayed.status(), replayed.err());
        assertEquals(erased.get(address), texts().get(address), "an erased post came back from a recording");

        Files.writeString(folder().resolve("vigie.properties"), "crawl.contact-url = http://127.0.0.1/about\n");
        run("crawl", "--once");
        assertEquals(List.of(), recordings(), "recordings stay when nobody wants them any more");
        var none = run("crawl", "--replay");
        assertEquals(1, none.status());
        assertTrue(none.err().contains("nothing is recorded"), none.err());
    }
}
