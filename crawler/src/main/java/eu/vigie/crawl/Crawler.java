package eu.vigie.crawl;

import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.forum.PageReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The crawl loop: takes a visit, fetches, reads, hands the findings back. It keeps nothing between visits: what it must remember
 * lies behind {@link CrawlStore}, so that a crawler killed at any instant loses nothing and several may share one store. Safe for use
 * by several threads, each working on a visit of its own.
 */
public final class Crawler {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);

    private final CrawlStore store;
    private final CrawlPolicy policy;
    private final Clock clock;
    private final Reading reading;

    /**
     * @param store where visits come from and findings go
     * @param fetcher stays the caller's to close
     * @param reader turns pages into threads and posts
     * @param policy its {@code idle} bounds the sleep of {@link #run}
     * @param clock dates the reports and measures how long answers take
     */
    public Crawler(CrawlStore store, Fetcher fetcher, PageReader reader, CrawlPolicy policy, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
        this.reading = new Reading(fetcher, reader, new RobotsGate(store, fetcher, clock));
    }

    /**
     * Makes the visit that is due first. Blocks while fetching.
     *
     * @return false when nothing is due now
     */
    public boolean visitNext() {
        var leased = store.lease(clock.instant());
        leased.ifPresent(this::make);
        return leased.isPresent();
    }

    /** Makes visits until told to stop or interrupted, sleeping while nothing is due. */
    public void run(BooleanSupplier stop) {
        while (!stop.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            if (!visitNext()) {
                sleep();
            }
        }
    }

    private void make(Visit visit) {
        Instant start = clock.instant();
        VisitReport.Result result = resultOf(visit);
        Instant end = clock.instant();
        boolean stored = store.complete(visit, new VisitReport(end, Duration.between(start, end), result));
        LOG.atInfo()
                .addKeyValue("source", visit.source().id())
                .addKeyValue("url", visit.url())
                .addKeyValue("result", result.getClass().getSimpleName())
                .addKeyValue("stored", stored)
                .log("visit made");
    }

    /** A page that brings an engine down must not bring the crawl down: it is one more page that could not be read. */
    private VisitReport.Result resultOf(Visit visit) {
        try {
            URI address = reading.address(visit.source(), visit.url());
            return reading.of(visit.source(), address, visit.etag(), visit.lastModified());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError()
                    .addKeyValue("url", visit.url())
                    .addKeyValue("failure", e.getClass().getName())
                    .addKeyValue("where", e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0])
                    .log("a page brought its engine down");
            return new VisitReport.NotRead("the engine failed: " + e.getClass().getSimpleName(), "");
        }
    }

    private void sleep() {
        Duration left = store.nextDue()
                .map(due -> Duration.between(clock.instant(), due))
                .filter(until -> until.compareTo(policy.idle()) < 0)
                .orElse(policy.idle());
        try {
            Thread.sleep(left.isPositive() ? left : Duration.ofMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
