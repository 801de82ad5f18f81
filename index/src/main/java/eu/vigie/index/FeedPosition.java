package eu.vigie.index;

import java.util.UUID;

/**
 * How far an index has followed the database's change feed.
 *
 * @param epoch identity of the database; under another one the index is built anew
 * @param xact transaction number of the last change that is in the index
 * @param seq its number within the feed
 */
public record FeedPosition(UUID epoch, long xact, long seq) {
    /** The position before the first change. */
    public static FeedPosition start(UUID epoch) {
        return new FeedPosition(epoch, 0, 0);
    }
}
