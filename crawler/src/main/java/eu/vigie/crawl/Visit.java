package eu.vigie.crawl;

import eu.vigie.crawl.forum.Source;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One address to visit, leased to one crawler together with the slot of its host.
 *
 * @param lease fencing token: a report under another lease is refused
 * @param source forum it belongs to
 * @param url what to fetch
 * @param kind what is expected there
 * @param etag validator of the last visit
 * @param lastModified validator of the last visit
 * @param leasedUntil when the lease ends and somebody else may take the visit
 */
public record Visit(
        UUID lease,
        Source source,
        URI url,
        Kind kind,
        Optional<String> etag,
        Optional<String> lastModified,
        Instant leasedUntil) {
    /** What is expected at an address. */
    public enum Kind {
        LIST,
        THREAD
    }
}
