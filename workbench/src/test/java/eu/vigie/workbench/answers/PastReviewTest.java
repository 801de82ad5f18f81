package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.TestDesk;
import eu.vigie.workbench.tickets.Ticket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastReviewTest {
    private final AnswerDesk desk = new AnswerDesk();
    private final PastReviewStore past = new PastReviewStore();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyUnmetCriterionAndEveryLineOfTheNoteIsAPoint() {
        Ticket back = askedForChanges("a source, please\n\n  shorter  \n");
        var points = points(back);
        assertEquals(
                List.of("NON_JUDGING", "a source, please", "shorter"),
                points.stream()
                        .map(point -> point.criterion().map(Enum::name).orElse(point.text()))
                        .toList());
        assertEquals(3, points.stream().map(Review.Point::key).distinct().count());
    }

    @Test
    void theTextIsNotSentAgainWhileAPointIsOpen() {
        Ticket again = taken(askedForChanges("a source, please"));
        var keys = points(again).stream().map(Review.Point::key).toList();
        assertEquals(Set.of(Lack.OPEN_POINTS), lacks(submit(again, 1, Set.of())));
        assertEquals(Set.of(Lack.OPEN_POINTS), lacks(submit(again, 2, Set.of(keys.getFirst()))));
        assertInstanceOf(Submission.Submitted.class, submit(again, 3, Set.copyOf(keys)));
    }

    @Test
    void whatIsTickedOffIsKeptWithTheDraft() {
        Ticket again = taken(askedForChanges("a source, please"));
        var key = points(again).getFirst().key();
        submit(again, 1, Set.of(key));
        assertEquals(
                Set.of(key),
                desk.desk.call(tx -> desk.drafts.draft(tx, again.round().id())).settled());
    }

    @Test
    void anApprovalLeavesNoPoints() {
        Ticket approved = desk.approved(Band.AMBER);
        assertTrue(points(approved).isEmpty());
        assertTrue(reviews(approved).getFirst().approved());
    }

    @Test
    void reviewsAreKeptWithWhatWasTicked() {
        Ticket back = askedForChanges("a source, please");
        var review = reviews(back).getFirst();
        assertEquals(desk.reviewer.member(), review.reviewer());
        assertEquals(1, review.number());
        assertFalse(review.approved());
        assertEquals(false, review.criteria().get(Criterion.NON_JUDGING));
        assertEquals(true, review.criteria().get(Criterion.FORUM_RULES));
        Ticket second = AnswerDesk.submitted(submit(taken(back), 1, keys(back)));
        assertEquals(2, desk.revision(second).number());
        assertEquals(1, reviews(second).getFirst().number(), "the review was of the first version");
    }

    @Test
    void aVersionIsFoundByItsHashWithinItsRoundOnly() {
        Ticket ticket = desk.inReview(Band.AMBER);
        String hash = desk.revision(ticket).hash();
        Ticket other = desk.inReview(Band.AMBER);
        assertEquals(
                ticket.round().latest(),
                desk.desk
                        .call(tx -> desk.revisions.revision(tx, ticket.round().id(), hash))
                        .map(Revision::id));
        assertTrue(desk.desk
                .call(tx -> desk.revisions.revision(tx, other.round().id(), "unknown"))
                .isEmpty());
    }

    private Ticket askedForChanges(String note) {
        Ticket ticket = desk.inReview(Band.AMBER);
        Map<Criterion, Boolean> criteria = new EnumMap<>(AnswerDesk.allMet());
        criteria.put(Criterion.NON_JUDGING, false);
        var form = new ReviewForm(
                ticket.id(), ticket.version(), desk.revision(ticket).hash(), criteria, note);
        desk.desk.call(desk.reviewer, tx -> desk.reviews.requestChanges(tx, desk.reviewer, form));
        return desk.desk.ticket(ticket.id());
    }

    private Ticket taken(Ticket back) {
        return TestDesk.done(
                desk.desk.call(desk.author, tx -> desk.desk.claims.claim(tx, desk.author, back.id(), back.version())));
    }

    private Submission submit(Ticket ticket, long version, Set<String> settled) {
        var form = new DraftForm(
                ticket.id(),
                ticket.state().hold().orElseThrow().id(),
                version,
                desk.text(AnswerDesk.TEXT + " Version " + version),
                settled);
        return desk.desk.call(desk.author, tx -> {
            PostId read = AnswerDesk.lastPost(tx, ticket);
            return desk.revisions.submit(tx, desk.author, form, Disclosure.of("Outreach"), read);
        });
    }

    private static Set<Lack> lacks(Submission submission) {
        return assertInstanceOf(Submission.Incomplete.class, submission).lacks();
    }

    private Set<String> keys(Ticket ticket) {
        return points(ticket).stream().map(Review.Point::key).collect(Collectors.toSet());
    }

    private List<Review.Point> points(Ticket ticket) {
        return desk.desk.call(tx -> past.points(tx, ticket.round().id()));
    }

    private List<Review> reviews(Ticket ticket) {
        return desk.desk.call(tx -> past.reviews(tx, ticket.round().id()));
    }
}
