package eu.vigie.crawl.simulation;

import java.time.Duration;
import java.util.List;

/**
 * What a crawl cost and brought.
 *
 * @param written posts written while it lasted, but for its last hours
 * @param listVisits requests for lists
 * @param threadFetches requests for pages of threads
 * @param changedPages those of them that brought a post not seen before
 * @param delays from posted to seen, of the posts written while it lasted
 */
record Figures(int written, int listVisits, int threadFetches, int changedPages, List<Duration> delays) {
    int requests() {
        return listVisits + threadFetches;
    }

    double fetchesPerChangedPage() {
        return (double) threadFetches / changedPages;
    }

    Duration delay(double share) {
        List<Duration> sorted = delays.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }

    private static double minutes(Duration duration) {
        return duration.toMillis() / 60_000.0;
    }

    @Override
    public String toString() {
        return "%,d requests (%,d lists, %,d threads), %.2f a post, %.3f fetches per changed page, delay p50 %.1f min p95 %.1f min"
                .formatted(
                        requests(),
                        listVisits,
                        threadFetches,
                        (double) requests() / delays.size(),
                        fetchesPerChangedPage(),
                        minutes(delay(0.5)),
                        minutes(delay(0.95)));
    }
}
