package eu.vigie.workbench.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.demo.DemoThread;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.search.IndexContents;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import eu.vigie.workbench.sources.SourceStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final Actor MACHINE = new Actor.Machine("test");
    private static final int LONGEST_LIFE_MS = 900;
    private static final int REPLIES = 20;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 11);

    @AfterEach
    void close() {
        forum.close();
        database.close();
    }

    @Test
    void nothingIsLostOrDoubledWhenKilledThreeTimes() throws IOException, InterruptedException {
        killAndFinish(3, 1);
    }

    @Test
    @Tag("long")
    void nothingIsLostOrDoubledWhenKilledAHundredTimes() throws IOException, InterruptedException {
        killAndFinish(100, 2);
    }

    private void killAndFinish(int kills, long seed) throws IOException, InterruptedException {
        database.transactions().run(MACHINE, tx -> {
            tx.handle().execute("insert into work.organisation (name, country) values ('Outreach', 'BE')");
            new SourceStore().add(tx, source(forum.address()));
        });
        var random = new Random(seed);
        for (int killed = 0; killed < kills; ) {
            Process process = start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            assertEquals("ready", out.readLine());
            boolean done = process.waitFor(random.nextInt(LONGEST_LIFE_MS), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (done) {
                moreToDo(random);
            } else {
                killed++;
            }
        }
        Process last = start();
        last.inputReader(StandardCharsets.UTF_8).lines().forEach(_ -> {});
        assertEquals(0, last.waitFor());
        nothingIsLost();
        nothingIsDoubled();
        indexEqualsDatabase();
    }

    /** A process that had nothing left was not killed: people write on, and the lists are due again. */
    private void moreToDo(Random random) {
        var threads = new ArrayList<>(threads());
        Collections.shuffle(threads, random);
        threads.stream()
                .limit(REPLIES)
                .forEach(thread -> forum.replyNow(thread.url(), "vent", "Réponse " + random.nextInt() + ", prudence."));
        database.transactions()
                .run(
                        MACHINE,
                        tx -> tx.handle().execute("update crawl.frontier set due_at = now() where kind = 'LIST'"));
    }

    private List<DemoThread> threads() {
        return forum.threads().stream()
                .filter(thread -> thread.board().site().equals(forum.address())
                        && !thread.board().closed())
                .toList();
    }

    private void nothingIsLost() {
        int posts = threads().stream().mapToInt(DemoThread::posts).sum();
        assertEquals(posts, count("select count(*) from corpus.post where gone_at is null"), "posts");
        assertEquals(posts, count("select count(*) from corpus.assessment"), "assessments");
        assertEquals(0, count("""
                        select count(*) from corpus.assessment a join corpus.post p on p.id = a.post_id
                        where a.verdict = 'DRUG_QUESTION' and a.score >= 0.5
                          and not exists (select from work.ticket_post t where t.post_id = p.id)
                        """), "questions without a ticket");
        assertTrue(count("select count(*) from work.ticket") > 0, "no ticket at all");
    }

    private void nothingIsDoubled() {
        int posts = count("select count(*) from corpus.post");
        assertEquals(posts, count("select count(distinct (thread_id, position)) from corpus.post"), "places");
        assertEquals(posts, count("select count(*) from corpus.revision"), "revisions");
        assertEquals(posts, count("select count(*) from corpus.change where kind = 'STORED'"), "changes");
        assertEquals(posts, count("select count(*) from corpus.change where kind = 'ASSESSED'"), "judgements");
        assertEquals(
                count("select count(*) from work.ticket"),
                count("select count(distinct thread_id) from work.ticket"),
                "tickets per thread");
        assertEquals(
                count("select count(*) from work.ticket"),
                count("select count(*) from work.event where kind = 'opened'"),
                "openings told");
    }

    private void indexEqualsDatabase() throws IOException {
        Path index = folder.resolve("index");
        assertEquals(IndexContents.texts(database.transactions()), IndexContents.words(index), "titles and texts");
        var anew = IndexContents.anew(database.transactions(), folder.resolve("anew"));
        assertEquals(anew, IndexContents.of(index), "every field of an index made from nothing");
    }

    private Process start() throws IOException {
        var address = database.address();
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        address.jdbcUrl(),
                        address.user(),
                        address.password(),
                        folder.resolve("index").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private int count(String sql) {
        return database.transactions()
                .call(
                        MACHINE,
                        tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }

    private static NewSource source(URI address) {
        return new NewSource(
                new SourceId("demo"),
                "Demo",
                address,
                Optional.empty(),
                ZoneId.of("Europe/Paris"),
                "fr",
                Duration.ZERO,
                Permission.DEMO,
                "",
                true,
                false);
    }
}
