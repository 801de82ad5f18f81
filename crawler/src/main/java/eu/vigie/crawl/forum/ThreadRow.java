package eu.vigie.crawl.forum;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A thread as a board's list shows it.
 *
 * @param id the forum's own identifier of the thread
 * @param url absolute address of its first page, without session ids
 * @param title title without labels and prefixes
 * @param replies number of answers, the first post not counted, if shown
 * @param views number of readings, if shown
 * @param lastPostAt time of the newest post, if shown
 * @param pinned whether it is kept on top
 * @param locked whether it takes no more answers
 */
public record ThreadRow(
        String id,
        URI url,
        String title,
        OptionalInt replies,
        OptionalInt views,
        Optional<Instant> lastPostAt,
        boolean pinned,
        boolean locked) {}
