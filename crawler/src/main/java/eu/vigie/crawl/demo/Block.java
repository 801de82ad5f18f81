package eu.vigie.crawl.demo;

import java.util.List;
import java.util.Optional;

/** A piece of a post as its author wrote it, before an engine gives it mark-up. */
sealed interface Block {
    /** Own words, line by line. */
    record Words(List<String> lines) implements Block {}

    /** Somebody else's words. */
    record Quoted(Optional<String> author, List<String> lines) implements Block {}

    /** Own words that a reader uncovers by a click. */
    record Hidden(List<String> lines) implements Block {}
}
