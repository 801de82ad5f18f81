package eu.vigie.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the crawl keeps its frontier, its findings and its manners. Pace, budget, robots and pauses live behind it, so that they hold
 * for several crawlers at once. Implementations are safe for use by several threads.
 */
public interface CrawlStore {
    /**
     * Hands out the visit that is due first and whose host is free, and takes the slot of the host with it.
     *
     * @param now the crawler's clock; implementations with a clock of their own may ignore it
     * @return empty when nothing is due now
     */
    Optional<Visit> lease(Instant now);

    /** When the next visit falls due, or empty when nothing is planned or a moment cannot be told. */
    Optional<Instant> nextDue();

    /**
     * Stores what a visit brought (posts as new or as revisions, threads, boards, following pages), plans the next one and frees the
     * host, all at once. Storing the same report twice has the effect of storing it once.
     *
     * @return false when the lease is no longer valid: nothing was stored
     */
    boolean complete(Visit visit, VisitReport report);

    /** The robots.txt of an origin ({@code https://host:port}) as last fetched and still fresh: body, or the status that forbids. */
    Optional<RobotsCopy> robots(String origin, Instant now);

    /** Keeps a robots.txt for all crawlers. */
    void keepRobots(String origin, RobotsCopy copy);

    /**
     * A robots.txt as fetched.
     *
     * @param status HTTP status, or 0 when unreachable
     * @param body its text; empty unless the status is 2xx
     * @param freshUntil when it must be fetched again, at most 24 hours after fetching (RFC 9309, section 2.4)
     */
    record RobotsCopy(int status, String body, Instant freshUntil) {}

    /** A robots.txt is used at most this long before it is fetched again. */
    Duration ROBOTS_FRESH = Duration.ofHours(24);
}
