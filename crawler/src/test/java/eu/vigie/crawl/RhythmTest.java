package eu.vigie.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");
    private final Rhythm rhythm = new Rhythm(SHORTEST, LONGEST, Duration.ofMinutes(10));

    /** A board that brought as many posts in every hour of two weeks. */
    private static BoardRate even(int postsPerHour) {
        BoardRate rate = BoardRate.UNKNOWN;
        for (int hour = 14 * 24; hour > 0; hour--) {
            Instant from = NOON.minus(Duration.ofHours(hour));
            rate = rate.after(from, from.plus(Duration.ofHours(1)), postsPerHour);
        }
        return rate;
    }

    @ParameterizedTest
    @CsvSource({"1, 24", "4, 11.2", "16, 5.2", "64, 2.4"})
    void fourTimesThePostsMeanALittleLessThanHalfTheWait(int postsPerHour, double minutes) {
        assertEquals(minutes, rhythm.wait(even(postsPerHour), NOON).toMillis() / 60_000.0, minutes * 0.05);
    }

    @Test
    void deadBoardIsVisitedAtTheLongestWait() {
        assertEquals(LONGEST, rhythm.wait(even(0), NOON));
    }

    @Test
    void boardThatOverflowsIsVisitedAtTheShortestWait() {
        assertEquals(SHORTEST, rhythm.wait(even(100_000), NOON));
    }

    @Test
    void busyHoursAheadShortenTheWait() {
        BoardRate rate = BoardRate.UNKNOWN;
        for (int hour = 14 * 24; hour > 0; hour--) {
            Instant from = NOON.minus(Duration.ofHours(hour));
            boolean isEvening = Math.floorMod(12 - hour, 24) >= 18;
            rate = rate.after(from, from.plus(Duration.ofHours(1)), isEvening ? 20 : 0);
        }
        Duration morning = rhythm.wait(rate, NOON.minus(Duration.ofHours(6)));
        Duration evening = rhythm.wait(rate, NOON.plus(Duration.ofHours(7)));
        assertTrue(evening.multipliedBy(4).compareTo(morning) < 0, morning + " " + evening);
        Instant justBefore = NOON.plus(Duration.ofHours(6)).minusSeconds(60);
        assertTrue(rhythm.wait(rate, justBefore).compareTo(Duration.ofMinutes(20)) < 0, "the evening is foreseen");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 1000})
    void equalIntervalsAskForNoRate(int postsPerHour) {
        assertEquals(
                Duration.ofMinutes(17), Rhythm.equal(Duration.ofMinutes(17)).wait(even(postsPerHour), NOON));
    }

    @ParameterizedTest
    @CsvSource({"0, PT1M", "1, PT1M", "2, PT2M", "5, PT16M", "9, PT4H16M", "10, PT6H", "1000000, PT6H"})
    void everyFailureDoublesTheWaitUpToTheLongest(int failures, Duration wait) {
        assertEquals(wait, rhythm.retry(failures));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT1H", "PT-1S, PT1H", "PT2H, PT1H"})
    void waitsThatMakeNoSenseAreRefused(Duration shortest, Duration longest) {
        assertThrows(IllegalArgumentException.class, () -> new Rhythm(shortest, longest, LONGEST));
    }
}
