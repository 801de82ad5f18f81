package eu.vigie.crawl.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * The posts of one board: they come at random, more of them by day than by night and at weekends, and in bursts, since a post draws
 * answers. A post that answers nothing opens a thread or falls to one that was lately active, the popular ones more often; popularity
 * has a heavy tail (Pareto).
 */
final class Arrivals {
    /** A post: when, and in which of the board's threads, counted from 0. */
    record Arrival(Instant at, int thread) {}

    private static final double[] BY_HOUR = {
        0.7, 0.45, 0.25, 0.15, 0.1, 0.1, 0.2, 0.45, 0.7, 0.9, 1.05, 1.15,
        1.25, 1.25, 1.2, 1.2, 1.3, 1.4, 1.5, 1.55, 1.75, 1.9, 1.7, 1.2
    };
    private static final double WEEKEND = 1.2;
    private static final double MOST = 1.9 * WEEKEND;
    private static final double ANSWERS_PER_POST = 0.4;
    private static final double ANSWER_AFTER_HOURS = 0.75;
    private static final double OPENS = 0.15;
    private static final double TAIL = 1.3;
    private static final double MOST_POPULAR = 50;
    private static final int ACTIVE = 40;
    private static final double FORGOTTEN_AFTER_HOURS = 6;
    private static final double MS_PER_HOUR = 3_600_000;

    private final SplittableRandom random;
    private final ZoneId zone;
    private final double postsPerHour;
    private final List<Double> popularity = new ArrayList<>();
    private final List<Instant> last = new ArrayList<>();
    private final List<Integer> active = new ArrayList<>();

    Arrivals(double postsPerHour, ZoneId zone, SplittableRandom random) {
        this.postsPerHour = postsPerHour;
        this.zone = zone;
        this.random = random;
    }

    private record Pending(Instant at, int thread) {
        static final int NONE = -1;
    }

    List<Arrival> between(Instant from, Instant to) {
        var pending = new PriorityQueue<>(Comparator.comparing(Pending::at));
        for (Instant at = later(from); at.isBefore(to); at = later(at)) {
            if (happens(at, MOST)) {
                pending.add(new Pending(at, Pending.NONE));
            }
        }
        var arrivals = new ArrayList<Arrival>();
        for (Pending next = pending.poll(); next != null; next = pending.poll()) {
            int thread = next.thread() == Pending.NONE ? threadAt(next.at()) : next.thread();
            arrivals.add(new Arrival(next.at(), thread));
            touch(thread, next.at());
            answers(next.at(), thread).stream().filter(a -> a.at().isBefore(to)).forEach(pending::add);
        }
        return arrivals;
    }

    /** Posts that answer nothing make up what answers leave of the rate. */
    private Instant later(Instant at) {
        return after(at, 1 / (postsPerHour * (1 - ANSWERS_PER_POST) * MOST));
    }

    private Instant after(Instant at, double meanHours) {
        double hours = -Math.log(1 - random.nextDouble()) * meanHours;
        return at.plus(Duration.ofMillis((long) (hours * MS_PER_HOUR) + 1));
    }

    private boolean happens(Instant at, double most) {
        return random.nextDouble() * most < activity(at.atZone(zone));
    }

    private static double activity(ZonedDateTime at) {
        boolean weekend = at.getDayOfWeek().getValue() >= 6;
        return BY_HOUR[at.getHour()] * (weekend ? WEEKEND : 1);
    }

    private List<Pending> answers(Instant at, int thread) {
        var answers = new ArrayList<Pending>();
        for (double left = random.nextDouble(); left < ANSWERS_PER_POST; left += random.nextDouble()) {
            Instant when = after(at, ANSWER_AFTER_HOURS);
            if (happens(when, 1)) {
                answers.add(new Pending(when, thread));
            }
        }
        return answers;
    }

    private int threadAt(Instant at) {
        if (active.isEmpty() || random.nextDouble() < OPENS) {
            popularity.add(Math.min(Math.pow(1 - random.nextDouble(), -1 / TAIL), MOST_POPULAR));
            last.add(at);
            return popularity.size() - 1;
        }
        double chosen = random.nextDouble()
                * active.stream().mapToDouble(thread -> pull(thread, at)).sum();
        for (int thread : active) {
            chosen -= pull(thread, at);
            if (chosen <= 0) {
                return thread;
            }
        }
        return active.getLast();
    }

    private double pull(int thread, Instant at) {
        double idle = Duration.between(last.get(thread), at).toMillis() / MS_PER_HOUR;
        return popularity.get(thread) / (1 + idle / FORGOTTEN_AFTER_HOURS);
    }

    private void touch(int thread, Instant at) {
        last.set(thread, at);
        active.remove((Integer) thread);
        active.addFirst(thread);
        if (active.size() > ACTIVE) {
            active.removeLast();
        }
    }
}
