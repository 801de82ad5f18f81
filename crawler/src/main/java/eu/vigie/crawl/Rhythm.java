package eu.vigie.crawl;

import java.time.Duration;
import java.time.Instant;

/**
 * When an address is visited again. Immutable; computes only.
 *
 * <p>A list is due when the integral of (posts per hour)<sup>{@value #EXPONENT}</sup> over the hours since its last visit reaches
 * {@value #PATIENCE}. With the exponent 1/2 the mean delay of posts is the least that a number of requests can buy (minimise the sum
 * of rate / visits for a given sum of visits); with 1 every visit brings equally many posts. A little above 1/2 half of the posts are
 * seen sooner, and the slowest twentieth about as late as at equal intervals: measured in {@code docs/freshness.md}.
 *
 * @param shortest least wait, above zero
 * @param longest greatest wait, not below the shortest; equal to it, all lists are visited at equal intervals
 * @param followed wait between two visits to a thread that somebody follows
 */
public record Rhythm(Duration shortest, Duration longest, Duration followed) {
    private static final double EXPONENT = 0.55;
    private static final double PATIENCE = 0.4;
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final double MS_PER_HOUR = 3_600_000;
    private static final int MOST_DOUBLINGS = 12;

    /** @throws IllegalArgumentException when the waits make no sense */
    public Rhythm {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("waits from " + shortest + " to " + longest);
        }
    }

    /** Lists every 30 seconds to 6 hours, threads that somebody follows every 10 minutes. */
    public static Rhythm standard() {
        return new Rhythm(Duration.ofSeconds(30), Duration.ofHours(6), Duration.ofMinutes(10));
    }

    /** Every list at the same interval. */
    public static Rhythm equal(Duration wait) {
        return new Rhythm(wait, wait, wait);
    }

    /** How long a list is left alone after a look at {@code now}. */
    public Duration wait(BoardRate rate, Instant now) {
        double left = PATIENCE;
        for (Duration wait = Duration.ZERO; wait.compareTo(longest) < 0; wait = wait.plus(STEP)) {
            double urgency = Math.pow(rate.postsPerHour(now.plus(wait), wait), EXPONENT);
            double hours = left / urgency;
            if (hours * MS_PER_HOUR <= STEP.toMillis()) {
                return bounded(wait.plusMillis((long) (hours * MS_PER_HOUR)));
            }
            left -= urgency * STEP.toMillis() / MS_PER_HOUR;
        }
        return longest;
    }

    /**
     * How long an address that failed is left alone.
     *
     * @param failures failures in a row, this one counted
     */
    public Duration retry(int failures) {
        return bounded(shortest.multipliedBy(1L << Math.clamp(failures, 1, MOST_DOUBLINGS)));
    }

    private Duration bounded(Duration wait) {
        return wait.compareTo(shortest) < 0 ? shortest : wait.compareTo(longest) > 0 ? longest : wait;
    }
}
