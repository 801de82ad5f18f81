package eu.vigie.crawl.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;

/**
 * An answer as it came, before anything is made of it.
 *
 * @param url address that was asked, without fragment
 * @param at when it came, by the crawler's clock
 * @param status HTTP status
 * @param headers as the server sent them: those on length and encoding speak of the wire, not of {@code body}
 * @param body decompressed
 */
public record Exchanged(URI url, Instant at, int status, HttpHeaders headers, byte[] body) {}
