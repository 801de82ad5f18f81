package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.StateName;
import eu.vigie.workbench.tickets.Ticket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WatchStoreTest {
    private static final AnswerDesk DESK = new AnswerDesk();
    private static final WatchStore WATCH = new WatchStore(DESK.desk.tickets, DESK.postings);

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Test
    void anAnswerThatTheCrawlerHasNotSeenForADayIsMissing() {
        Ticket posted = DESK.posted(Band.AMBER);
        assertEquals(StateName.POSTED, looked(posted));
        postedDaysAgo(posted, 2);
        assertEquals(StateName.MISSING, looked(posted));
    }

    @Test
    void anAnswerThatTheCrawlerSawBeforeItsPlaceWasToldIsVerified() {
        Ticket posted = DESK.posted(Band.AMBER);
        sql("""
                with seen as (
                    insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author)
                    select id, source_id, 'our-answer', url || '#p900', 9, 'a' from corpus.thread where id = ? returning id)
                insert into corpus.revision (post_id, number, text) select id, 1, ? from seen
                """, posted.thread().value(), AnswerDesk.TEXT);
        assertEquals(StateName.VERIFIED, looked(posted));
    }

    @Test
    void whereNobodyHasLookedSinceNothingIsMissed() {
        Ticket posted = DESK.posted(Band.AMBER);
        postedDaysAgo(posted, 2);
        sql(
                "update corpus.thread set seen_at = now() - interval '36 hours' where id = ?",
                posted.thread().value());
        assertEquals(StateName.POSTED, looked(posted));
    }

    @Test
    void onAForumWatchedByHandOnlyPeopleMissAnAnswer() {
        Ticket posted = DESK.posted(Band.AMBER);
        postedDaysAgo(posted, 2);
        String of = " where id = (select source_id from corpus.thread where id = ?)";
        sql("update crawl.source set hand_watched = true" + of, posted.thread().value());
        assertEquals(StateName.POSTED, looked(posted));
        sql("update crawl.source set hand_watched = false" + of, posted.thread().value());
        assertEquals(StateName.MISSING, looked(posted));
    }

    @Test
    void theWatchOfAVerifiedAnswerEnds() {
        Ticket posted = DESK.posted(Band.AMBER);
        String permalink = DESK.threadUrl(posted) + "#p900";
        assertTrue((boolean) DESK.desk.call(tx -> DESK.postings.verifyByCrawler(tx, permalink, AnswerDesk.TEXT)));
        assertEquals(StateName.VERIFIED, looked(posted));
        sql(
                "update work.ticket set watch_ends_at = now() - interval '1 second' where id = ?",
                posted.id().value());
        assertEquals(StateName.CLOSED, looked(posted));
    }

    private static void postedDaysAgo(Ticket posted, int days) {
        sql(
                "update work.posting set posted_at = now() - make_interval(days => ?) where round_id = ?",
                days,
                posted.round().id().value());
    }

    private static void sql(String statement, Object... values) {
        DESK.desk.run(tx -> tx.handle().execute(statement, values));
    }

    private static StateName looked(Ticket ticket) {
        DESK.desk.run(WATCH::look);
        return DESK.desk.ticket(ticket.id()).state().name();
    }
}
