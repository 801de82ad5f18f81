package eu.vigie.crawl.fetch;

import eu.vigie.crawl.forum.SourceId;

/**
 * Is told of every answer that a fetcher gets, redirects and robots.txt included, but not of pages that ask to be left out
 * ({@code noarchive}, {@code noindex}). Implementations are safe for use by several threads and never fail a fetch.
 */
@FunctionalInterface
public interface Recorder {
    /** Keeps nothing. */
    Recorder NONE = (_, _) -> {};

    /** Takes an answer to a request made for a source. */
    void keep(SourceId source, Exchanged came);
}
