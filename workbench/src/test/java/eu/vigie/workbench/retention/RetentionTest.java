package eu.vigie.workbench.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.TestDesk;
import eu.vigie.workbench.tickets.Ticket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

    private final TestDesk desk = new TestDesk();
    private final PostRetentionStore posts = new PostRetentionStore();

    @AfterEach
    void close() {
        desk.close();
    }

    private PostId written(ThreadId thread, Duration ago) {
        PostId post = desk.post(thread, "a1", "Words of somebody");
        run("update corpus.post set posted_at = ? where id = ?", NOW.minus(ago), post.value());
        run(
                "update corpus.thread set last_post_at = (select max(posted_at) from corpus.post where thread_id = ?) where id = ?",
                thread.value(),
                thread.value());
        return post;
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    @Test
    void aPostPastTheRetentionOfItsSourceLosesItsWordsAndAuthor() {
        ThreadId thread = desk.thread();
        PostId old = written(thread, days(401));
        PostId young = written(thread, days(399));
        run("insert into corpus.revision (post_id, number, text) values (?, 2, 'Words of before')", old.value());
        judge(old);
        expire();
        assertEquals("", text(old));
        assertEquals(1, count("select count(*) from corpus.revision where post_id = " + old));
        assertEquals(0, count("select count(*) from corpus.assessment where post_id = " + old));
        assertEquals("expired", value("select author from corpus.post where id = " + old));
        assertEquals("Words of somebody", text(young));
        assertEquals(
                1,
                count(
                        "select count(*) from corpus.change where kind = 'ERASED' and subject_kind = 'POST' and subject_id = "
                                + old));
        assertEquals(0, count("select count(*) from corpus.change where kind = 'ERASED' and subject_id = " + young));
    }

    @Test
    void eachSourceHasItsOwnRetention() {
        run("update crawl.source set retention = interval '10 days'");
        PostId post = written(desk.thread(), days(11));
        expire();
        assertEquals("", text(post));
    }

    @Test
    void anUndatedPostCountsFromWhenItWasFirstSeen() {
        PostId post = desk.post(desk.thread(), "a1", "Words of somebody");
        run("update corpus.post set first_seen_at = ? where id = ?", NOW.minus(days(401)), post.value());
        expire();
        assertEquals("", text(post));
    }

    @Test
    void wordsStayWhileATicketOfTheThreadIsOpen() {
        Ticket ticket = desk.open(Band.AMBER);
        PostId beside = written(ticket.thread(), days(500));
        run("update corpus.post set posted_at = ?", NOW.minus(days(500)));
        run("update corpus.post set gone_at = ?", NOW.minus(days(100)));
        expire();
        forgetGone();
        assertEquals("Words of somebody", text(beside));
        run("update work.ticket set state = 'CLOSED', resolution = 'OFF_TOPIC', closed_at = now()");
        expire();
        assertEquals("", text(beside));
        assertEquals("[…]", value("select band_reason from work.ticket"));
        assertEquals(2, count("select count(*) from corpus.post"), "the ticket points to one of them");
    }

    @Test
    void theTitleGoesWithThePostThatOpenedTheThread() {
        ThreadId thread = desk.thread();
        PostId opening = written(thread, days(401));
        run("update corpus.post set position = 1 where id = ?", opening.value());
        written(thread, days(1));
        expire();
        assertEquals("[…]", value("select title from corpus.thread where id = " + thread));
        assertEquals(1, count("select count(*) from corpus.change where kind = 'ERASED' and subject_kind = 'THREAD'"));
    }

    @ParameterizedTest
    @CsvSource({"29, true", "31, false"})
    void aVanishedPostIsForgottenAfterThirtyDays(int ago, boolean kept) {
        PostId post = written(desk.thread(), days(40));
        run("update corpus.post set gone_at = ? where id = ?", NOW.minus(days(ago)), post.value());
        forgetGone();
        assertEquals(kept ? 1 : 0, count("select count(*) from corpus.post"));
        assertEquals(kept ? 0 : 1, count("select count(*) from corpus.change where kind = 'ERASED'"));
    }

    @Test
    void aThreadOfNothingButShellsIsForgottenWithItsAddressAndItsVisits() {
        ThreadId thread = desk.thread();
        written(thread, days(401));
        written(thread, days(402));
        ThreadId living = desk.thread();
        written(living, days(401));
        written(living, days(1));
        run("insert into crawl.host (host) values ('127.0.0.1')");
        run("""
            insert into crawl.frontier (source_id, host, url, kind, forum_thread_id, due_at)
            select source_id, '127.0.0.1', url, 'THREAD', forum_thread_id, now() from corpus.thread
            """);
        expire();
        assertFalse((boolean) desk.call(tx -> posts.forgetThreads(tx, NOW)));
        assertEquals(living.toString(), value("select string_agg(id::text, ',') from corpus.thread"));
        assertEquals(1, count("select count(*) from crawl.frontier"));
        assertEquals(2, count("select count(*) from corpus.post"), "the shell in the living thread keeps its post out");
    }

    @Test
    void aThreadThatATicketSpeaksOfKeepsItsShell() {
        Ticket ticket = desk.open(Band.GREEN);
        run("update work.ticket set state = 'CLOSED', resolution = 'OFF_TOPIC', closed_at = now()");
        run("update corpus.post set posted_at = ?", NOW.minus(days(500)));
        expire();
        desk.call(tx -> posts.forgetThreads(tx, NOW));
        assertEquals(ticket.thread().toString(), value("select id::text from corpus.thread"));
        assertEquals("", value("select text from corpus.revision"));
    }

    @Test
    void manyPostsTakeSeveralRounds() {
        ThreadId thread = desk.thread();
        run("""
            insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author, posted_at)
            select ?, 'agora', 'm' || n, 'http://127.0.0.1/m' || n, n, 'a1', ? from generate_series(1, ?) n
            """, thread.value(), NOW.minus(days(500)), PostRetentionStore.BATCH + 1);
        run("insert into corpus.revision (post_id, number, text) select id, 1, 'Words' from corpus.post");
        assertTrue((boolean) desk.call(tx -> posts.expire(tx, NOW)));
        assertFalse((boolean) desk.call(tx -> posts.expire(tx, NOW)));
        assertFalse((boolean) desk.call(tx -> posts.expire(tx, NOW)));
        assertEquals(0, count("select count(*) from corpus.revision where text <> ''"));
        assertEquals(
                PostRetentionStore.BATCH + 1,
                count("select count(*) from corpus.change where kind = 'ERASED' and subject_kind = 'POST'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        session       | (token_hash, member_id, csrf, expires_at) values ('\\x01', %m, 'c', %t)                        | 0
        login_attempt | (subject, succeeded, at) values ('\\x01', false, %t)                                           | 1
        idempotency   | (key, member_id, location, at) values ('00000000-0000-0000-0000-000000000001', %m, '/', %t)    | 7
        invitation    | (token_hash, organisation_id, email, roles, expires_at) values ('\\x01', 1, 'x@y', '{}', %t)   | 30
        orphan_draft  | (round_id, member_id, text, at) values (%r, %m, 'Words', %t)                                   | 90
        """)
    void tracesOfMembersStayTheirTimeAndNoLonger(String table, String row, int days) {
        long round = desk.open(Band.GREEN).round().id().value();
        String member = desk.member().member().toString();
        String insert =
                "insert into work." + table + " " + row.replace("%m", member).replace("%r", "" + round);
        run(insert.replace("%t", "cast('" + NOW.minus(days(days)).plusSeconds(1) + "' as timestamptz)"));
        purge();
        assertEquals(1, count("select count(*) from work." + table));
        run("delete from work." + table);
        run(insert.replace("%t", "cast('" + NOW.minus(days(days)) + "' as timestamptz)"));
        purge();
        assertEquals(0, count("select count(*) from work." + table));
    }

    private void purge() {
        desk.run(tx -> new TraceStore().purge(tx, NOW));
    }

    private void expire() {
        desk.call(tx -> posts.expire(tx, NOW));
    }

    private void forgetGone() {
        desk.call(tx -> posts.forgetGone(tx, NOW));
    }

    private void judge(PostId post) {
        run("""
            insert into corpus.assessment (post_id, revision, version, language, verdict, question, intent, urgency, score,
                                           possible_minor, body)
            values (?, 1, 'test', 'fr', 'DRUG_QUESTION', true, 'INTERACTION', 'HIGH', 0.9, false, '{}')
            """, post.value());
        run("update corpus.post set revision = 2 where id = ?", post.value());
    }

    private void run(String sql, Object... values) {
        desk.run(tx -> tx.handle().execute(sql, values));
    }

    private String text(PostId post) {
        return value(
                "select r.text from corpus.revision r join corpus.post p on p.id = r.post_id and p.revision = r.number where p.id = "
                        + post);
    }

    private String value(String sql) {
        return desk.call(tx -> tx.handle().createQuery(sql).mapTo(String.class).one());
    }

    private int count(String sql) {
        return desk.call(tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }
}
