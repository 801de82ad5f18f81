package eu.vigie.crawl;

import java.time.Duration;

/**
 * The manners and patience of a crawl that hold for all its sources.
 *
 * @param longestCrawlDelay a longer {@code Crawl-delay} is cut to this
 * @param leaseFor how long a crawler may take over one visit before another may have it
 * @param rhythm when lists are visited again
 * @param retryAfter first pause after an unreachable page, doubled at each further failure
 * @param pagesInARow following pages taken of one thread or list in one go: the bound of endless pagination
 * @param failuresInARow unreadable pages in a row that pause a source
 * @param idle longest sleep when nothing is due
 */
public record CrawlPolicy(
        Duration longestCrawlDelay,
        Duration leaseFor,
        Rhythm rhythm,
        Duration retryAfter,
        int pagesInARow,
        int failuresInARow,
        Duration idle) {
    public CrawlPolicy {
        if (pagesInARow < 1 || failuresInARow < 1) {
            throw new IllegalArgumentException("bounds of a crawl are at least 1");
        }
    }

    /** A minute of crawl delay, leases of 5 minutes, lists as they need it, retries from 1, 200 pages, 5 failures, sleeps of 1 second. */
    public static CrawlPolicy standard() {
        return new CrawlPolicy(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Rhythm.standard(),
                Duration.ofMinutes(1),
                200,
                5,
                Duration.ofSeconds(1));
    }

    /** By then at the latest a list is visited again. */
    public Duration listEvery() {
        return rhythm.longest();
    }

    /** The same with all lists visited at equal intervals. */
    public CrawlPolicy withListEvery(Duration pause) {
        return with(Rhythm.equal(pause));
    }

    /** The same with another rhythm. */
    public CrawlPolicy with(Rhythm other) {
        return new CrawlPolicy(longestCrawlDelay, leaseFor, other, retryAfter, pagesInARow, failuresInARow, idle);
    }
}
