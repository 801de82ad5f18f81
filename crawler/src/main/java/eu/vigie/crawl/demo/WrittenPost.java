package eu.vigie.crawl.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post of the demo forum.
 *
 * @param id unique on its site, growing with time
 * @param author invented nickname
 * @param at when it was written
 * @param editedAt when it was last reworded
 * @param blocks what it says
 */
record WrittenPost(int id, String author, Instant at, Optional<Instant> editedAt, List<Block> blocks) {
    /** The same post with other words. */
    WrittenPost reworded(List<Block> words, Instant now) {
        return new WrittenPost(id, author, at, Optional.of(now), words);
    }
}
