package eu.vigie.crawl.forum;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A fetched page before it is read.
 *
 * @param url where it was fetched, after redirects
 * @param contentType value of the header without parameters, lower case; empty when absent
 * @param charset character set named by the header, when there is one
 * @param bytes the body, decoded from transfer and content encodings
 * @param fetchedAt the server's own {@code Date} when plausible, else our clock: relative dates count from it
 * @param zone zone of dates that name none
 */
public record PageBody(
        URI url, String contentType, Optional<Charset> charset, byte[] bytes, Instant fetchedAt, ZoneId zone) {}
