package eu.vigie.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many posts a board brings, learned from its list: by the hour of the day, raised or lowered by what the last hours brought.
 * Immutable; computes only. Hours are those of UTC, so that no zone is needed: a change of the clocks is learned anew.
 *
 * <p>Each hour of the day is a gamma-Poisson estimate: posts seen in that hour divided by the time it was watched, both halved every
 * ten days, with the mean of the board as its prior, worth {@value #PRIOR_POSTS} posts. The mean has one post an hour as its prior,
 * worth {@value #PRIOR_HOURS} hours (A. Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.6). A burst is the ratio of posts
 * seen to posts expected, both halved every hour and a half.
 */
public final class BoardRate {
    private static final int HOURS = 24;
    /** Numbers kept: posts and watched time of each hour, and the two of the burst. */
    private static final int SIZE = 2 * HOURS + 2;

    private static final double PRIOR_POSTS = 1.5;
    private static final double PRIOR_HOURS = 1;
    private static final double PRIOR_POSTS_PER_HOUR = 1;
    private static final double BURST_POSTS = 2;
    private static final double HALF_LIFE_HOURS = 240;
    private static final double BURST_HALF_LIFE_HOURS = 1.5;
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final Duration MOST_WATCHED = Duration.ofDays(7);

    /** A board of which nothing is known. */
    public static final BoardRate UNKNOWN = new BoardRate(new double[HOURS], new double[HOURS], 0, 0);

    private final double[] posts;
    private final double[] hours;
    private final double lateSeen;
    private final double lateExpected;

    private BoardRate(double[] posts, double[] hours, double lateSeen, double lateExpected) {
        this.posts = posts;
        this.hours = hours;
        this.lateSeen = lateSeen;
        this.lateExpected = lateExpected;
    }

    /**
     * A rate as it was kept.
     *
     * @param numbers what {@link #numbers} gave
     * @throws IllegalArgumentException when it cannot have given these
     */
    public static BoardRate of(List<Double> numbers) {
        if (numbers.size() != SIZE || !numbers.stream().allMatch(n -> n >= 0 && Double.isFinite(n))) {
            throw new IllegalArgumentException("a rate is " + SIZE + " numbers, none negative: " + numbers);
        }
        double[] all = numbers.stream().mapToDouble(n -> n).toArray();
        return new BoardRate(
                Arrays.copyOf(all, HOURS), Arrays.copyOfRange(all, HOURS, 2 * HOURS), all[SIZE - 2], all[SIZE - 1]);
    }

    /** All of it, for keeping: posts by hour, hours watched by hour, posts seen and posts expected of late. */
    public List<Double> numbers() {
        var numbers = new ArrayList<Double>(SIZE);
        Arrays.stream(posts).forEach(numbers::add);
        Arrays.stream(hours).forEach(numbers::add);
        numbers.add(lateSeen);
        numbers.add(lateExpected);
        return List.copyOf(numbers);
    }

    /**
     * What is known after one more look. Posts are spread over the hours between two looks as they are usually spread.
     *
     * @param from the look before; only the week before {@code to} counts
     * @param to this look
     * @param written posts written in between, 0 or more
     */
    public BoardRate after(Instant from, Instant to, int written) {
        double[] watched = watched(from.isBefore(to.minus(MOST_WATCHED)) ? to.minus(MOST_WATCHED) : from, to);
        double passed = Arrays.stream(watched).sum();
        double expected = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            expected += usual(hour) * watched[hour];
        }
        double kept = halved(passed, HALF_LIFE_HOURS);
        var nextPosts = new double[HOURS];
        var nextHours = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            double share = expected > 0 ? usual(hour) * watched[hour] / expected : 0;
            nextPosts[hour] = posts[hour] * kept + written * share;
            nextHours[hour] = hours[hour] * kept + watched[hour];
        }
        double lateKept = halved(passed, BURST_HALF_LIFE_HOURS);
        double late = lateShare(passed);
        return new BoardRate(
                nextPosts, nextHours, lateSeen * lateKept + written * late, lateExpected * lateKept + expected * late);
    }

    /**
     * Posts to be expected in an hour.
     *
     * @param at the moment
     * @param sinceLook how long after the last look it lies: a burst fades
     * @return posts per hour, more than 0
     */
    public double postsPerHour(Instant at, Duration sinceLook) {
        double burst = (lateSeen + BURST_POSTS) / (lateExpected + BURST_POSTS);
        double faded = halved(sinceLook.toSeconds() / SECONDS_PER_HOUR, BURST_HALF_LIFE_HOURS);
        return usual(hourOf(at)) * (1 + (burst - 1) * faded);
    }

    private double usual(int hour) {
        return (posts[hour] + PRIOR_POSTS) / (hours[hour] + PRIOR_POSTS / mean());
    }

    private double mean() {
        return (Arrays.stream(posts).sum() + PRIOR_POSTS_PER_HOUR * PRIOR_HOURS)
                / (Arrays.stream(hours).sum() + PRIOR_HOURS);
    }

    private static double[] watched(Instant from, Instant to) {
        var watched = new double[HOURS];
        Instant at = from;
        while (at.isBefore(to)) {
            Instant next = hourAfter(at).isBefore(to) ? hourAfter(at) : to;
            watched[hourOf(at)] += Duration.between(at, next).toMillis() / (SECONDS_PER_HOUR * 1_000);
            at = next;
        }
        return watched;
    }

    /** How much of what some hours brought is left of it at their end, when it came evenly. */
    private static double lateShare(double passed) {
        double decay = Math.log(2) / BURST_HALF_LIFE_HOURS * passed;
        return decay < 1e-9 ? 1 : -Math.expm1(-decay) / decay;
    }

    private static double halved(double hours, double halfLife) {
        return Math.pow(0.5, hours / halfLife);
    }

    private static int hourOf(Instant at) {
        return (int) Math.floorMod(Math.floorDiv(at.getEpochSecond(), 3_600L), (long) HOURS);
    }

    private static Instant hourAfter(Instant at) {
        return Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond(), 3_600L) + 1) * 3_600L);
    }
}
