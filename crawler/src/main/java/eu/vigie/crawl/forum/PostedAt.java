package eu.vigie.crawl.forum;

import java.time.Instant;

/**
 * A moment read from a page.
 *
 * @param at the moment
 * @param zoneAssumed true when the page named no zone, so that the source's zone was taken
 */
public record PostedAt(Instant at, boolean zoneAssumed) {}
