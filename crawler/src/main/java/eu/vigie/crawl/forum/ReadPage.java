package eu.vigie.crawl.forum;

/**
 * What a page turned out to be.
 *
 * @param engine name of the engine that read it, or {@link #UNKNOWN}
 * @param page what it holds; {@link ParsedPage.Unreadable} naming all that was tried when no engine recognised it
 */
public record ReadPage(String engine, ParsedPage page) {
    /** Stands for the engine's name when none recognised the page. */
    public static final String UNKNOWN = "unknown";
}
