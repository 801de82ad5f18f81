package eu.vigie.workbench.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.TestDesk;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
    @Test
    void theSameFormSentManyTimesAtOnceIsDoneOnce() throws InterruptedException {
        try (var desk = new TestDesk();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Actor.Signed lou = desk.member(Role.VOLUNTEER);
            var done = new AtomicInteger();
            UUID key = UUID.randomUUID();
            var requests = IntStream.range(0, 10)
                    .<Callable<String>>mapToObj(_ -> () ->
                            desk.call(lou, tx -> Idempotency.once(tx, key, () -> "/tickets/" + done.incrementAndGet())))
                    .collect(Collectors.toList());
            for (var place : threads.invokeAll(requests)) {
                assertEquals("/tickets/1", place.resultNow());
            }
            assertEquals(1, done.get());
        }
    }

    @Test
    void twoMembersMayUseTheSameKey() {
        try (var desk = new TestDesk()) {
            UUID key = UUID.randomUUID();
            for (String place : new String[] {"/a", "/b"}) {
                Actor.Signed member = desk.member(Role.VOLUNTEER);
                assertEquals(place, desk.call(member, tx -> Idempotency.once(tx, key, () -> place)));
            }
        }
    }
}
