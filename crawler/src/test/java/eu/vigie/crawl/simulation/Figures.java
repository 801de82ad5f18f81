package eu.vigie.crawl.simulation;

import java.time.Duration;
import java.util.List;

/** What a crawl cost and brought. */
record Figures(int written, int listVisits, int threadFetches, int changedPages, List<Duration> delays) {
    int requests() {
        return listVisits + threadFetches;
    }

    double fetchesPerChangedPage() {
        return (double) threadFetches / changedPages;
    }

    Duration delay(double share) {
        List<Duration> sorted = delays.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    @Override
    public String toString() {
        return "posts %d seen %d requests %d (lists %d threads %d) per post %.2f, fetches per changed page %.3f, delay p50 %.1f min p95 %.1f min"
                .formatted(written, delays.size(), requests(), listVisits, threadFetches, (double) requests() / delays.size(),
                        fetchesPerChangedPage(), delay(0.5).toMillis() / 60000.0, delay(0.95).toMillis() / 60000.0);
    }
}
