package eu.vigie.crawl;

import java.time.Duration;

/**
 * The manners and patience of a crawl that hold for all its sources.
 *
 * @param longestCrawlDelay a longer {@code Crawl-delay} is cut to this
 * @param leaseFor how long a crawler may take over one visit before another may have it
 * @param listEvery pause between two visits to a list; stores that learn a board's rate use it as the first guess
 * @param retryAfter first pause after an unreachable page, doubled at each further failure
 * @param pagesInARow following pages taken of one thread or list in one go: the bound of endless pagination
 * @param failuresInARow unreadable pages in a row that pause a source
 * @param idle longest sleep when nothing is due
 */
public record CrawlPolicy(
        Duration longestCrawlDelay,
        Duration leaseFor,
        Duration listEvery,
        Duration retryAfter,
        int pagesInARow,
        int failuresInARow,
        Duration idle) {
    public CrawlPolicy {
        if (pagesInARow < 1 || failuresInARow < 1) {
            throw new IllegalArgumentException("bounds of a crawl are at least 1");
        }
    }

    /** A minute of crawl delay, leases of 5 minutes, lists every 10, retries from 1, 200 pages, 5 failures, sleeps of 1 second. */
    public static CrawlPolicy standard() {
        return new CrawlPolicy(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofMinutes(1),
                200,
                5,
                Duration.ofSeconds(1));
    }

    /** The same with another pause between visits to a list. */
    public CrawlPolicy withListEvery(Duration pause) {
        return new CrawlPolicy(longestCrawlDelay, leaseFor, pause, retryAfter, pagesInARow, failuresInARow, idle);
    }
}
