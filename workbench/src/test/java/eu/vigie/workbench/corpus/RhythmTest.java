package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);
    private final Rhythm rhythm = new Rhythm(SHORTEST, LONGEST, Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({
        "0, PT6H",
        "0.01, PT6H",
        "1, PT1H",
        "2, PT30M",
        "60, PT1M",
        "120, PT30S",
        "100000, PT30S",
    })
    void oneChangeIsExpectedPerVisitBetweenTheBounds(double changesPerHour, Duration wait) {
        assertEquals(wait, rhythm.at(changesPerHour).delay());
    }

    @Test
    void firstWaitIsShortButNotTheShortest() {
        assertEquals(Duration.ofMinutes(2), rhythm.first().delay());
        assertTrue(rhythm.first().changesPerHour().isEmpty());
    }

    @Test
    void firstObservationIsTakenAsItIs() {
        assertEquals(
                OptionalDouble.of(4),
                rhythm.after(OptionalDouble.empty(), Duration.ofMinutes(30), 2).changesPerHour());
    }

    @Test
    void laterObservationsMoveTheRateByThreeTenths() {
        double learned = rhythm.after(OptionalDouble.of(10), Duration.ofHours(1), 0)
                .changesPerHour()
                .orElseThrow();
        assertEquals(7, learned, 1e-9);
    }

    @Test
    void quietBoardIsVisitedLessAndLess() {
        var rate = OptionalDouble.of(120);
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 40; i++) {
            var step = rhythm.after(rate, Duration.ofHours(1), 0);
            assertTrue(step.delay().compareTo(wait) >= 0, i + ": " + step.delay());
            rate = step.changesPerHour();
            wait = step.delay();
        }
        assertEquals(LONGEST, wait);
    }

    @Test
    void visitsInTheSameMomentDoNotDivideByZero() {
        assertEquals(
                SHORTEST, rhythm.after(OptionalDouble.empty(), Duration.ZERO, 1).delay());
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
