package eu.vigie.crawl.forum;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A message as it may be stored: pseudonyms for names, contact details masked.
 *
 * @param id the forum's own identifier
 * @param permalink absolute address without session ids
 * @param position place in the thread, from 1
 * @param author pseudonym
 * @param postedAt when it was written, if the page tells
 * @param editedAt when it was last changed, if the page tells
 * @param text own text, masked
 * @param quotes what it quotes, masked, authors as pseudonyms
 */
public record Post(
        String id,
        URI permalink,
        int position,
        Author author,
        Optional<PostedAt> postedAt,
        Optional<PostedAt> editedAt,
        String text,
        List<PostQuote> quotes) {

    /** The same post at another place in its thread. */
    public Post at(int otherPosition) {
        return new Post(id, permalink, otherPosition, author, postedAt, editedAt, text, quotes);
    }

    /**
     * A quotation as it may be stored.
     *
     * @param author pseudonym of the quoted author, if named
     * @param text quoted words, masked
     */
    public record PostQuote(Optional<Author> author, String text) {}
}
