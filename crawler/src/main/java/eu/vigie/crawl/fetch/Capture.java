package eu.vigie.crawl.fetch;

import java.net.URI;
import java.time.Instant;

/**
 * An answer kept in an archive.
 *
 * @param url where it was fetched
 * @param recordedAt when, by the clock of whoever recorded it
 * @param outcome what it would have been if fetched now
 */
public record Capture(URI url, Instant recordedAt, FetchOutcome outcome) {}
