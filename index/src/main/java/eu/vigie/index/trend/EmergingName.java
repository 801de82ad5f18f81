package eu.vigie.index.trend;

import eu.vigie.lexicon.Family;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A word that behaves like the name of a substance and that the lexicon does not list.
 *
 * @param word letters and digits alone, in lower case: the key of the word
 * @param surface how it is mostly written
 * @param posts how many posts hold it
 * @param threads in how many threads
 * @param recent how many of the posts are recent
 * @param rise how many times likelier a recent post holds it than an earlier one; 1 where there are no earlier posts
 * @param drugShare share of its posts that stand in threads about drugs, 0 to 1
 * @param contextShare share of its posts in which it stands near a dose, a word of use or the name of a substance, 0 to 1
 * @param shape the family whose systematic codes are built like this
 * @param score for the order of a list; the higher, the likelier a name
 * @param last when it was last written
 * @param examples posts that hold it, newest first, at most {@value WordCounts#EXAMPLES}
 */
public record EmergingName(
        String word,
        String surface,
        int posts,
        int threads,
        int recent,
        double rise,
        double drugShare,
        double contextShare,
        Optional<Family> shape,
        double score,
        Instant last,
        List<Long> examples) {
    public EmergingName {
        examples = List.copyOf(examples);
    }
}
