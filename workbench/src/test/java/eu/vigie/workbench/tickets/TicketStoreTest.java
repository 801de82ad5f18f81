package eu.vigie.workbench.tickets;

import static eu.vigie.workbench.tickets.TestDesk.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TicketStoreTest {
    private static final TestDesk DESK = new TestDesk();

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Test
    void aThreadHasOneOpenTicketAndFurtherPostsJoinIt() {
        Ticket first = DESK.open(Band.AMBER);
        var second = DESK.post(first.thread(), "author-b", "me too");
        TicketId same = DESK.call(tx -> DESK.tickets.openOrAttach(tx, DESK.asked(first.thread(), second, Band.RED)));
        assertEquals(first.id(), same);
        assertEquals(Band.RED, DESK.ticket(same).band());
        assertEquals(List.of("opened", "post attached"), DESK.history(same));
    }

    @Test
    void aFurtherPostNeverLowersTheBand() {
        Ticket first = DESK.open(Band.RED);
        var second = DESK.post(first.thread(), "author-b", "is it legal?");
        DESK.call(tx -> DESK.tickets.openOrAttach(tx, DESK.asked(first.thread(), second, Band.GREEN)));
        assertEquals(Band.RED, DESK.ticket(first.id()).band());
    }

    @Test
    void theSamePostNeverCountsTwice() {
        Ticket first = DESK.open(Band.AMBER);
        var again = DESK.asked(first.thread(), first.question(), Band.AMBER);
        assertEquals(first.id(), DESK.call(tx -> DESK.tickets.openOrAttach(tx, again)));
        assertEquals(List.of("opened"), DESK.history(first.id()));
    }

    @Test
    void anEditedPostCanRaiseTheBand() {
        Ticket first = DESK.open(Band.AMBER);
        var graver = DESK.asked(first.thread(), first.question(), Band.CRISIS);
        DESK.call(tx -> DESK.tickets.openOrAttach(tx, graver));
        assertEquals(Band.CRISIS, DESK.ticket(first.id()).band());
        assertEquals(List.of("opened", "band raised"), DESK.history(first.id()));
    }

    @Test
    void theDeadlineCountsFromFirstSeenByBand() {
        for (Band band : Band.values()) {
            Ticket ticket = DESK.open(band);
            assertEquals(band.answerWithin(), Duration.between(ticket.firstSeen(), ticket.due()));
            assertEquals(
                    ticket.due(),
                    DESK.call(tx -> tx.handle()
                            .createQuery("select due_at from work.ticket where id = :id")
                            .bind("id", ticket.id().value())
                            .mapTo(java.time.Instant.class)
                            .one()));
        }
    }

    @Test
    void anUnknownLanguageGoesToTriage() {
        var thread = DESK.thread();
        var post = DESK.post(thread, "author-a", "?");
        var asked = new NewTicket(thread, post, DESK.organisation, Band.AMBER, "cue", "und", java.time.Instant.EPOCH);
        TicketId id = DESK.call(tx -> DESK.tickets.openOrAttach(tx, asked));
        assertEquals(HomeList.TO_TRIAGE, DESK.ticket(id).homeList());
    }

    @Test
    void theQueueRanksByBandAndAnOverdueAmberLikeARed() {
        try (var desk = new TestDesk()) {
            Ticket green = desk.open(Band.GREEN);
            Ticket amber = desk.open(Band.AMBER);
            Ticket red = desk.open(Band.RED);
            Ticket crisis = desk.open(Band.CRISIS);
            Ticket late = desk.open(Band.AMBER);
            desk.run(tx -> tx.handle()
                    .execute(
                            "update work.ticket set due_at = now() - interval '1 hour' where id = ?",
                            late.id().value()));
            List<TicketId> order = desk.call(tx -> desk.tickets.queue(tx, QueueFilter.of(HomeList.UNCLAIMED))).stream()
                    .map(queued -> queued.ticket().id())
                    .toList();
            assertEquals(List.of(crisis.id(), late.id(), red.id(), amber.id(), green.id()), order);
        }
    }

    @Test
    void theQueueFiltersByListLanguageAndMember() {
        try (var desk = new TestDesk()) {
            Actor.Signed lou = desk.member(Role.VOLUNTEER);
            desk.open(Band.AMBER);
            Ticket held = desk.claimed(Band.AMBER, lou);
            var mine = desk.call(lou, tx -> desk.tickets.queue(tx, QueueFilter.of(lou.member())));
            assertEquals(
                    List.of(held.id()),
                    mine.stream().map(one -> one.ticket().id()).toList());
            assertEquals(
                    1,
                    desk.call(tx -> desk.tickets.queue(
                                    tx, QueueFilter.of(HomeList.UNCLAIMED).in("fr")))
                            .size());
            assertEquals(
                    0,
                    desk.call(tx -> desk.tickets.queue(
                                    tx, QueueFilter.of(HomeList.UNCLAIMED).in("nl")))
                            .size());
            var counts = desk.call(tx -> desk.tickets.counts(tx));
            assertEquals(1, counts.get(HomeList.UNCLAIMED));
            assertEquals(1, counts.get(HomeList.IN_WORK));
            assertEquals(0, counts.get(HomeList.CLOSED));
        }
    }

    @Test
    void anotherOrganisationSeesNothingAndCountsNothing() {
        try (var desk = new TestDesk()) {
            Ticket ticket = desk.open(Band.AMBER);
            Actor.Signed stranger = desk.member(desk.newOrganisation("Others"), Role.SUPERVISOR);
            assertTrue(desk.call(stranger, tx -> desk.tickets.ticket(tx, ticket.id()))
                    .isEmpty());
            assertTrue(desk.call(stranger, tx -> desk.tickets.queue(tx, QueueFilter.of(HomeList.UNCLAIMED)))
                    .isEmpty());
            assertEquals(0, desk.call(stranger, tx -> desk.tickets.counts(tx)).get(HomeList.UNCLAIMED));
        }
    }

    @Test
    void aStaleVersionIsAConflictAndChangesNothing() {
        Actor.Signed lou = DESK.member(Role.VOLUNTEER);
        Ticket ticket = DESK.claimed(Band.AMBER, lou);
        long stale = ticket.version() - 1;
        Outcome outcome = DESK.call(lou, tx -> DESK.claims.release(tx, lou, ticket.id(), stale));
        assertEquals(
                ticket.version(),
                assertInstanceOf(Outcome.Conflict.class, outcome).current().version());
        assertEquals(HomeList.IN_WORK, DESK.ticket(ticket.id()).homeList());
    }

    @Test
    void aNewPostWithinTheWatchReopensAClosedTicketAndLaterMakesANewOne() {
        Actor.Signed supervisor = DESK.member(Role.SUPERVISOR);
        Ticket ticket = DESK.open(Band.AMBER);
        done(DESK.call(
                supervisor,
                tx -> DESK.tickets.change(
                        tx,
                        ticket.id(),
                        ticket.version(),
                        one -> Closing.close(one, supervisor, Resolution.OFF_TOPIC))));
        var second = DESK.post(ticket.thread(), "author-a", "and with this?");
        assertEquals(
                ticket.id(),
                DESK.call(tx -> DESK.tickets.openOrAttach(tx, DESK.asked(ticket.thread(), second, Band.AMBER))));
        assertEquals(HomeList.UNCLAIMED, DESK.ticket(ticket.id()).homeList());
        Ticket open = DESK.ticket(ticket.id());
        done(DESK.call(
                supervisor,
                tx -> DESK.tickets.change(
                        tx, open.id(), open.version(), one -> Closing.close(one, supervisor, Resolution.OFF_TOPIC))));
        DESK.run(tx -> tx.handle()
                .execute(
                        "update work.ticket set watch_ends_at = now() where id = ?",
                        open.id().value()));
        var third = DESK.post(ticket.thread(), "author-a", "and now?");
        assertNotEquals(
                ticket.id(),
                DESK.call(tx -> DESK.tickets.openOrAttach(tx, DESK.asked(ticket.thread(), third, Band.AMBER))));
    }
}
