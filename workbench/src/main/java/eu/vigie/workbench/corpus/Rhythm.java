package eu.vigie.workbench.corpus;

import java.time.Duration;
import java.util.OptionalDouble;

/** When an address is visited again: learned from how much changed there, between a shortest and a longest wait. */
public record Rhythm(Duration shortest, Duration longest, Duration ticketed) {
    /** Weight of the newest observation in the learned rate. */
    private static final double NEWEST = 0.3;

    private static final double MS_PER_HOUR = 3_600_000;
    private static final int MOST_DOUBLINGS = 12;

    public Rhythm {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("waits from " + shortest + " to " + longest);
        }
    }

    /** Lists every 30 seconds to 6 hours, threads with an open ticket every 10 minutes. */
    public static Rhythm standard() {
        return new Rhythm(Duration.ofSeconds(30), Duration.ofHours(6), Duration.ofMinutes(10));
    }

    /** The learned rate, absent until two visits can be compared, and the wait that follows from it. */
    record Step(OptionalDouble changesPerHour, Duration delay) {}

    Step first() {
        return new Step(OptionalDouble.empty(), bounded(shortest.multipliedBy(4)));
    }

    Step after(OptionalDouble rate, Duration sinceLastVisit, int changes) {
        double hours = Math.max(sinceLastVisit.toMillis(), 1) / MS_PER_HOUR;
        double observed = changes / hours;
        double learned = rate.isPresent() ? NEWEST * observed + (1 - NEWEST) * rate.getAsDouble() : observed;
        return at(learned);
    }

    Step at(double changesPerHour) {
        return new Step(OptionalDouble.of(changesPerHour), waitFor(changesPerHour));
    }

    Duration retry(int failures) {
        return bounded(shortest.multipliedBy(1L << Math.clamp(failures, 1, MOST_DOUBLINGS)));
    }

    private Duration waitFor(double changesPerHour) {
        double ms = MS_PER_HOUR / Math.max(changesPerHour, 1e-9);
        return bounded(Duration.ofMillis((long) Math.min(ms, longest.toMillis())));
    }

    private Duration bounded(Duration wait) {
        return wait.compareTo(shortest) < 0 ? shortest : wait.compareTo(longest) > 0 ? longest : wait;
    }
}
