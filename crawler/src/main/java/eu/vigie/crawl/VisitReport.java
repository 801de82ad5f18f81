package eu.vigie.crawl;

import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a visit brought.
 *
 * @param at when the answer came
 * @param took time from request to the last byte
 * @param result what was read
 */
public record VisitReport(Instant at, Duration took, Result result) {
    /** How long the server asked to be left alone, when it did (429, 503). */
    public Optional<Duration> retryAfter() {
        return result instanceof Failed(FetchOutcome.RateLimited(Duration wait)) ? Optional.of(wait) : Optional.empty();
    }

    /** What was read, or why nothing was. */
    public sealed interface Result {}

    /**
     * A page of a thread was read.
     *
     * @param engine name of the engine
     * @param threadId the forum's own identifier
     * @param title title of the thread
     * @param board name of its board, when the page tells
     * @param next following page, when there is one
     * @param posts messages of this page; positions are counted over the whole thread when the page tells, else within the page
     * @param etag validator for the next visit
     * @param lastModified validator for the next visit
     */
    public record ThreadRead(
            String engine,
            String threadId,
            String title,
            Optional<String> board,
            Optional<URI> next,
            List<Post> posts,
            Optional<String> etag,
            Optional<String> lastModified)
            implements Result {}

    /**
     * A list was read.
     *
     * @param engine name of the engine
     * @param board name of the board, when the page tells
     * @param boards boards found
     * @param next following page, when there is one
     * @param threads rows found
     * @param etag validator for the next visit
     * @param lastModified validator for the next visit
     */
    public record ListRead(
            String engine,
            Optional<String> board,
            List<BoardLink> boards,
            Optional<URI> next,
            List<ThreadRow> threads,
            Optional<String> etag,
            Optional<String> lastModified)
            implements Result {
        /**
         * Whether the following page can hold changes that were not seen. Behind an unchanged row of a list in the order of newest
         * posts there are none; in any other list they are looked for as long as pages bring some.
         *
         * @param changed rows of this page that show something unseen
         */
        public boolean mayHideMore(Collection<ThreadRow> changed) {
            List<ThreadRow> rows = threads.stream().filter(row -> !row.pinned()).toList();
            return !changed.isEmpty() && (!isByNewestPost(rows) || changed.contains(rows.getLast()));
        }

        private static boolean isByNewestPost(List<ThreadRow> rows) {
            for (int i = 0; i < rows.size(); i++) {
                Optional<Instant> at = rows.get(i).lastPostAt();
                Optional<Instant> before = rows.get(Math.max(i - 1, 0)).lastPostAt();
                if (at.isEmpty() || before.isEmpty() || at.get().isAfter(before.get())) {
                    return false;
                }
            }
            return !rows.isEmpty();
        }

        /** What a first look tells of the rate of a board: each row stands for a post, written since the oldest that is shown. */
        public BoardRate firstRate(Instant now) {
            List<Instant> times = threads.stream()
                    .filter(row -> !row.pinned())
                    .flatMap(row -> row.lastPostAt().stream())
                    .filter(at -> at.isBefore(now))
                    .sorted()
                    .toList();
            return times.isEmpty() ? BoardRate.UNKNOWN : BoardRate.UNKNOWN.after(times.getFirst(), now, times.size());
        }
    }

    /**
     * A forum of unknown engine was recognised, and its engine is read by other addresses ({@link
     * eu.vigie.crawl.forum.ForumEngine#fetchAddress}): the same visit is to be made again, knowing the engine.
     *
     * @param engine name of the engine
     */
    public record Recognised(String engine) implements Result {}

    /** The server said that nothing has changed. */
    public record Unchanged() implements Result {}

    /** A page came that holds neither posts nor threads, or that no engine reads; {@code tried} says which were tried. */
    public record NotRead(String reason, String tried) implements Result {}

    /** No page came. */
    public record Failed(FetchOutcome outcome) implements Result {}
}
