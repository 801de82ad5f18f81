package eu.vigie.crawl.simulation;

import eu.vigie.crawl.CrawlPolicy;
import java.time.Duration;

/** The same weeks crawled by the learned schedule, and at equal intervals with the same number of requests or a few more. */
record Comparison(long seed, Figures learned, Figures equal, Duration interval) {
    private static final double A_FEW_MORE = 1.01;
    private static final int MOST_TRIES = 12;

    static Comparison of(long seed, SimulatedWeeks weeks) {
        Figures learned = weeks.crawled(CrawlPolicy.standard());
        double seconds = weeks.boardSeconds() / learned.listVisits();
        for (int i = 0; i < MOST_TRIES; i++) {
            Duration interval = Duration.ofMillis((long) (seconds * 1_000));
            Figures equal = weeks.crawled(CrawlPolicy.standard().withListEvery(interval));
            double more = (double) equal.requests() / learned.requests();
            if (more >= 1 && more < A_FEW_MORE) {
                return new Comparison(seed, learned, equal, interval);
            }
            double wanted = learned.requests() * (1 + A_FEW_MORE) / 2 - equal.threadFetches();
            seconds *= equal.listVisits() / wanted;
        }
        throw new IllegalStateException("no interval makes as many requests: seed " + seed);
    }

    /** The delay that a share of the posts does not exceed, as a part of that at equal intervals. */
    double delayRatio(double share) {
        return (double) learned.delay(share).toMillis() / equal.delay(share).toMillis();
    }

    @Override
    public String toString() {
        return """
                seed %d, %,d posts
                  learned       %s
                  every %4.1f min %s
                  ratio of delays p50 %.2f, p95 %.2f
                """.formatted(
                        seed,
                        learned.written(),
                        learned,
                        interval.toMillis() / 60_000.0,
                        equal,
                        delayRatio(0.5),
                        delayRatio(0.95));
    }
}
