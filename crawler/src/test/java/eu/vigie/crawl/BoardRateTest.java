package eu.vigie.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardRateTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration LONG_AFTER = Duration.ofDays(3);

    /** A board watched hour by hour for some days; it brings {@code byDay} posts an hour from 8 to 20, else {@code byNight}. */
    private static BoardRate watched(int days, int byDay, int byNight) {
        BoardRate rate = BoardRate.UNKNOWN;
        for (int hour = 0; hour < days * 24; hour++) {
            Instant from = START.plus(Duration.ofHours(hour));
            boolean isDay = hour % 24 >= 8 && hour % 24 < 20;
            rate = rate.after(from, from.plus(Duration.ofHours(1)), isDay ? byDay : byNight);
        }
        return rate;
    }

    private static double usual(BoardRate rate, int hour) {
        return rate.postsPerHour(START.plus(Duration.ofHours(hour)), LONG_AFTER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 23})
    void unknownBoardIsTakenToBringOnePostAnHour(int hour) {
        assertEquals(1, usual(BoardRate.UNKNOWN, hour), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "40"})
    void evenBoardIsLearned(int postsPerHour) {
        BoardRate rate = watched(14, postsPerHour, postsPerHour);
        for (int hour = 0; hour < 24; hour++) {
            assertEquals(postsPerHour, usual(rate, hour), postsPerHour * 0.05);
        }
    }

    @Test
    void deadBoardComesNearNothingAndNeverToIt() {
        double rate = usual(watched(14, 0, 0), 12);
        assertTrue(rate > 0 && rate < 0.01, "posts per hour: " + rate);
    }

    @Test
    void hoursOfTheDayAreToldApart() {
        BoardRate rate = watched(14, 10, 1);
        assertEquals(10, usual(rate, 14), 1.5);
        assertEquals(1, usual(rate, 3), 1);
    }

    @Test
    void postsBetweenTwoLooksAreSpreadAsUsual() {
        BoardRate known = watched(7, 10, 0);
        Instant evening = START.plus(Duration.ofDays(7).plusHours(18));
        BoardRate next = known.after(evening, evening.plus(Duration.ofHours(8)), 20);
        assertTrue(usual(next, 23) < usual(next, 19) / 3, "most of them belong to the evening");
    }

    @Test
    void burstRaisesTheRateAndFades() {
        BoardRate calm = watched(7, 2, 2);
        Instant now = START.plus(Duration.ofDays(7));
        BoardRate burst = calm.after(now, now.plus(Duration.ofHours(1)), 30);
        double atOnce = burst.postsPerHour(now, Duration.ZERO);
        double later = burst.postsPerHour(now, Duration.ofMinutes(90));
        double nextDays = burst.postsPerHour(now, LONG_AFTER);
        assertTrue(atOnce > 2 * calm.postsPerHour(now, Duration.ZERO));
        assertEquals((atOnce + nextDays) / 2, later, atOnce * 0.05, "half of it is left after an hour and a half");
    }

    @Test
    void silenceWherePostsWereExpectedLowersTheRate() {
        BoardRate busy = watched(7, 10, 10);
        Instant now = START.plus(Duration.ofDays(7));
        BoardRate silent = busy.after(now, now.plus(Duration.ofHours(2)), 0);
        assertTrue(silent.postsPerHour(now, Duration.ZERO) < busy.postsPerHour(now, Duration.ZERO) * 0.75);
    }

    @Test
    void boardThatDiesIsForgottenInWeeks() {
        BoardRate rate = watched(14, 20, 20);
        for (int day = 14; day < 44; day++) {
            Instant from = START.plus(Duration.ofDays(day));
            rate = rate.after(from, from.plus(Duration.ofDays(1)), 0);
        }
        assertTrue(usual(rate, 12) < 4, "posts per hour: " + usual(rate, 12));
    }

    @Test
    void lookThatIsLongAgoCountsAsAWeek() {
        Instant now = START.plus(Duration.ofDays(400));
        assertEquals(
                BoardRate.UNKNOWN.after(now.minus(Duration.ofDays(7)), now, 50).numbers(),
                BoardRate.UNKNOWN.after(START, now, 50).numbers());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5})
    void looksInTheSameMomentOrBackInTimeDoNoHarm(long seconds) {
        BoardRate rate = watched(1, 3, 3).after(START, START.plusSeconds(seconds), 2);
        double posts = rate.postsPerHour(START, Duration.ZERO);
        assertTrue(posts > 0 && Double.isFinite(posts));
    }

    @Test
    void whatIsKeptComesBack() {
        BoardRate rate = watched(3, 7, 1);
        assertEquals(rate.numbers(), BoardRate.of(rate.numbers()).numbers());
        assertEquals(usual(rate, 11), usual(BoardRate.of(rate.numbers()), 11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void numbersThatNoRateHasAreRefused(double wrong) {
        var numbers = new ArrayList<>(BoardRate.UNKNOWN.numbers());
        numbers.set(5, wrong);
        assertThrows(IllegalArgumentException.class, () -> BoardRate.of(numbers));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 49, 51})
    void otherLengthsAreRefused(int length) {
        List<Double> numbers = Collections.nCopies(length, 0.0);
        assertThrows(IllegalArgumentException.class, () -> BoardRate.of(numbers));
    }
}
