package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.HomeList;
import eu.vigie.workbench.tickets.StateName;
import eu.vigie.workbench.tickets.Ticket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 6, 10, 11 and 15 of the state machine: what must hold outside of the text itself. */
class FreshnessTest {
    private final AnswerDesk desk = new AnswerDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void threadReadLongAgoIsReadAgainBeforeAnAnswerGoesToReview() {
        Ticket claimed = desk.desk.claimed(Band.AMBER, desk.author);
        sql("update corpus.thread set seen_at = now() - interval '31 minutes'");
        assertEquals(Set.of(Lack.FRESH_THREAD), lacks(claimed));
        sql("update corpus.thread set seen_at = now() - interval '29 minutes'");
        AnswerDesk.submitted(again(claimed));
    }

    @Test
    void visitThatFoundNothingNewCountsAsReadAndAFailedOneDoesNot() {
        Ticket claimed = desk.desk.claimed(Band.AMBER, desk.author);
        sql("update corpus.thread set seen_at = now() - interval '2 hours'");
        sql("insert into crawl.host (host) values ('127.0.0.1')");
        sql("""
                insert into crawl.frontier (source_id, host, url, kind, forum_thread_id, due_at, visited_at, failures)
                select source_id, '127.0.0.1', url, 'THREAD', forum_thread_id, 'infinity', now() - interval '1 minute', 1
                from corpus.thread
                """);
        assertEquals(Set.of(Lack.FRESH_THREAD), lacks(claimed));
        assertTrue(
                (boolean) desk.desk.call(tx -> tx.handle()
                        .createQuery("select due_at <= now() from crawl.frontier")
                        .mapTo(Boolean.class)
                        .one()),
                "it is read again soon");
        sql("update crawl.frontier set failures = 0");
        AnswerDesk.submitted(again(claimed));
    }

    @Test
    void postThatTheWriterHasNotSeenHoldsTheAnswerUp() {
        Ticket claimed = desk.desk.claimed(Band.AMBER, desk.author);
        var read = desk.desk.call(tx -> AnswerDesk.lastPost(tx, claimed));
        desk.desk.post(claimed.thread(), "author-b", "I took it already.");
        var submission = desk.desk.call(
                desk.author,
                tx -> desk.revisions.submit(
                        tx, desk.author, desk.form(claimed, 0, desk.text()), Disclosure.of("Outreach"), read));
        assertEquals(
                Set.of(Lack.NEW_POSTS_READ),
                assertInstanceOf(Submission.Incomplete.class, submission).lacks());
        AnswerDesk.submitted(again(claimed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"retired_at = now()", "recheck_by = now() - interval '1 day'"})
    void answerThatRestsOnALinkNobodyVouchesForIsNotApproved(String neglect) {
        Ticket ticket = desk.inReview(Band.AMBER);
        sql("update work.link set " + neglect + " where id = " + desk.link.value());
        var reviewing = desk.desk.call(desk.reviewer, tx -> desk.reviews.approve(tx, desk.reviewer, desk.yes(ticket)));
        assertEquals(
                1,
                assertInstanceOf(Reviewing.LinksNotHealthy.class, reviewing)
                        .titles()
                        .size());
        assertEquals(HomeList.REVIEW, desk.desk.ticket(ticket.id()).homeList());
    }

    @Test
    void changesCanBeAskedForWhileALinkIsOverdue() {
        Ticket ticket = desk.inReview(Band.AMBER);
        sql("update work.link set recheck_by = now() - interval '1 day'");
        var asked = new ReviewForm(
                ticket.id(),
                ticket.version(),
                desk.revision(ticket).hash(),
                AnswerDesk.allMet(),
                "another link, please");
        assertInstanceOf(
                Reviewing.Decided.class,
                desk.desk.call(desk.reviewer, tx -> desk.reviews.requestChanges(tx, desk.reviewer, asked)));
    }

    @Test
    void retiredLinkSendsItsApprovedAnswerBackToReview() {
        Ticket approved = desk.approved(Band.AMBER);
        desk.desk.run(tx -> new CitationStore(desk.desk.tickets).retired(tx, desk.link, "Effets"));
        assertEquals(
                StateName.IN_REVIEW, desk.desk.ticket(approved.id()).state().name());
        assertEquals("link retired", desk.desk.history(approved.id()).getLast());
    }

    @Test
    void retiredLinkLetsAPostedAnswerBePutRight() {
        Ticket posted = desk.posted(Band.AMBER);
        desk.desk.run(tx -> new CitationStore(desk.desk.tickets).retired(tx, desk.link, "Effets"));
        assertEquals(StateName.FOLLOW_UP, desk.desk.ticket(posted.id()).state().name());
    }

    @Test
    void replyOfTheAskerBeginsAFollowUpWhateverItSpeaksOf() {
        Ticket posted = desk.posted(Band.AMBER);
        var thanks = desk.desk.post(posted.thread(), "author-a", "Merci, à bientôt !");
        assertEquals(List.of(posted.id()), follow(posted, thanks));
        assertEquals(StateName.FOLLOW_UP, desk.desk.ticket(posted.id()).state().name());
        assertEquals(List.of(), follow(posted, thanks), "once is enough");
    }

    @Test
    void postThatQuotesUsBeginsAFollowUpAndAnotherDoesNot() {
        Ticket posted = desk.posted(Band.AMBER);
        var chat = desk.desk.post(posted.thread(), "author-c", "Il fait beau.");
        assertEquals(List.of(), follow(posted, chat));
        var short_ = desk.desk.post(posted.thread(), "author-c", "Oui.");
        quote(short_.value(), "Pas seul");
        assertEquals(List.of(), follow(posted, short_));
        var quoting = desk.desk.post(posted.thread(), "author-c", "Pas d'accord.");
        quote(quoting.value(), "Je réponds en tant que volontaire formé·e");
        assertEquals(List.of(posted.id()), follow(posted, quoting));
    }

    @Test
    void whatStoodThereBeforeOurAnswerIsNoReplyToIt() {
        Ticket approved = desk.approved(Band.AMBER);
        var before = desk.desk.post(approved.thread(), "author-a", "Up.");
        sql("update corpus.post set first_seen_at = now() - interval '1 hour' where id = " + before.value());
        desk.desk.call(
                desk.author,
                tx -> desk.postings.post(
                        tx, desk.author, approved.id(), approved.version(), desk.threadUrl(approved) + "#p901"));
        assertEquals(List.of(), follow(approved, before));
    }

    private List<eu.vigie.workbench.ids.TicketId> follow(Ticket ticket, eu.vigie.workbench.ids.PostId post) {
        return desk.desk.call(tx -> desk.desk.tickets.followReply(tx, ticket.thread(), post)).stream()
                .toList();
    }

    private void quote(long post, String text) {
        desk.desk.run(tx -> tx.handle()
                .execute(
                        "update corpus.revision set quotes = jsonb_build_array(jsonb_build_object('text', ?::text)) where post_id = ?",
                        text,
                        post));
    }

    private Set<Lack> lacks(Ticket claimed) {
        return assertInstanceOf(Submission.Incomplete.class, again(claimed)).lacks();
    }

    private Submission again(Ticket claimed) {
        return desk.submit(claimed, desk.author, desk.text());
    }

    private void sql(String statement) {
        desk.desk.run(tx -> tx.handle().execute(statement));
    }
}
