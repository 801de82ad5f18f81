package eu.vigie.workbench.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final TestDesk DESK = new TestDesk();
    private static final WaitingStore WAITING = new WaitingStore(DESK.tickets);
    private static final Actor.Signed LOU = DESK.member(Role.VOLUNTEER);
    private static final Actor.Signed SAM = DESK.member(Role.VOLUNTEER);
    private static final Actor.Signed SUPERVISOR = DESK.member(Role.SUPERVISOR);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    static {
        DESK.grantRoles(List.of(LOU, SAM, SUPERVISOR));
    }

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Test
    void aHeldTicketLeavesTheListAndStandsOnTheOneOfThoseOnHold() {
        Ticket held = TestDesk.done(hold(DESK.open(Band.AMBER), LOU, TWO_DAYS, "waits for news"));
        assertTrue(!on(QueueFilter.of(HomeList.UNCLAIMED)).contains(held.id()));
        assertTrue(on(QueueFilter.onHold()).contains(held.id()));
        assertEquals(HomeList.UNCLAIMED, held.homeList());
    }

    @Test
    void itComesBackByItselfAndItsHistorySaysSo() {
        Ticket held = TestDesk.done(hold(DESK.open(Band.AMBER), LOU, TWO_DAYS, "waits for news"));
        DESK.run(tx -> tx.handle()
                .execute(
                        "update work.ticket set hold_until = now() where id = ?",
                        held.id().value()));
        assertTrue(on(QueueFilter.of(HomeList.UNCLAIMED)).contains(held.id()), "before any worker has noticed");
        DESK.run(DESK.tickets::settleAll);
        assertEquals(List.of("opened", "held", "hold ended"), DESK.history(held.id()));
        assertTrue(DESK.ticket(held.id()).hold().isEmpty());
    }

    @Test
    void itIsNeverDealt() {
        try (var desk = new TestDesk()) {
            Actor.Signed lou = desk.member(Role.VOLUNTEER);
            Ticket only = desk.open(Band.AMBER);
            var waiting = new WaitingStore(desk.tickets);
            var until = only.asOf().plus(TWO_DAYS);
            TestDesk.done(desk.call(lou, tx -> waiting.hold(tx, lou, only.id(), only.version(), until, "later")));
            assertTrue(desk.call(lou, tx -> desk.claims.deal(tx, lou)).isEmpty());
        }
    }

    @Test
    void aNewPostOfTheThreadEndsTheHold() {
        Ticket held = TestDesk.done(hold(DESK.open(Band.AMBER), LOU, TWO_DAYS, "waits for news"));
        var more = DESK.post(held.thread(), "author-a", "nobody?");
        DESK.call(tx -> DESK.tickets.openOrAttach(tx, DESK.asked(held.thread(), more, Band.AMBER)));
        assertTrue(DESK.ticket(held.id()).hold().isEmpty());
    }

    @Test
    void whoTakesItEndsTheHoldAndAnybodyCanBringItBack() {
        Ticket held = TestDesk.done(hold(DESK.open(Band.AMBER), LOU, TWO_DAYS, "waits for news"));
        Ticket back = TestDesk.done(DESK.call(SAM, tx -> WAITING.resume(tx, SAM, held.id(), held.version())));
        assertTrue(back.hold().isEmpty());
        Ticket again = TestDesk.done(hold(back, LOU, TWO_DAYS, "still"));
        Ticket taken = TestDesk.done(DESK.call(SAM, tx -> DESK.claims.claim(tx, SAM, again.id(), again.version())));
        assertTrue(taken.hold().isEmpty());
    }

    @Test
    void aHoldNeedsAReasonAndADayWithinTwoWeeks() {
        Ticket open = DESK.open(Band.AMBER);
        assertEquals(Reason.REASON_MISSING, refused(hold(open, LOU, TWO_DAYS, " ")));
        assertEquals(Reason.HOLD_TOO_LONG, refused(hold(open, LOU, Duration.ofDays(15), "long")));
        assertEquals(Reason.HOLD_TOO_LONG, refused(hold(open, LOU, Duration.ofMinutes(-1), "gone")));
        Ticket held = TestDesk.done(hold(open, LOU, TWO_DAYS, "ok"));
        assertEquals(Reason.HELD_ALREADY, refused(hold(held, SAM, TWO_DAYS, "me too")));
    }

    @Test
    void whatIsGraveWaitsOnlyWhenASupervisorSaysSo() {
        Ticket red = DESK.open(Band.RED);
        assertEquals(Reason.ROLE_MISSING, refused(hold(red, LOU, TWO_DAYS, "later")));
        TestDesk.done(hold(red, SUPERVISOR, TWO_DAYS, "spoken to by telephone"));
    }

    @Test
    void aColleagueIsAskedBesideTheWorkAndAnswers() {
        Ticket claimed = DESK.claimed(Band.AMBER, LOU);
        Ticket asked = TestDesk.done(ask(claimed, LOU, SAM));
        assertEquals(HomeList.IN_WORK, asked.homeList());
        assertTrue(asked.state().hold().orElseThrow().isOf(LOU.member()), "the claim stays");
        assertTrue(on(QueueFilter.escalated(SAM)).contains(asked.id()));
        assertTrue(on(QueueFilter.escalated(SUPERVISOR)).contains(asked.id()), "supervisors see them all");
        assertTrue(!on(QueueFilter.escalated(LOU)).contains(asked.id()));
        assertEquals(Reason.ASKED_ALREADY, refused(ask(asked, LOU, SUPERVISOR)));
        assertEquals(Reason.NOT_ASKED, refused(reply(asked, LOU, "myself")));
        Ticket answered = TestDesk.done(reply(asked, SAM, "no more than one"));
        assertTrue(on(QueueFilter.escalated(SAM)).isEmpty());
        var kept = DESK.call(tx -> WAITING.asked(tx, answered.id()));
        assertEquals("what do you think?", kept.getFirst().note());
        assertEquals("no more than one", kept.getFirst().reply());
        assertEquals(List.of("opened", "claimed", "escalated", "escalation answered"), DESK.history(answered.id()));
    }

    @Test
    void strangersAndEmptyQuestionsAreNotAsked() {
        Ticket open = DESK.open(Band.AMBER);
        Actor.Signed stranger = DESK.member(DESK.newOrganisation("Elsewhere"), Role.SUPERVISOR);
        DESK.grantRoles(List.of(stranger));
        assertEquals(Reason.NOT_ASKED, refused(ask(open, LOU, stranger)));
        assertEquals(
                Reason.REASON_MISSING,
                refused(DESK.call(LOU, tx -> WAITING.escalate(tx, LOU, open.id(), open.version(), SAM.member(), " "))));
        assertEquals(Reason.REASON_MISSING, refused(reply(open, SAM, " ")));
        assertEquals(Reason.NOT_IN_THIS_STATE, refused(reply(open, SAM, "unasked")));
    }

    @Test
    void supervisorsStandFirstAmongThoseOneCanAsk() {
        var colleagues = DESK.call(LOU, tx -> WAITING.colleagues(tx, LOU));
        assertTrue(colleagues.getFirst().supervisor());
        assertTrue(colleagues.stream().noneMatch(one -> one.id().equals(LOU.member())));
    }

    private static Outcome hold(Ticket ticket, Actor.Signed by, Duration span, String reason) {
        var until = ticket.asOf().plus(span);
        return DESK.call(by, tx -> WAITING.hold(tx, by, ticket.id(), ticket.version(), until, reason));
    }

    private static Outcome ask(Ticket ticket, Actor.Signed by, Actor.Signed of) {
        return DESK.call(
                by, tx -> WAITING.escalate(tx, by, ticket.id(), ticket.version(), of.member(), "what do you think?"));
    }

    private static Outcome reply(Ticket ticket, Actor.Signed by, String text) {
        return DESK.call(by, tx -> WAITING.reply(tx, by, ticket.id(), ticket.version(), text));
    }

    private static Set<TicketId> on(QueueFilter filter) {
        return DESK.call(tx -> DESK.tickets.queue(tx, filter)).stream()
                .map(queued -> queued.ticket().id())
                .collect(Collectors.toSet());
    }

    private static Reason refused(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).reason();
    }
}
