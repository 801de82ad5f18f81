package eu.vigie.crawl.demo;

import java.net.URI;
import java.util.Optional;

/** A forum of its own with its own host and port. Called by several threads at once. */
interface Site {
    /** Answers a request; an unknown address is answered with 404. */
    Answer answer(Request request);

    /** Its boards and threads. */
    SiteState state();

    /** Name of the engine whose mark-up it has. */
    String engine();

    /** Address of a board's list, relative to the site. */
    String listPath(BoardText.Head board);

    /** Address of a thread's first page, relative to the site. */
    String threadPath(WrittenThread thread);

    /** Address of a post, relative to the site, as a browser shows it. */
    String postPath(WrittenThread thread, int postId);

    /** The thread at an address, when this site has it. */
    Optional<WrittenThread> at(URI url);

    /** Whether every robot gets a challenge page. */
    default boolean refusesRobots() {
        return false;
    }
}
