package eu.vigie.crawl.forum;

import java.net.URI;
import org.jsoup.nodes.Document;

/**
 * Reads the pages of one forum program. Implementations hold no state and may be called by several threads.
 *
 * <p>An engine that is given a page it does not know answers {@link ParsedPage.OtherPage}; one whose page should hold posts and
 * cannot be read answers {@link ParsedPage.Unreadable}. It throws for neither.
 */
public interface ForumEngine {
    /** Short stable name: {@code phpbb3}, {@code fluxbb}, {@code jvc}, {@code xenforo2}, {@code discourse}, {@code nodebb}. */
    String name();

    /** How sure this engine is that a page is its own, 0 (not) to 1 (certain); {@code html} is empty for bodies that are no HTML. */
    double recognises(PageBody body, Document html);

    /** Reads a page. {@code html} is the body as parsed once by the caller; empty for bodies that are no HTML. */
    ParsedPage parse(PageBody body, Document html);

    /** The address to fetch for an address that people use: most engines answer it unchanged, JSON-first ones their API address. */
    default URI fetchAddress(URI url) {
        return url;
    }
}
