package eu.vigie.workbench.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.Assessor;
import eu.vigie.index.assess.PostText;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.tickets.TestDesk;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
    private static final String QUESTION =
            "Quelle dose de MDMA pour une première fois ? Est-ce dangereux avec l'alcool ?";
    private static final String SMALL_TALK = "Hier nous avons marché le long de la rivière.";
    private static final Assessor ASSESSOR = new Assessor(Lexicon.shipped());

    private final TestDesk desk = new TestDesk();
    private final AtomicInteger judged = new AtomicInteger();

    @AfterEach
    void close() {
        desk.close();
    }

    private Intake intake() {
        return intake(text -> {
            judged.incrementAndGet();
            return ASSESSOR.assess(text);
        });
    }

    private Intake intake(Function<PostText, Assessment> assessor) {
        var drafts = new DraftStore(desk.tickets, desk.claims, new EventStore());
        var postings = new PostingStore(desk.tickets, new RevisionStore(desk.tickets, drafts, new LinkStore()));
        return new Intake(
                desk.database.transactions(),
                assessor,
                desk.tickets,
                postings,
                new Intake.Gate(0.5, Duration.ofDays(7)));
    }

    private void takeIn() {
        var intake = intake();
        while (intake.step()) {}
    }

    private PostId asked(ThreadId thread, String text) {
        PostId post = desk.post(thread, "author-a", text);
        tell(post, "STORED");
        return post;
    }

    private void tell(PostId post, String kind) {
        desk.run(tx -> tx.handle()
                .execute(
                        "insert into corpus.change (subject_kind, subject_id, kind) values ('POST', ?, ?)",
                        post.value(),
                        kind));
    }

    private void reword(PostId post, String text) {
        desk.run(tx -> {
            tx.handle().execute("update corpus.post set revision = revision + 1 where id = ?", post.value());
            tx.handle()
                    .execute(
                            "insert into corpus.revision (post_id, number, text) select id, revision, ? from corpus.post where id = ?",
                            text,
                            post.value());
        });
        tell(post, "REVISED");
    }

    private int count(String sql) {
        return desk.call(tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }

    private int tickets() {
        return count("select count(*) from work.ticket");
    }

    private int assessments() {
        return count("select count(*) from corpus.assessment");
    }

    @Test
    void questionBecomesATicketSmallTalkDoesNot() {
        asked(desk.thread(), SMALL_TALK);
        PostId question = asked(desk.thread(), QUESTION);
        takeIn();
        assertEquals(2, assessments());
        assertEquals(1, tickets());
        assertEquals(question.value(), count("select question_post_id from work.ticket"));
    }

    @Test
    void sameRevisionToldTwiceIsKeptOnceAndOpensNothingTwice() {
        PostId post = asked(desk.thread(), QUESTION);
        tell(post, "STORED");
        takeIn();
        tell(post, "STORED");
        takeIn();
        assertEquals(1, assessments());
        assertEquals(1, tickets());
        assertEquals(1, count("select count(*) from corpus.change where kind = 'ASSESSED'"));
    }

    @Test
    void anotherVersionOfTheLexiconJudgesAgainWithoutASecondTicket() {
        PostId post = asked(desk.thread(), QUESTION);
        takeIn();
        tell(post, "STORED");
        var newer = intake(text -> versioned(ASSESSOR.assess(text), "another"));
        while (newer.step()) {}
        assertEquals(2, assessments());
        assertEquals(1, tickets());
    }

    @Test
    void eachRevisionIsJudgedAndAnEditCanOpenTheTicket() {
        PostId post = asked(desk.thread(), SMALL_TALK);
        takeIn();
        assertEquals(0, tickets());
        reword(post, QUESTION);
        takeIn();
        assertEquals(2, assessments());
        assertEquals(1, tickets());
    }

    @Test
    void secondQuestionInAThreadJoinsItsOpenTicket() {
        ThreadId thread = desk.thread();
        asked(thread, QUESTION);
        asked(thread, "Et combien de ketamine est trop ? Quelle dose ?");
        takeIn();
        assertEquals(1, tickets());
        assertEquals(2, count("select count(*) from work.ticket_post"));
    }

    @ParameterizedTest
    @CsvSource({"6 days 23 hours, 1", "7 days 1 hour, 0", "400 days, 0"})
    void olderThanSevenDaysIsNeverTicketed(String age, int opened) {
        PostId post = asked(desk.thread(), QUESTION);
        desk.run(tx -> tx.handle()
                .execute(
                        "update corpus.post set posted_at = first_seen_at - cast(? as interval) where id = ?",
                        age,
                        post.value()));
        takeIn();
        assertEquals(1, assessments(), "it is judged all the same, for look-ups");
        assertEquals(opened, tickets());
    }

    @Test
    void editOfAnOldPostDoesNotMakeItYoung() {
        PostId post = asked(desk.thread(), SMALL_TALK);
        desk.run(tx -> tx.handle()
                .execute(
                        "update corpus.post set posted_at = first_seen_at - interval '8 days', edited_at = now() where id = ?",
                        post.value()));
        reword(post, QUESTION);
        takeIn();
        assertEquals(0, tickets());
    }

    @Test
    void postWithoutADateCountsAsNew() {
        asked(desk.thread(), QUESTION);
        assertEquals(1, count("select count(*) from corpus.post where posted_at is null"));
        takeIn();
        assertEquals(1, tickets());
    }

    @Test
    void vanishedPostIsNotJudged() {
        PostId post = asked(desk.thread(), QUESTION);
        desk.run(tx -> tx.handle().execute("update corpus.post set gone_at = now() where id = ?", post.value()));
        tell(post, "GONE");
        takeIn();
        assertEquals(0, assessments());
        assertEquals(0, judged.get());
    }

    @Test
    void nothingIsTakenInBeforeAnOrganisationCanOwnIt() {
        asked(desk.thread(), QUESTION);
        desk.run(tx -> tx.handle().execute("delete from work.organisation"));
        assertFalse(intake().step());
        desk.newOrganisation("Later");
        takeIn();
        assertEquals(1, tickets());
    }

    @Test
    void failureInTheMiddleLeavesNothingHalfDone() {
        asked(desk.thread(), QUESTION);
        asked(desk.thread(), "Autre chose : " + QUESTION);
        var failing = intake(text -> {
            if (judged.incrementAndGet() == 2) {
                throw new IllegalStateException("killed");
            }
            return ASSESSOR.assess(text);
        });
        assertThrows(IllegalStateException.class, failing::step);
        assertEquals(0, assessments());
        assertEquals(0, tickets());
        takeIn();
        assertEquals(2, tickets());
    }

    @Test
    void twoProcessesFollowingAtOnceDoEverythingOnce() {
        for (int i = 0; i < 30; i++) {
            asked(desk.thread(), QUESTION);
        }
        try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                processes.submit(this::takeIn);
            }
        }
        assertEquals(30, assessments());
        assertEquals(30, tickets());
        assertEquals(30, judged.get(), "one follows at a time");
    }

    private static Assessment versioned(Assessment one, String version) {
        return new Assessment(
                one.language(),
                one.languageConfidence(),
                one.mentions(),
                one.verdict(),
                one.question(),
                one.intent(),
                one.urgency(),
                one.possibleMinor(),
                one.score(),
                one.why(),
                version);
    }
}
