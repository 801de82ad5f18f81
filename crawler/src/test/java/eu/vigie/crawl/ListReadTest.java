package eu.vigie.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.VisitReport.ListRead;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ListReadTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static ThreadRow row(String id, Optional<Integer> minutesAgo, boolean pinned) {
        return new ThreadRow(
                id,
                URI.create("https://garden.example/t/" + id),
                "Thread",
                OptionalInt.of(1),
                OptionalInt.empty(),
                minutesAgo.map(ago -> NOW.minus(Duration.ofMinutes(ago))),
                pinned,
                false);
    }

    private static ThreadRow row(String id, int minutesAgo) {
        return row(id, Optional.of(minutesAgo), false);
    }

    private static ListRead list(ThreadRow... rows) {
        return new ListRead(
                "slate",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(rows),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void behindAnUnchangedRowOfAListByNewestPostNothingIsNew() {
        ThreadRow newest = row("a", 1);
        ThreadRow oldest = row("b", 9);
        assertFalse(list(newest, oldest).mayHideMore(List.of(newest)));
        assertTrue(list(newest, oldest).mayHideMore(List.of(newest, oldest)));
    }

    @Test
    void pinnedRowsSayNothingOfTheOrder() {
        ThreadRow pinned = row("rules", Optional.of(5_000), true);
        ThreadRow newest = row("a", 1);
        ThreadRow oldest = row("b", 9);
        assertFalse(list(pinned, newest, oldest).mayHideMore(List.of(pinned, newest)));
        assertTrue(list(newest, oldest, pinned).mayHideMore(List.of(oldest)));
    }

    @Test
    void listInAnotherOrderIsReadOnWhileItBringsSomething() {
        ThreadRow older = row("a", 9);
        ThreadRow newer = row("b", 1);
        assertTrue(list(older, newer).mayHideMore(List.of(older)));
        assertFalse(list(older, newer).mayHideMore(List.of()));
    }

    @Test
    void listWithoutTimesIsReadOnWhileItBringsSomething() {
        ThreadRow dated = row("a", 1);
        ThreadRow undated = row("b", Optional.empty(), false);
        assertTrue(list(dated, undated).mayHideMore(List.of(dated)));
        assertFalse(list(dated, undated).mayHideMore(List.of()));
    }

    @Test
    void emptyAndWhollyPinnedListsDoNotFail() {
        ThreadRow pinned = row("rules", Optional.of(5), true);
        assertFalse(list().mayHideMore(List.of()));
        assertTrue(list(pinned).mayHideMore(List.of(pinned)));
    }

    @Test
    void firstRateComesFromTheTimesShown() {
        BoardRate busy = list(row("a", 1), row("b", 5), row("c", 20)).firstRate(NOW);
        BoardRate quiet = list(row("a", 1), row("b", 2_000), row("c", 5_000)).firstRate(NOW);
        assertTrue(busy.postsPerHour(NOW, Duration.ZERO) > 2);
        assertTrue(quiet.postsPerHour(NOW, Duration.ZERO) < 0.5);
    }

    @Test
    void pinnedUndatedAndFutureRowsTeachNothing() {
        BoardRate rate = list(
                        row("rules", Optional.of(9_000), true),
                        row("undated", Optional.empty(), false),
                        row("fast-clock", -60))
                .firstRate(NOW);
        assertEquals(BoardRate.UNKNOWN.numbers(), rate.numbers());
    }
}
