package eu.vigie.crawl.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.simulation.Arrivals.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int WEEKS = 4;

    private static List<Arrival> arrivals(long seed, double postsPerHour) {
        return new Arrivals(postsPerHour, ZoneOffset.UTC, new SplittableRandom(seed))
                .between(START, START.plus(Duration.ofDays(7L * WEEKS)));
    }

    private static long at(List<Arrival> arrivals, IntPredicate hour) {
        return arrivals.stream()
                .filter(arrival -> hour.test(arrival.at().atZone(ZoneOffset.UTC).getHour()))
                .count();
    }

    @Test
    void sameSeedWritesTheSamePosts() {
        assertEquals(arrivals(5, 3), arrivals(5, 3));
        assertNotEquals(arrivals(5, 3), arrivals(6, 3));
    }

    @Test
    void rateIsAboutWhatWasAskedFor() {
        double perHour = arrivals(5, 10).size() / (WEEKS * 7 * 24.0);
        assertTrue(perHour > 7 && perHour < 13, "posts per hour: " + perHour);
    }

    @Test
    void postsComeInTheOrderOfTime() {
        List<Arrival> arrivals = arrivals(5, 3);
        assertEquals(arrivals.stream().sorted(Comparator.comparing(Arrival::at)).toList(), arrivals);
    }

    @Test
    void eveningsBringManyTimesWhatNightsBring() {
        List<Arrival> arrivals = arrivals(5, 10);
        assertTrue(at(arrivals, hour -> hour >= 19 && hour < 22) > 5 * at(arrivals, hour -> hour >= 3 && hour < 6));
    }

    @Test
    void fewThreadsHaveAGoodPartOfThePosts() {
        List<Arrival> arrivals = arrivals(5, 10);
        List<Long> sizes =
                arrivals.stream()
                        .collect(Collectors.groupingBy(Arrival::thread, Collectors.counting()))
                        .values()
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        long top =
                sizes.stream().limit(sizes.size() / 10).mapToLong(size -> size).sum();
        assertTrue(top * 10 > arrivals.size() * 3L, "the tenth with most posts has " + top + " of " + arrivals.size());
    }
}
