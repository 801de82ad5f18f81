package eu.vigie.index;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A post as it is searched. There is no author here, by design: no search lists posts by author.
 *
 * @param id identity in the database
 * @param title title of the thread
 * @param text own text of the post
 * @param language BCP 47 tag, {@code und} when unknown
 * @param source short name of the source
 * @param board name of the board, when known
 * @param postedAt when it was written, when known
 * @param substances ids of the substances meant
 * @param families families of the substances meant, lower case with hyphens
 * @param verdict lower-case verdict, for example {@code drug_question}
 * @param intent lower-case intent
 * @param urgency lower-case urgency
 */
public record IndexedPost(
        long id,
        String title,
        String text,
        String language,
        String source,
        Optional<String> board,
        Optional<Instant> postedAt,
        Set<String> substances,
        Set<String> families,
        String verdict,
        String intent,
        String urgency) {}
