package eu.vigie.crawl;

import eu.vigie.crawl.forum.Post;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A thread as the memory store knows it.
 *
 * @param id the forum's own identifier
 * @param url address of its first page
 * @param engine name of the engine that read it
 * @param title its title
 * @param board name of its board, from its own page or from the list where it was found
 * @param posts messages in the order of the thread, positions counted from 1
 */
public record StoredThread(String id, URI url, String engine, String title, Optional<String> board, List<Post> posts) {}
