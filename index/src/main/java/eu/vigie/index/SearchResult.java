package eu.vigie.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param total number of posts found, over all pages
 * @param hits posts of this page, the best first, the newest first among equals
 * @param facets for each filter, the values found and how often, the most frequent first
 */
public record SearchResult(long total, List<Hit> hits, Map<Filter, List<Count>> facets) {
    /**
     * One post.
     *
     * @param postId identity in the database
     * @param postedAt when it was written, when known
     * @param title title of the thread
     * @param source short name of the source
     * @param language BCP 47 tag
     * @param substances ids of the substances meant
     * @param snippet passage around the words sought
     */
    public record Hit(
            long postId,
            Optional<Instant> postedAt,
            String title,
            String source,
            String language,
            List<String> substances,
            List<Piece> snippet) {}

    /**
     * A run of text; plain text, to be escaped where it is shown.
     *
     * @param text the words
     * @param marked whether they were sought
     */
    public record Piece(String text, boolean marked) {}

    /**
     * How often a value was found.
     *
     * @param value the value
     * @param posts number of posts
     */
    public record Count(String value, long posts) {}
}
