package eu.vigie.crawl.fetch;

import eu.vigie.crawl.forum.PageBody;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How a request ended. */
public sealed interface FetchOutcome {
    /** The page came; {@code etag} and {@code lastModified} are for the next conditional request. */
    record Fetched(PageBody body, Optional<String> etag, Optional<String> lastModified) implements FetchOutcome {}

    /** The page is as it was at the last visit (304). */
    record NotModified() implements FetchOutcome {}

    /** The page lives elsewhere now, on another host or beyond the limit of redirects. */
    record Moved(URI to) implements FetchOutcome {}

    /** robots.txt or a robots meta tag forbids it; {@code rule} says which. */
    record Disallowed(String rule) implements FetchOutcome {}

    /** The server asks for patience (429, 503). */
    record RateLimited(Duration retryAfter) implements FetchOutcome {}

    /** There is no such page (404, 410). */
    record Gone(int status) implements FetchOutcome {}

    /** The forum does not want robots here: 401, 403, a challenge or login page. It is obeyed, never evaded. */
    record Refused(int status, String sign) implements FetchOutcome {}

    /** No usable answer: no connection, a stall, a body over the limit, a server error. */
    record Unreachable(String reason) implements FetchOutcome {}
}
