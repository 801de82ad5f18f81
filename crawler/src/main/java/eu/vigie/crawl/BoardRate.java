package eu.vigie.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many posts a board brings, learned from its list: by the hour of the day, and raised or lowered by what the last hours brought.
 * Immutable; computes only. Hours are those of UTC, so that no zone is needed: a change of the clocks is learned anew.
 *
 * <p>Each hour of the day is a gamma-Poisson estimate: posts seen in that hour, divided by the time it was watched, both halved every
 * ten days, with the mean of the board as its prior, worth {@value #PRIOR_POSTS} posts; the mean has one post an hour as its prior,
 * worth {@value #PRIOR_HOURS} hours (A. Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.6). Bursts are the ratio of posts
 * seen to posts expected, both halved every three hours.
 */
public final class BoardRate {
    private static final int HOURS = 24;
    private static final double PRIOR_POSTS = 3;
    private static final double PRIOR_HOURS = 1;
    private static final double PRIOR_RATE = 1;
    private static final double BURST_POSTS = 4;
    private static final double HALF_LIFE_HOURS = 240;
    private static final double BURST_HALF_LIFE_HOURS = 3;
    private static final double MS_PER_HOUR = 3_600_000;
    /** Where in {@link #numbers} the hours watched begin, and the two numbers of the burst stand. */
    private static final int WATCHED = HOURS;

    private static final int RECENT_SEEN = 2 * HOURS;
    private static final int RECENT_EXPECTED = 2 * HOURS + 1;
    private static final int SIZE = 2 * HOURS + 2;

    /** A board of which nothing is known. */
    public static final BoardRate UNKNOWN = new BoardRate(Collections.nCopies(SIZE, 0.0));

    private final List<Double> numbers;

    private BoardRate(List<Double> numbers) {
        this.numbers = numbers;
    }

    /**
     * A rate as kept.
     *
     * @param numbers what {@link #numbers} gave
     * @throws IllegalArgumentException when it did not give these
     */
    public static BoardRate of(List<Double> numbers) {
        if (numbers.size() != SIZE || numbers.stream().anyMatch(n -> !(n >= 0) || n.isInfinite())) {
            throw new IllegalArgumentException("a rate is " + SIZE + " numbers that are not negative: " + numbers);
        }
        return new BoardRate(List.copyOf(numbers));
    }

    /** The whole of it, for keeping: posts by hour, hours watched by hour, posts seen and expected of late. */
    public List<Double> numbers() {
        return numbers;
    }

    /**
     * After some time was watched.
     *
     * @param from previous look; only the last week before {@code to} counts
     * @param to this look
     * @param posts how many were written in between, 0 or more
     */
    public BoardRate after(Instant from, Instant to, int posts) {
        var watched = new double[HOURS];
        double expected = 0;
        Instant start = from.isBefore(to.minus(LONGEST)) ? to.minus(LONGEST) : from;
        double hours = Math.max(hoursBetween(start, to), 0);
        for (Instant at = start; at.isBefore(to); at = hourAfter(at)) {
            Instant end = hourAfter(at).isBefore(to) ? hourAfter(at) : to;
            watched[hourOf(at)] += hoursBetween(at, end);
            expected += usual(hourOf(at)) * hoursBetween(at, end);
        }
        var learned = new ArrayList<Double>(SIZE);
        double kept = Math.pow(0.5, hours / HALF_LIFE_HOURS);
        for (int hour = 0; hour < HOURS; hour++) {
            double share = expected > 0 ? usual(hour) * watched[hour] / expected : 0;
            learned.add(numbers.get(hour) * kept + posts * share);
        }
        for (int hour = 0; hour < HOURS; hour++) {
            learned.add(numbers.get(WATCHED + hour) * kept + watched[hour]);
        }
        double late = lateShare(hours);
        double keptOfLate = Math.pow(0.5, hours / BURST_HALF_LIFE_HOURS);
        learned.add(numbers.get(RECENT_SEEN) * keptOfLate + posts * late);
        learned.add(numbers.get(RECENT_EXPECTED) * keptOfLate + expected * late);
        return new BoardRate(List.copyOf(learned));
    }

    private static final Duration LONGEST = Duration.ofDays(7);

    /** How much of what some hours brought still counts as late at their end. */
    private static double lateShare(double hours) {
        double decay = Math.log(2) / BURST_HALF_LIFE_HOURS * hours;
        return decay < 1e-9 ? 1 : -Math.expm1(-decay) / decay;
    }

    /**
     * Posts to be expected in an hour at a moment.
     *
     * @param at the moment
     * @param sinceLook how long after the last look it lies: bursts fade
     * @return more than 0
     */
    public double postsPerHour(Instant at, Duration sinceLook) {
        double burst = (numbers.get(RECENT_SEEN) + BURST_POSTS) / (numbers.get(RECENT_EXPECTED) + BURST_POSTS);
        double faded = Math.pow(0.5, sinceLook.toMillis() / MS_PER_HOUR / BURST_HALF_LIFE_HOURS);
        return usual(hourOf(at)) * (1 + (burst - 1) * faded);
    }

    private double usual(int hour) {
        double mean = mean();
        return (numbers.get(hour) + PRIOR_POSTS) / (numbers.get(WATCHED + hour) + PRIOR_POSTS / mean);
    }

    private double mean() {
        double posts = PRIOR_RATE * PRIOR_HOURS;
        double watched = PRIOR_HOURS;
        for (int hour = 0; hour < HOURS; hour++) {
            posts += numbers.get(hour);
            watched += numbers.get(WATCHED + hour);
        }
        return posts / watched;
    }

    private static int hourOf(Instant at) {
        return (int) Math.floorMod(Math.floorDiv(at.getEpochSecond(), 3600L), HOURS);
    }

    private static Instant hourAfter(Instant at) {
        return Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond(), 3600L) + 1) * 3600L);
    }

    private static double hoursBetween(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MS_PER_HOUR;
    }
}
