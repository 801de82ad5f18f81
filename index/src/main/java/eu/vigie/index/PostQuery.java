package eu.vigie.index;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A search. All parts must hold.
 *
 * @param words words, {@code "phrases"} and {@code -excluded} words, as typed; empty finds every post
 * @param filters wanted values
 * @param from first day (UTC), if bounded
 * @param to last day (UTC), if bounded
 * @param page number of the page, from 1
 * @param pageSize posts on a page, 1 to 100
 */
public record PostQuery(
        String words,
        Map<Filter, String> filters,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int page,
        int pageSize) {
    private static final int MOST_WORDS = 500;

    public PostQuery {
        words = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
        filters = Map.copyOf(filters);
        page = Math.clamp(page, 1, 1_000);
        pageSize = Math.clamp(pageSize, 1, 100);
    }

    /** A search for words alone, first page. */
    public static PostQuery of(String words) {
        return new PostQuery(words, Map.of(), Optional.empty(), Optional.empty(), 1, 20);
    }
}
