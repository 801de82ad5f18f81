package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.accounts.PostingGroundStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.ForumAccountId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.PosterStore;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.StateName;
import eu.vigie.workbench.tickets.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 12 of the state machine: the account, the board, the poster. */
class PostingRulesTest {
    private final AnswerDesk desk = new AnswerDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"BANNED, ACCOUNT_BANNED", "FROZEN, ACCOUNT_FROZEN"})
    void noAnswerIsPostedUnderAnAccountThatIsStopped(String status, Reason refused) {
        account("vigie", status);
        Ticket ticket = desk.approved(Band.AMBER);
        assertEquals(new PostingOutcome.Refused(refused), post(ticket, Optional.empty()));
        assertEquals(StateName.APPROVED, desk.desk.ticket(ticket.id()).state().name());
        assertEquals(Optional.of(refused), hindrance(ticket, desk.author));
    }

    @Test
    void aPostingRemembersItsAccountAndTheThreadKeepsIt() {
        account("aaa-first", "ESTABLISHED");
        var limited = account("vigie", "LIMITED");
        Ticket ticket = desk.approved(Band.AMBER);
        assertInstanceOf(PostingOutcome.Done.class, post(ticket, Optional.of(limited)));
        var posting = desk.desk.call(tx -> desk.postings.posting(tx, desk.desk.ticket(ticket.id())));
        assertEquals(Optional.of("vigie"), posting.orElseThrow().account());
        var ground = desk.desk.call(tx -> new PostingGroundStore().ground(tx, ticket));
        assertEquals(limited, ground.suggested().orElseThrow().id());
    }

    @Test
    void anAccountOfAnotherOrganisationIsUnknown() {
        account("vigie", "ESTABLISHED");
        var other = desk.desk.newOrganisation("Elsewhere");
        var foreign = number("""
            insert into work.forum_account (organisation_id, source_id, pseudonym, status)
            values (%s, 'agora', 'theirs', 'ESTABLISHED') returning id
            """.formatted(other));
        Ticket ticket = desk.approved(Band.AMBER);
        assertEquals(
                new PostingOutcome.Refused(Reason.ACCOUNT_UNKNOWN),
                post(ticket, Optional.of(new ForumAccountId(foreign))));
    }

    @Test
    void theDailyCapIsOfTheBoardAndOfTheDay() {
        rules("", "1", "null", true);
        post(desk.approved(Band.AMBER), Optional.empty());
        Ticket second = desk.approved(Band.AMBER);
        assertEquals(new PostingOutcome.Refused(Reason.DAILY_CAP_REACHED), post(second, Optional.empty()));
        desk.desk.run(tx -> tx.handle().execute("update work.posting set posted_at = now() - interval '25 hours'"));
        assertInstanceOf(PostingOutcome.Done.class, post(second, Optional.empty()));
    }

    @Test
    void rulesOfABoardGoBeforeThoseOfTheForumAndNewerBeforeOlder() {
        rules("", "1", "null", true);
        rules("soirees", "1", "null", true);
        rules("soirees", "9", "null", true);
        post(desk.approved(Band.AMBER), Optional.empty());
        Ticket onBoard = desk.approved(Band.AMBER);
        desk.desk.run(tx -> tx.handle()
                .execute(
                        "update corpus.thread set board = 'soirees' where id = ?",
                        onBoard.thread().value()));
        assertInstanceOf(PostingOutcome.Done.class, post(onBoard, Optional.empty()));
        assertEquals(
                new PostingOutcome.Refused(Reason.DAILY_CAP_REACHED),
                post(desk.approved(Band.AMBER), Optional.empty()));
    }

    @Test
    void rulesOfAnotherOrganisationDoNotCount() {
        var other = desk.desk.newOrganisation("Elsewhere");
        desk.desk.run(tx -> tx.handle().execute("""
            insert into work.board_rules (organisation_id, source_id, links_allowed, read_on) values (?, 'agora', false, '2026-01-01')
            """, other.value()));
        assertInstanceOf(PostingOutcome.Done.class, post(desk.approved(Band.AMBER), Optional.empty()));
    }

    @Test
    void aThreadThatWentSilentIsNotRevived() {
        rules("", "null", "30", true);
        Ticket ticket = desk.approved(Band.AMBER);
        lastPost(ticket, 31);
        assertEquals(new PostingOutcome.Refused(Reason.THREAD_TOO_OLD), post(ticket, Optional.empty()));
        lastPost(ticket, 29);
        assertInstanceOf(PostingOutcome.Done.class, post(ticket, Optional.empty()));
    }

    @Test
    void anAnswerWithLinksIsNotPostedWhereTheyAreNotAllowed() {
        rules("", "null", "null", false);
        assertEquals(
                new PostingOutcome.Refused(Reason.LINKS_NOT_ALLOWED),
                post(desk.approved(Band.AMBER), Optional.empty()));
    }

    @Test
    void aSecondPostingOfTheRoundShowsTheFirstEvenWhereTheCapIsReached() {
        rules("", "1", "null", true);
        Ticket ticket = desk.approved(Band.AMBER);
        post(ticket, Optional.empty());
        assertInstanceOf(PostingOutcome.AlreadyPosted.class, post(ticket, Optional.empty()));
    }

    @Test
    void ofTwoWhoPostAtOnceOneReachesTheCap() throws Exception {
        rules("", "1", "null", true);
        Ticket one = desk.approved(Band.AMBER);
        Ticket other = desk.approved(Band.AMBER);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.<Callable<PostingOutcome>>of(
                    () -> post(one, Optional.empty()), () -> post(other, Optional.empty())));
            long done = 0;
            for (var outcome : outcomes) {
                done += outcome.get() instanceof PostingOutcome.Done ? 1 : 0;
            }
            assertEquals(1, done);
        }
    }

    @Test
    void onlyWhoOfferedToTakesOverFromTheAuthor() {
        Ticket ticket = desk.approved(Band.AMBER);
        Actor.Signed other = desk.desk.member(Role.VOLUNTEER);
        assertEquals(Optional.of(Reason.NOT_YET), hindrance(ticket, other));
        waited(ticket);
        assertEquals(Optional.of(Reason.NOT_IN_POOL), hindrance(ticket, other));
        assertEquals(Reason.NOT_IN_POOL, taken(ticket, other));
        var posters = new PosterStore();
        desk.desk.call(other, tx -> {
            posters.join(tx, other.member());
            posters.join(tx, other.member());
            return tx;
        });
        assertEquals(Optional.empty(), hindrance(ticket, other));
        assertTrue(takes(ticket, other) instanceof Outcome.Done);
        desk.desk.run(tx -> posters.leave(tx, other.member()));
        assertEquals(Optional.of(Reason.NOT_IN_POOL), hindrance(desk.desk.ticket(ticket.id()), other));
    }

    @Test
    void theAuthorAndASupervisorPostWithoutHavingOffered() {
        Ticket ticket = desk.approved(Band.AMBER);
        assertEquals(Optional.empty(), hindrance(ticket, desk.author));
        assertEquals(Optional.empty(), hindrance(ticket, desk.desk.member(Role.SUPERVISOR)));
    }

    private Outcome takes(Ticket ticket, Actor.Signed who) {
        return desk.desk.call(who, tx -> desk.desk.claims.takePosting(tx, who, ticket.id(), ticket.version()));
    }

    private Reason taken(Ticket ticket, Actor.Signed who) {
        return assertInstanceOf(Outcome.Refused.class, takes(ticket, who)).reason();
    }

    private Optional<Reason> hindrance(Ticket ticket, Actor.Signed who) {
        return desk.desk.call(
                who,
                tx -> desk.postings.hindrance(
                        tx, desk.desk.tickets.ticket(tx, ticket.id()).orElseThrow(), who));
    }

    private void waited(Ticket ticket) {
        desk.desk.run(tx -> tx.handle()
                .execute(
                        "update work.ticket set approved_at = now() - interval '13 hours' where id = ?",
                        ticket.id().value()));
    }

    private PostingOutcome post(Ticket ticket, Optional<ForumAccountId> account) {
        Ticket now = desk.desk.ticket(ticket.id());
        return desk.desk.call(
                desk.author,
                tx -> desk.postings.post(
                        tx, desk.author, now.id(), now.version(), desk.threadUrl(now) + "#p900", account));
    }

    private ForumAccountId account(String pseudonym, String status) {
        return new ForumAccountId(number("""
            insert into work.forum_account (organisation_id, source_id, pseudonym, status)
            values (%s, 'agora', '%s', '%s') returning id
            """.formatted(desk.desk.organisation, pseudonym, status)));
    }

    private void rules(String board, String cap, String quiet, boolean links) {
        number("""
            insert into work.board_rules (organisation_id, source_id, board, daily_cap, quiet_days, links_allowed, read_on)
            values (%s, 'agora', '%s', %s, %s, %s, '2026-01-01') returning id
            """.formatted(desk.desk.organisation, board, cap, quiet, links));
    }

    private void lastPost(Ticket ticket, int days) {
        desk.desk.run(tx -> {
            tx.handle()
                    .execute(
                            "update corpus.thread set last_post_at = now() - ? * interval '1 day' where id = ?",
                            days,
                            ticket.thread().value());
            tx.handle()
                    .execute(
                            "update corpus.post set posted_at = null where thread_id = ?",
                            ticket.thread().value());
        });
    }

    private long number(String sql) {
        return desk.desk.call(
                tx -> tx.handle().createQuery(sql).mapTo(Long.class).one());
    }
}
