package eu.vigie.crawl.forum.structured;

import java.util.List;
import java.util.Optional;

/** A thread as a page tells it to machines. */
record Conversation(Optional<String> title, Optional<String> board, List<Told> posts) {}
