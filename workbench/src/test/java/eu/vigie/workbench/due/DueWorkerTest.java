package eu.vigie.workbench.due;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.ids.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueWorkerTest {
    private static final Instant START = Instant.parse("2026-05-01T06:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestDatabase database = TestDatabase.create();
    private final List<String> done = new ArrayList<>();
    private Instant now = START;

    @AfterEach
    void close() {
        database.close();
    }

    private DueWorker worker(Recurring... works) {
        InstantSource source = () -> now;
        var worker = new DueWorker(database.transactions(), List.of(works), source.withZone(ZoneOffset.UTC));
        worker.plan();
        return worker;
    }

    private Recurring noting(String kind, Duration every) {
        return new Recurring(kind, every, (_, at) -> {
            done.add(kind + " " + at);
            return false;
        });
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    @Test
    void everythingIsDueOnceAtTheStartAndThenByItsTime() {
        var worker = worker(noting("a", HOUR), noting("b", HOUR.multipliedBy(2)));
        assertEquals(2, steps(worker));
        after(HOUR);
        assertTrue(worker.step());
        assertFalse(worker.step());
        assertEquals(
                List.of("a " + START, "b " + START, "a " + START.plus(HOUR)),
                done.stream().sorted(this::byTime).toList());
    }

    private int byTime(String one, String other) {
        int time = one.substring(2).compareTo(other.substring(2));
        return time == 0 ? one.compareTo(other) : time;
    }

    @Test
    void whatHasMoreToDoGoesOnAtOnce() {
        var rounds = new ArrayList<>(List.of(true, true, false));
        var worker = worker(new Recurring("many", HOUR, (_, _) -> rounds.removeFirst()));
        assertEquals(3, steps(worker));
        assertEquals(List.of(), rounds);
    }

    @Test
    void whatFailsWaitsLongerEachTimeAndHoldsUpNothing() {
        var worker = worker(
                new Recurring("broken", HOUR, (tx, _) -> {
                    tx.handle().execute("insert into work.organisation (name, country) values ('half', 'BE')");
                    throw new IllegalStateException("broken");
                }),
                noting("whole", HOUR));
        int failed = 0;
        for (int step = 0; step < 2; step++) {
            failed += fails(worker) ? 1 : 0;
        }
        assertEquals(1, failed);
        assertEquals(1, done.size());
        assertEquals(0, count("select count(*) from work.organisation"));
        after(Duration.ofSeconds(59));
        assertFalse(worker.step());
        after(Duration.ofSeconds(1));
        assertThrows(IllegalStateException.class, worker::step);
        after(Duration.ofSeconds(61));
        assertFalse(worker.step(), "the second time it waits two minutes");
        after(Duration.ofSeconds(60));
        assertThrows(IllegalStateException.class, worker::step);
        assertEquals(3, count("select attempts from work.due where kind = 'broken'"));
    }

    private static int steps(DueWorker worker) {
        int steps = 0;
        while (worker.step()) {
            steps++;
        }
        return steps;
    }

    private static boolean fails(DueWorker worker) {
        try {
            worker.step();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Test
    void twoProcessesDoARowOnce() {
        var second = worker(noting("shared", HOUR));
        var inside = new ArrayList<Boolean>();
        var first = worker(new Recurring("shared", HOUR, (_, _) -> {
            inside.add(second.step());
            after(Duration.ofMinutes(10));
            inside.add(second.step());
            return false;
        }));
        assertTrue(first.step());
        assertEquals(List.of(false, false), inside, "neither while it is new nor when it takes long");
        assertEquals(List.of(), done);
    }

    @Test
    void planningAgainMovesNothing() {
        var worker = worker(noting("a", HOUR));
        assertTrue(worker.step());
        worker.plan();
        assertFalse(worker.step());
    }

    @Test
    void rowsOfOtherProgramsAreLeftAlone() {
        worker(noting("of a newer version", HOUR));
        assertEquals(1, steps(worker(noting("a", HOUR))));
        assertEquals(0, count("select attempts from work.due where kind = 'of a newer version'"));
    }

    private int count(String sql) {
        return database.transactions()
                .call(
                        new Actor.Machine("test"),
                        tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }
}
