package eu.vigie.workbench.tickets;

import static eu.vigie.workbench.tickets.TestDesk.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final TestDesk DESK = new TestDesk();

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Test
    void twoHundredClaimsAtOnceGiveOneLease() throws InterruptedException, ExecutionException {
        Ticket ticket = DESK.open(Band.AMBER);
        List<Callable<Outcome>> claims = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Actor.Signed member = DESK.member(Role.VOLUNTEER);
            claims.add(() -> DESK.call(member, tx -> DESK.claims.claim(tx, member, ticket.id(), ticket.version())));
        }
        int done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(claims)) {
                done += outcome.get() instanceof Outcome.Done ? 1 : 0;
            }
        }
        assertEquals(1, done);
        assertEquals(1, leases(ticket));
        assertEquals(List.of("opened", "claimed"), DESK.history(ticket.id()));
    }

    @Test
    void twoMembersClaimingAtTheSameInstantGiveOneLeaseEachTime() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 25; i++) {
                Ticket ticket = DESK.open(Band.AMBER);
                List<Callable<Outcome>> both = new ArrayList<>();
                for (int k = 0; k < 2; k++) {
                    Actor.Signed member = DESK.member(Role.VOLUNTEER);
                    both.add(() ->
                            DESK.call(member, tx -> DESK.claims.claim(tx, member, ticket.id(), ticket.version())));
                }
                int done = 0;
                for (var outcome : threads.invokeAll(both)) {
                    done += outcome.get() instanceof Outcome.Done ? 1 : 0;
                }
                assertEquals(1, done);
                assertEquals(1, leases(ticket));
            }
        }
    }

    @Test
    void oneMemberCannotPassTheLimitByClaimingManyAtOnce() throws InterruptedException {
        Actor.Signed lou = DESK.member(Role.VOLUNTEER);
        List<Callable<Outcome>> claims = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Ticket ticket = DESK.open(Band.AMBER);
            claims.add(() -> DESK.call(lou, tx -> DESK.claims.claim(tx, lou, ticket.id(), ticket.version())));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(claims);
        }
        assertEquals(3, DESK.call(lou, tx -> DESK.claims.claimant(tx, lou)).held());
    }

    @Test
    void anExpiredClaimIsOpenAtOnceAndCanBeTakenByAnother() {
        Actor.Signed lou = DESK.member(Role.VOLUNTEER);
        Actor.Signed sam = DESK.member(Role.VOLUNTEER);
        Ticket held = DESK.claimed(Band.AMBER, lou);
        DESK.expireLeases();
        Ticket free = DESK.ticket(held.id());
        assertEquals(HomeList.UNCLAIMED, free.homeList());
        Ticket taken = done(DESK.call(sam, tx -> DESK.claims.claim(tx, sam, free.id(), free.version())));
        assertTrue(taken.state().hold().orElseThrow().isOf(sam.member()));
        assertEquals(List.of("opened", "claimed", "claim ran out", "claimed"), DESK.history(held.id()));
    }

    @Test
    void theWorkerWritesDownWhatRanOut() {
        Actor.Signed lou = DESK.member(Role.VOLUNTEER);
        Ticket held = DESK.claimed(Band.AMBER, lou);
        DESK.expireLeases();
        assertTrue(DESK.call(DESK.tickets::settleAll) >= 1);
        assertEquals(0, DESK.call(DESK.tickets::settleAll));
        assertTrue(DESK.history(held.id()).contains("claim ran out"));
    }

    @Test
    void priorityAfterRequestedChangesEndsByItself() {
        Ticket ticket = DESK.open(Band.AMBER);
        Actor.Signed lou = DESK.member(Role.VOLUNTEER);
        DESK.run(tx -> {
            tx.handle()
                    .execute(
                            "update work.ticket set state = 'CLAIMED' where id = ?",
                            ticket.id().value());
            tx.handle()
                    .execute(
                            "update work.ticket set state = 'IN_REVIEW' where id = ?",
                            ticket.id().value());
            tx.handle()
                    .execute(
                            "update work.ticket set state = 'CHANGES', priority_member_id = ?, priority_ends_at = now() where id = ?",
                            lou.member().value(),
                            ticket.id().value());
        });
        assertEquals(HomeList.UNCLAIMED, DESK.ticket(ticket.id()).homeList());
        DESK.run(DESK.tickets::settleAll);
        assertTrue(DESK.history(ticket.id()).contains("priority ran out"));
    }

    @Test
    void aLeaseSlidesButNotBeyondItsCap() {
        Actor.Signed lou = DESK.member(Role.VOLUNTEER);
        Lease lease = DESK.claimed(Band.AMBER, lou).state().hold().orElseThrow();
        assertEquals(Duration.ofMinutes(30), Duration.between(lease.takenAt(), lease.until()));
        assertEquals(Duration.ofHours(4), Duration.between(lease.takenAt(), lease.cap()));
        DESK.run(tx -> tx.handle()
                .execute("update work.lease set cap_at = expires_at - interval '10 minutes' where id = ?", lease.id()));
        var leases = new LeaseStore();
        assertTrue((boolean) DESK.call(tx -> leases.renew(tx, lease.id(), lou.member())));
        Instant until = DESK.call(tx -> tx.handle()
                .createQuery("select expires_at from work.lease where id = :id")
                .bind("id", lease.id())
                .mapTo(Instant.class)
                .one());
        assertEquals(lease.until().minus(Duration.ofMinutes(10)), until);
    }

    @Test
    void nobodyRenewsTheLeaseOfAnotherOrOneThatEnded() {
        Actor.Signed lou = DESK.member(Role.VOLUNTEER);
        Actor.Signed sam = DESK.member(Role.VOLUNTEER);
        Lease lease = DESK.claimed(Band.AMBER, lou).state().hold().orElseThrow();
        var leases = new LeaseStore();
        assertFalse((boolean) DESK.call(tx -> leases.renew(tx, lease.id(), sam.member())));
        DESK.expireLeases();
        assertFalse((boolean) DESK.call(tx -> leases.renew(tx, lease.id(), lou.member())));
    }

    @Test
    void aReleasedOrSkippedTicketIsOpenAndASkippedOneIsNotDealtAgain() {
        try (var desk = new TestDesk()) {
            Actor.Signed lou = desk.member(Role.VOLUNTEER);
            Ticket held = desk.claimed(Band.AMBER, lou);
            Ticket skipped =
                    done(desk.call(lou, tx -> desk.claims.skip(tx, lou, held.id(), held.version(), "no idea")));
            assertEquals(HomeList.UNCLAIMED, skipped.homeList());
            assertTrue(desk.call(lou, tx -> desk.claims.deal(tx, lou)).isEmpty());
            Actor.Signed sam = desk.member(Role.VOLUNTEER);
            Ticket dealt = desk.call(sam, tx -> desk.claims.deal(tx, sam)).orElseThrow();
            assertEquals(held.id(), dealt.id());
            Ticket released = done(desk.call(sam, tx -> desk.claims.release(tx, sam, dealt.id(), dealt.version())));
            assertEquals(HomeList.UNCLAIMED, released.homeList());
            assertEquals(0, leases(desk, held));
        }
    }

    @Test
    void aTraineeIsDealtNothingGrave() {
        try (var desk = new TestDesk()) {
            Actor.Signed trainee = desk.member(Role.TRAINEE);
            desk.open(Band.CRISIS);
            Ticket amber = desk.open(Band.AMBER);
            assertEquals(
                    amber.id(),
                    desk.call(trainee, tx -> desk.claims.deal(tx, trainee))
                            .orElseThrow()
                            .id());
        }
    }

    @Test
    void whoIsNotTrainedIsRefusedByTheStoreToo() {
        Actor.Signed fresh = DESK.member(Role.VOLUNTEER);
        DESK.untrain(fresh);
        Ticket ticket = DESK.open(Band.AMBER);
        Outcome outcome = DESK.call(fresh, tx -> DESK.claims.claim(tx, fresh, ticket.id(), ticket.version()));
        assertEquals(
                Reason.NOT_TRAINED,
                assertInstanceOf(Outcome.Refused.class, outcome).reason());
    }

    private static int leases(Ticket ticket) {
        return leases(DESK, ticket);
    }

    private static int leases(TestDesk desk, Ticket ticket) {
        return desk.call(tx -> tx.handle()
                .createQuery("select count(*) from work.lease where ticket_id = :id and ended_at is null")
                .bind("id", ticket.id().value())
                .mapTo(Integer.class)
                .one());
    }
}
