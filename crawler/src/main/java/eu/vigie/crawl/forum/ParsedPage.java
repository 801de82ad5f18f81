package eu.vigie.crawl.forum;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What an engine read from one page. */
public sealed interface ParsedPage {
    /** Address of the page that follows this one in the same thread or list; empty on the last. */
    Optional<URI> next();

    /**
     * A page of a conversation.
     *
     * @param threadId the forum's own identifier of the thread
     * @param title title of the thread
     * @param board name of the board it stands in, when the page tells
     * @param next following page
     * @param posts messages in the order of the page, each id once
     */
    record ThreadPage(String threadId, String title, Optional<String> board, Optional<URI> next, List<ParsedPost> posts)
            implements ParsedPage {}

    /**
     * A list of threads, of boards, or of both.
     *
     * @param board name of the board, when the page tells
     * @param boards boards linked from here
     * @param next following page
     * @param threads threads in the order of the page, as the page has them: what is stored has each id once
     */
    record ListPage(Optional<String> board, List<BoardLink> boards, Optional<URI> next, List<ThreadRow> threads)
            implements ParsedPage {}

    /**
     * A page of the forum that is neither: a login form, an error, a profile.
     *
     * @param title title of the page, when it has one
     */
    record OtherPage(Optional<String> title) implements ParsedPage {
        @Override
        public Optional<URI> next() {
            return Optional.empty();
        }
    }

    /**
     * A page that should hold posts or threads by all signs, and cannot be read.
     *
     * @param engine name of the engine that tried
     * @param selector what was looked for
     * @param excerpt beginning of the mark-up where it was looked for, at most 200 characters, without text of posts
     */
    record Unreadable(String engine, String selector, String excerpt) implements ParsedPage {
        @Override
        public Optional<URI> next() {
            return Optional.empty();
        }
    }

    /**
     * A link to a board.
     *
     * @param id the forum's own identifier of the board
     * @param url absolute address of its first page
     * @param title its name
     */
    record BoardLink(String id, URI url, String title) {}
}
