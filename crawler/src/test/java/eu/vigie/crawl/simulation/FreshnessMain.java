package eu.vigie.crawl.simulation;

import eu.vigie.crawl.CrawlPolicy;
import java.time.Duration;

final class FreshnessMain {
    private FreshnessMain() {}

    public static void main(String[] args) {
        for (String seed : args) {
            var weeks = new SimulatedWeeks(Long.parseLong(seed), 2);
            Figures l = weeks.crawled(CrawlPolicy.standard());
            System.out.println(seed + " learned " + l);
            double interval = 14 * 86400.0 * 52 / l.listVisits();
            Figures e = l;
            for (int i = 0; i < 4; i++) {
                e = weeks.crawled(CrawlPolicy.standard().withListEvery(Duration.ofMillis((long) (interval * 1000))));
                double wanted = l.requests() - e.threadFetches();
                if (Math.abs(e.requests() - l.requests()) < 0.004 * l.requests()) break;
                interval *= e.listVisits() / wanted;
            }
            System.out.printf("%s equal %.1f min %s%n  ratio p50 %.3f p95 %.3f%n", seed, interval / 60, e, (double) l.delay(.5).toMillis() / e.delay(.5).toMillis(), (double) l.delay(.95).toMillis() / e.delay(.95).toMillis());
        }
    }
}
