package eu.vigie.crawl.fetch;

import eu.vigie.crawl.forum.Source;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One page to fetch.
 *
 * @param source forum it belongs to; decides on private addresses and on the zone of dates
 * @param url absolute http or https address
 * @param etag validator of the last visit, sent as {@code If-None-Match}
 * @param lastModified validator of the last visit, sent as {@code If-Modified-Since}
 * @param allowed whether robots.txt allows an address; asked for {@code url} and again for every redirect
 */
public record FetchRequest(
        Source source, URI url, Optional<String> etag, Optional<String> lastModified, Predicate<URI> allowed) {
    /** A first visit to an address whose robots rules have been looked at, with redirects free. */
    public static FetchRequest first(Source source, URI url) {
        return new FetchRequest(source, url, Optional.empty(), Optional.empty(), _ -> true);
    }
}
