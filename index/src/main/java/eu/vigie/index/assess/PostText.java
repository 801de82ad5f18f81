package eu.vigie.index.assess;

import java.util.Optional;

/**
 * What is judged: a post with the little that is known about where it stood.
 *
 * @param title title of the thread; empty when the post does not open it
 * @param text text of the post; a line that begins with {@code "> "} is a quotation
 * @param board name of the board, when known
 * @param language BCP 47 tag of the source's or thread's main language, used as a prior, when known
 */
public record PostText(String title, String text, Optional<String> board, Optional<String> language) {
    /** A post of which nothing else is known. */
    public static PostText of(String title, String text) {
        return new PostText(title, text, Optional.empty(), Optional.empty());
    }
}
