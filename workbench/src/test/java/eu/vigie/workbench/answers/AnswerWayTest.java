package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.Masking;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.HomeList;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.StateName;
import eu.vigie.workbench.tickets.TestDesk;
import eu.vigie.workbench.tickets.Ticket;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AnswerWayTest {
    private static final AnswerDesk DESK = new AnswerDesk();
    private static final Actor.Signed AUTHOR = DESK.author;
    private static final Actor.Signed REVIEWER = DESK.reviewer;

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Test
    void anAnswerGoesFromTheClaimToVerified() {
        Ticket posted = DESK.posted(Band.AMBER);
        String permalink = DESK.threadUrl(posted) + "#p900";
        assertTrue((boolean) DESK.desk.call(
                tx -> DESK.postings.verifyByCrawler(tx, permalink, AnswerDesk.TEXT.replace(" ", " \n"))));
        assertEquals(StateName.VERIFIED, DESK.desk.ticket(posted.id()).state().name());
        assertEquals(
                List.of("opened", "claimed", "submitted", "approved", "posted", "verified"),
                DESK.desk.history(posted.id()));
    }

    @Test
    void aTelephoneNumberOfOursIsRecognisedWhereTheCrawlerHasMaskedIt() {
        String words = AnswerDesk.TEXT + " Centre de jour : 065 12 34 56.";
        Ticket posted = DESK.posted(Band.AMBER, words);
        String stored = Masking.standard().mask(words);
        assertTrue(stored.endsWith("[phone]."), stored);
        assertTrue((boolean)
                DESK.desk.call(tx -> DESK.postings.verifyByCrawler(tx, DESK.threadUrl(posted) + "#p900", stored)));
        assertTrue((boolean) DESK.desk.call(tx -> DESK.postings.isOurs(tx, posted.thread(), stored)));
    }

    @Test
    void anApprovedAnswerIsOursBeforeAnybodyToldWhereItStands() {
        Ticket inReview = DESK.inReview(Band.AMBER);
        assertFalse((boolean) DESK.desk.call(tx -> DESK.postings.isOurs(tx, inReview.thread(), AnswerDesk.TEXT)));
        Ticket approved = DESK.approved(Band.AMBER);
        assertTrue((boolean) DESK.desk.call(tx -> DESK.postings.isOurs(tx, approved.thread(), AnswerDesk.TEXT)));
        assertFalse((boolean)
                DESK.desk.call(tx -> DESK.postings.isOurs(tx, approved.thread(), AnswerDesk.TEXT + " Vraiment ?")));
    }

    @Test
    void aChangedDigitIsNotVerified() {
        Ticket posted = DESK.posted(Band.AMBER);
        String permalink = DESK.threadUrl(posted) + "#p900";
        assertFalse(
                (boolean) DESK.desk.call(tx -> DESK.postings.verifyByCrawler(tx, permalink, AnswerDesk.TEXT + " 2")));
        assertEquals(StateName.POSTED, DESK.desk.ticket(posted.id()).state().name());
    }

    @Test
    void whatLacksIsNamed() {
        Ticket claimed = DESK.desk.claimed(Band.AMBER, AUTHOR);
        var bare = new DraftText("Take [[dose]].", List.of(), false);
        var lacks = assertInstanceOf(Submission.Incomplete.class, DESK.submit(claimed, AUTHOR, bare))
                .lacks();
        assertEquals(EnumSet.of(Lack.LINK, Lack.DISCLOSURE, Lack.PLACEHOLDER), lacks);
        var stated = new DraftText(AnswerDesk.TEXT, List.of(), true);
        AnswerDesk.submitted(DESK.submit(claimed, AUTHOR, stated));
    }

    @Test
    void aRetiredLinkIsNoVettedLink() {
        try (var desk = new AnswerDesk()) {
            Ticket claimed = desk.desk.claimed(Band.AMBER, desk.author);
            desk.desk.run(tx ->
                    tx.handle().execute("update work.link set retired_at = now() where id = ?", desk.link.value()));
            var submission = desk.submit(claimed, desk.author, desk.text());
            assertEquals(
                    Set.of(Lack.LINK),
                    assertInstanceOf(Submission.Incomplete.class, submission).lacks());
        }
    }

    @Test
    void theAuthorCannotApproveWithWhateverRoles() {
        Ticket ticket = DESK.inReview(Band.AMBER);
        var mighty = new Actor.Signed(AUTHOR.member(), AUTHOR.organisation(), Set.of(Role.values()));
        for (int route = 0; route < 2; route++) {
            int which = route;
            Reviewing reviewing = DESK.desk.call(
                    mighty,
                    tx -> which == 0
                            ? DESK.reviews.approve(tx, mighty, DESK.yes(ticket))
                            : DESK.reviews.requestChanges(
                                    tx,
                                    mighty,
                                    new ReviewForm(
                                            ticket.id(),
                                            ticket.version(),
                                            DESK.revision(ticket).hash(),
                                            Map.of(),
                                            "mine")));
            assertEquals(new Reviewing.Refused(Reason.WROTE_IT), reviewing);
        }
    }

    @Test
    void theDatabaseRefusesTheAuthorToo() {
        Ticket ticket = DESK.inReview(Band.AMBER);
        assertThrows(
                UnableToExecuteStatementException.class,
                () -> DESK.desk.run(tx -> tx.handle()
                        .execute(
                                "insert into work.review (revision_id, reviewer_id, verdict, criteria, hash) values (?, ?, 'APPROVED', '{}', 'x')",
                                DESK.revision(ticket).id().value(),
                                AUTHOR.member().value())));
    }

    @Test
    void whoSavedAWordOfTheDraftIsAnAuthorToo() {
        Actor.Signed second = DESK.desk.member(Role.REVIEWER, Role.VOLUNTEER);
        Ticket claimed = DESK.desk.claimed(Band.AMBER, second);
        DESK.desk.call(second, tx -> DESK.drafts.save(tx, second, DESK.form(claimed, 0, DESK.text("first words"))));
        Ticket free = TestDesk.done(
                DESK.desk.call(second, tx -> DESK.desk.claims.release(tx, second, claimed.id(), claimed.version())));
        Ticket taken = TestDesk.done(
                DESK.desk.call(AUTHOR, tx -> DESK.desk.claims.claim(tx, AUTHOR, free.id(), free.version())));
        Ticket ticket = AnswerDesk.submitted(DESK.submit(taken, AUTHOR, DESK.text()));
        assertEquals(
                new Reviewing.Refused(Reason.WROTE_IT),
                DESK.desk.call(second, tx -> DESK.reviews.approve(tx, second, DESK.yes(ticket))));
    }

    @Test
    void anApprovalIsBoundToTheTextThatWasRead() {
        Ticket ticket = DESK.inReview(Band.AMBER);
        var other = new ReviewForm(ticket.id(), ticket.version(), "another hash", AnswerDesk.allMet(), "");
        assertInstanceOf(
                Reviewing.Conflict.class, DESK.desk.call(REVIEWER, tx -> DESK.reviews.approve(tx, REVIEWER, other)));
        assertEquals(HomeList.REVIEW, DESK.desk.ticket(ticket.id()).homeList());
    }

    @Test
    void theFirstOfTwoDecisionsStands() {
        Ticket ticket = DESK.inReview(Band.AMBER);
        ReviewForm form = DESK.yes(ticket);
        assertInstanceOf(
                Reviewing.Decided.class, DESK.desk.call(REVIEWER, tx -> DESK.reviews.approve(tx, REVIEWER, form)));
        Actor.Signed second = DESK.desk.member(Role.REVIEWER);
        assertInstanceOf(
                Reviewing.Conflict.class, DESK.desk.call(second, tx -> DESK.reviews.approve(tx, second, form)));
    }

    @Test
    void everyCriterionIsAnsweredAndChangesNeedANote() {
        Ticket ticket = DESK.inReview(Band.AMBER);
        String hash = DESK.revision(ticket).hash();
        var none = new ReviewForm(ticket.id(), ticket.version(), hash, Map.of(), "");
        assertEquals(
                new Reviewing.Incomplete(Reviewing.Missing.CRITERIA),
                DESK.desk.call(REVIEWER, tx -> DESK.reviews.approve(tx, REVIEWER, none)));
        var unmet = new java.util.EnumMap<>(AnswerDesk.allMet());
        unmet.put(Criterion.NON_JUDGING, false);
        var judged = new ReviewForm(ticket.id(), ticket.version(), hash, unmet, "");
        assertEquals(
                new Reviewing.Incomplete(Reviewing.Missing.CRITERION_NOT_MET),
                DESK.desk.call(REVIEWER, tx -> DESK.reviews.approve(tx, REVIEWER, judged)));
        assertEquals(
                new Reviewing.Incomplete(Reviewing.Missing.NOTE),
                DESK.desk.call(REVIEWER, tx -> DESK.reviews.requestChanges(tx, REVIEWER, judged)));
    }

    @Test
    void requestedChangesComeBackToTheirAuthorWithTheDraftAndTheNote() {
        Ticket ticket = DESK.inReview(Band.AMBER);
        var form = new ReviewForm(
                ticket.id(), ticket.version(), DESK.revision(ticket).hash(), Map.of(), "too harsh");
        DESK.desk.call(REVIEWER, tx -> DESK.reviews.requestChanges(tx, REVIEWER, form));
        Ticket back = DESK.desk.ticket(ticket.id());
        assertEquals(HomeList.CHANGES, back.homeList());
        assertEquals(
                "too harsh",
                DESK.desk.call(tx -> DESK.reviews.lastNote(tx, back)).orElseThrow());
        Ticket again = TestDesk.done(
                DESK.desk.call(AUTHOR, tx -> DESK.desk.claims.claim(tx, AUTHOR, back.id(), back.version())));
        assertEquals(
                AnswerDesk.TEXT,
                DESK.desk
                        .call(tx -> DESK.drafts.draft(tx, again.round().id()))
                        .text()
                        .text());
        Ticket second = AnswerDesk.submitted(DESK.submit(again, AUTHOR, DESK.text(AnswerDesk.TEXT + " Doucement.")));
        assertEquals(2, DESK.revision(second).number());
        assertNotEquals(form.hash(), DESK.revision(second).hash());
    }

    @Test
    void anApprovalThatRanOutSendsTheAnswerBackAndCannotBePosted() {
        Ticket ticket = DESK.approved(Band.AMBER);
        DESK.desk.run(tx -> tx.handle()
                .execute(
                        "update work.ticket set approval_ends_at = now() where id = ?",
                        ticket.id().value()));
        assertEquals(HomeList.REVIEW, DESK.desk.ticket(ticket.id()).homeList());
        PostingOutcome outcome = post(ticket, DESK.threadUrl(ticket) + "#p1");
        assertEquals(new PostingOutcome.Refused(Reason.NOT_IN_THIS_STATE), outcome);
    }

    @Test
    void aForeignPermalinkIsRefused() {
        Ticket ticket = DESK.approved(Band.AMBER);
        String thread = DESK.threadUrl(ticket);
        for (String foreign : List.of(
                thread.replace("127.0.0.1", "elsewhere.example") + "#p1",
                "http://127.0.0.1/thread/999999#p1",
                "javascript:alert(1)",
                "not an address")) {
            assertEquals(new PostingOutcome.ForeignPermalink(thread), post(ticket, foreign), foreign);
        }
    }

    @Test
    void aRoundIsPostedOnce() {
        Ticket posted = DESK.posted(Band.AMBER);
        PostingOutcome again = post(posted, DESK.threadUrl(posted) + "#p901");
        String first = assertInstanceOf(PostingOutcome.AlreadyPosted.class, again)
                .posting()
                .permalink();
        assertEquals(DESK.threadUrl(posted) + "#p900", first);
    }

    @Test
    void aCaptureVerifiesOnlyWhenSomebodyElseBroughtTheSameText() {
        Ticket posted = DESK.posted(Band.AMBER);
        Actor.Signed other = DESK.desk.member(Role.VOLUNTEER);
        assertEquals(new PostingOutcome.Refused(Reason.WROTE_IT), capture(posted, AUTHOR, AnswerDesk.TEXT));
        assertEquals(new PostingOutcome.OtherText(), capture(posted, other, "something else"));
        assertInstanceOf(PostingOutcome.Done.class, capture(posted, other, "author b\n" + AnswerDesk.TEXT + "\nReply"));
        assertEquals(StateName.VERIFIED, DESK.desk.ticket(posted.id()).state().name());
    }

    @Test
    void ourOwnAnswerMetByTheCrawlerOpensNothing() {
        Ticket approved = DESK.approved(Band.AMBER);
        var post = DESK.desk.post(approved.thread(), "author-v", AnswerDesk.TEXT);
        DESK.desk.call(tx -> DESK.desk.tickets.openOrAttach(tx, DESK.desk.asked(approved.thread(), post, Band.AMBER)));
        assertEquals(HomeList.TO_POST, DESK.desk.ticket(approved.id()).homeList());
    }

    private static PostingOutcome post(Ticket ticket, String permalink) {
        return DESK.desk.call(AUTHOR, tx -> DESK.postings.post(tx, AUTHOR, ticket.id(), ticket.version(), permalink));
    }

    private static PostingOutcome capture(Ticket ticket, Actor.Signed by, String text) {
        return DESK.desk.call(by, tx -> DESK.postings.verifyByCapture(tx, by, ticket.id(), ticket.version(), text));
    }
}
