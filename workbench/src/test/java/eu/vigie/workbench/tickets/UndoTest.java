package eu.vigie.workbench.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndoTest {
    private static final TestDesk DESK = new TestDesk();
    private static final TriageStore TRIAGE = new TriageStore(DESK.tickets);
    private static final UndoStore UNDO = new UndoStore(DESK.tickets, DESK.claims);

    private Actor.Signed lou;

    @AfterAll
    static void close() {
        DESK.close();
    }

    @BeforeEach
    void somebodyNew() {
        lou = DESK.member(Role.VOLUNTEER);
    }

    @Test
    void aReleasedTicketIsInTheSameHandsAgain() {
        Ticket released = released();
        Ticket back = TestDesk.done(undo(lou, released));
        assertTrue(back.state().hold().orElseThrow().isOf(lou.member()));
        assertEquals(List.of("opened", "claimed", "released", "undone"), DESK.history(back.id()));
    }

    @Test
    void aSkippedTicketCanBeTakenAgain() {
        Ticket claimed = DESK.claimed(Band.AMBER, lou);
        Ticket skipped =
                TestDesk.done(DESK.call(lou, tx -> DESK.claims.skip(tx, lou, claimed.id(), claimed.version(), "")));
        Ticket back = TestDesk.done(undo(lou, skipped));
        assertTrue(back.state().hold().orElseThrow().isOf(lou.member()));
        assertFalse(back.skippedBy().contains(lou.member()));
    }

    @Test
    void aTicketSkippedInTheListIsOfferedAgainButNotTaken() {
        Ticket open = DESK.open(Band.AMBER);
        Ticket skipped = TestDesk.done(DESK.call(lou, tx -> DESK.claims.skip(tx, lou, open.id(), open.version(), "")));
        Ticket back = TestDesk.done(undo(lou, skipped));
        assertEquals(HomeList.UNCLAIMED, back.homeList());
        assertTrue(back.refusal(lou, Action.CLAIM).isEmpty());
    }

    @Test
    void aClosedTicketStandsWhereItStood() {
        Ticket open = DESK.open(Band.AMBER);
        assertEquals(
                HomeList.UNCLAIMED, TestDesk.done(undo(lou, closed(open, lou))).homeList());
        var thread = DESK.thread();
        var post = DESK.post(thread, "author-a", "?");
        var asked = new NewTicket(thread, post, DESK.organisation, Band.GREEN, "cue", "und", Instant.EPOCH);
        Ticket fresh = DESK.ticket(DESK.call(tx -> DESK.tickets.openOrAttach(tx, asked)));
        assertEquals(
                HomeList.TO_TRIAGE, TestDesk.done(undo(lou, closed(fresh, lou))).homeList());
    }

    @Test
    void aWishToCloseIsTakenBackAndTheFirstPersonsWishComesBackWithTheSeconds() {
        Ticket red = DESK.open(Band.RED);
        Ticket wished = closed(red, lou);
        assertTrue(wished.closeProposal().isPresent());
        Ticket back = TestDesk.done(undo(lou, wished));
        assertTrue(back.closeProposal().isEmpty());
        Actor.Signed sam = DESK.member(Role.VOLUNTEER);
        Ticket again = closed(back, lou);
        Ticket gone = closed(again, sam);
        assertEquals(HomeList.CLOSED, gone.homeList());
        Ticket open = TestDesk.done(undo(sam, gone));
        assertEquals(HomeList.UNCLAIMED, open.homeList());
        assertEquals(Optional.of(lou.member()), open.closeProposal().map(CloseProposal::by));
    }

    @Test
    void aBandIsAsItWasWithItsReasonAndItsHighest() {
        Ticket open = DESK.open(Band.GREEN);
        Ticket crisis = banded(open, Band.CRISIS);
        assertEquals(Band.CRISIS, crisis.bands().highest());
        Ticket back = TestDesk.done(undo(lou, crisis));
        assertEquals(open.bands(), back.bands());
        assertEquals(open.due(), back.due());
    }

    @Test
    void afterTenSecondsNothingIsTakenBack() {
        Ticket released = released();
        assertEquals(Undoable.Act.RELEASE, offer(lou).orElseThrow().act());
        age(released, 11);
        assertTrue(offer(lou).isEmpty(), "no longer offered");
        age(released, 16);
        assertEquals(Reason.UNDO_OVER, refused(undo(lou, released)));
        assertEquals(HomeList.UNCLAIMED, DESK.ticket(released.id()).homeList());
    }

    @Test
    void nothingIsTakenBackWhenSomebodyElseHasActedSince() {
        Ticket released = released();
        Actor.Signed sam = DESK.member(Role.VOLUNTEER);
        TestDesk.done(DESK.call(sam, tx -> DESK.claims.claim(tx, sam, released.id(), released.version())));
        assertTrue(offer(lou).isEmpty());
        assertEquals(Reason.ACTED_SINCE, refused(undo(lou, released)));
        assertTrue(DESK.ticket(released.id()).state().hold().orElseThrow().isOf(sam.member()));
    }

    @Test
    void nothingIsTakenBackWhenTheForumHasSaidMoreSince() {
        Ticket crisis = banded(DESK.open(Band.GREEN), Band.AMBER);
        var more = DESK.post(crisis.thread(), "author-b", "it gets worse");
        DESK.call(tx -> DESK.tickets.openOrAttach(tx, DESK.asked(crisis.thread(), more, Band.RED)));
        assertEquals(Reason.ACTED_SINCE, refused(undo(lou, crisis)));
        assertEquals(Band.RED, DESK.ticket(crisis.id()).band());
    }

    @Test
    void onlyWhoDidItTakesItBackAndOnlyOnce() {
        Ticket released = released();
        Actor.Signed sam = DESK.member(Role.VOLUNTEER, Role.SUPERVISOR);
        assertEquals(Reason.ACTED_SINCE, refused(undo(sam, released)));
        TestDesk.done(undo(lou, released));
        assertEquals(Reason.UNDO_OVER, refused(undo(lou, released)));
    }

    @Test
    void whoHasTakenOthersMeanwhileStaysUnderTheirLimit() {
        Ticket released = released();
        for (int i = 0; i < 3; i++) {
            DESK.claimed(Band.AMBER, lou);
        }
        assertEquals(Reason.CLAIM_LIMIT, refused(undo(lou, released)));
    }

    @Test
    void closingWhatOthersWroteIsReopenedByASupervisorAndNotTakenBack() {
        Ticket claimed = DESK.claimed(Band.AMBER, lou);
        Actor.Signed supervisor = DESK.member(Role.SUPERVISOR);
        Ticket gone = closed(claimed, supervisor);
        assertTrue(offer(supervisor).isEmpty());
        assertEquals(Reason.UNDO_OVER, refused(undo(supervisor, gone)));
    }

    private Ticket released() {
        Ticket claimed = DESK.claimed(Band.AMBER, lou);
        return TestDesk.done(DESK.call(lou, tx -> DESK.claims.release(tx, lou, claimed.id(), claimed.version())));
    }

    private static Ticket closed(Ticket ticket, Actor.Signed by) {
        return TestDesk.done(
                DESK.call(by, tx -> TRIAGE.close(tx, by, ticket.id(), ticket.version(), Resolution.OFF_TOPIC)));
    }

    private Ticket banded(Ticket ticket, Band band) {
        return TestDesk.done(
                DESK.call(lou, tx -> TRIAGE.setBand(tx, lou, ticket.id(), ticket.version(), band, "seems so")));
    }

    private static Outcome undo(Actor.Signed who, Ticket seen) {
        return DESK.call(who, tx -> UNDO.undo(tx, who, seen.id(), seen.version()));
    }

    private static Optional<UndoStore.Offer> offer(Actor.Signed who) {
        return DESK.call(who, tx -> UNDO.offer(tx, who.member()));
    }

    private static void age(Ticket ticket, int seconds) {
        DESK.run(tx -> tx.handle()
                .execute(
                        "update work.undo set done_at = clock_timestamp() - make_interval(secs => ?) where ticket_id = ?",
                        seconds,
                        ticket.id().value()));
    }

    private static Reason refused(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).reason();
    }
}
