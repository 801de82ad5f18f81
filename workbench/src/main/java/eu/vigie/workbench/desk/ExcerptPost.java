package eu.vigie.workbench.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post as it stands in the excerpt.
 *
 * @param author a letter by order of appearance in this thread: never a name, never the same person elsewhere
 * @param asked whether it holds the question of the ticket
 * @param hidden posts left out just before this one
 */
public record ExcerptPost(
        long id,
        int position,
        String author,
        Optional<Instant> postedAt,
        boolean asked,
        boolean byHand,
        boolean gone,
        List<MarkedText> quotes,
        MarkedText text,
        int hidden) {
    ExcerptPost after(int hiddenBefore) {
        return new ExcerptPost(id, position, author, postedAt, asked, byHand, gone, quotes, text, hiddenBefore);
    }
}
