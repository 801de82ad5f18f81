package eu.vigie.crawl;

import eu.vigie.crawl.CrawlStore.RobotsCopy;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.Robots;
import eu.vigie.crawl.forum.Source;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks the robots.txt of an origin, from the store while it is fresh, else from its server. */
final class RobotsGate {
    /** A robots.txt that could not be had is asked for again after this, so that a short outage does not cost a day. */
    private static final Duration RETRY_UNREACHABLE = Duration.ofMinutes(15);

    private final CrawlStore store;
    private final Fetcher fetcher;
    private final Clock clock;

    RobotsGate(CrawlStore store, Fetcher fetcher, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    boolean allows(Source source, URI url) {
        return rules(source, url).allows(url);
    }

    String reason(Source source, URI url) {
        return rules(source, url).reason();
    }

    /** The rules of the origin of an address. */
    Robots rules(Source source, URI url) {
        String origin = Robots.origin(url);
        RobotsCopy copy = store.robots(origin, clock.instant()).orElseGet(() -> fetched(source, origin));
        return Robots.read(copy.status(), copy.body());
    }

    private RobotsCopy fetched(Source source, String origin) {
        Fetcher.RobotsFile file = fetcher.robots(source, origin);
        boolean had = file.status() > 0 && file.status() < 500;
        Instant freshUntil = clock.instant().plus(had ? CrawlStore.ROBOTS_FRESH : RETRY_UNREACHABLE);
        var copy = new RobotsCopy(file.status(), file.body(), freshUntil);
        store.keepRobots(origin, copy);
        return copy;
    }
}
