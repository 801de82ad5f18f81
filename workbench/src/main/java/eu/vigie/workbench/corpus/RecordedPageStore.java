package eu.vigie.workbench.corpus;

import eu.vigie.crawl.Findings;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.fetch.FetchOutcome.Fetched;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.ReadPage;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.sources.WatchedSource;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads a recorded page of a thread again with today's parser and stores what is different; the moment it was seen stays as it was. */
public final class RecordedPageStore {
    /** What came of it. */
    public sealed interface Outcome {
        record Stored(int posts, int added, int revised) implements Outcome {}

        /** A list, or another page on which no posts are expected. */
        record NoThread() implements Outcome {}

        /** The engine of the source should have found posts and did not. */
        record Unreadable(String tried) implements Outcome {}
    }

    private final PageReader reader = new PageReader();
    private final ThreadStore threads = new ThreadStore();

    public Outcome store(Tx tx, WatchedSource source, Fetched page, Instant recordedAt) {
        var read = reader.read(page.body(), source.source());
        var result = new Findings(source.source().pseudonyms()).of(read, page.etag(), page.lastModified());
        if (result instanceof ThreadRead thread) {
            return store(tx, source, page, thread, recordedAt);
        }
        return read.page() instanceof ParsedPage.Unreadable why
                        && !read.engine().equals(ReadPage.UNKNOWN)
                ? new Outcome.Unreadable(why.engine() + ": " + why.selector())
                : new Outcome.NoThread();
    }

    private Outcome store(Tx tx, WatchedSource source, Fetched page, ThreadRead read, Instant recordedAt) {
        Instant seen = seenAt(tx, source, read).orElse(recordedAt);
        var left = withoutVanished(read, vanished(tx, source, read));
        var incoming = new IncomingPage(source, left, page.body().url(), read.board(), true, false);
        Brought brought = threads.store(tx, incoming, ThreadStore.now(tx));
        seen(tx, brought.thread(), seen);
        return new Outcome.Stored(left.posts().size(), brought.added(), brought.revised());
    }

    /** What has vanished since stays vanished. */
    private static ThreadRead withoutVanished(ThreadRead read, Set<String> vanished) {
        return new ThreadRead(
                read.engine(),
                read.threadId(),
                read.title(),
                read.board(),
                read.next(),
                read.posts().stream()
                        .filter(post -> !vanished.contains(post.id()))
                        .toList(),
                read.etag(),
                read.lastModified());
    }

    private static Set<String> vanished(Tx tx, WatchedSource source, ThreadRead read) {
        return tx.handle()
                .createQuery("""
                        select forum_post_id from corpus.post
                        where source_id = :source and forum_post_id = any(:ids) and gone_at is not null
                        """)
                .bind("source", source.source().id().value())
                .bind("ids", read.posts().stream().map(Post::id).toArray(String[]::new))
                .mapTo(String.class)
                .set();
    }

    private static Optional<Instant> seenAt(Tx tx, WatchedSource source, ThreadRead read) {
        return tx.handle()
                .createQuery(
                        "select seen_at from corpus.thread where source_id = :source and forum_thread_id = :thread")
                .bind("source", source.source().id().value())
                .bind("thread", read.threadId())
                .mapTo(Timestamp.class)
                .map(Timestamp::toInstant)
                .findFirst();
    }

    private static void seen(Tx tx, ThreadId thread, Instant at) {
        tx.handle().execute("update corpus.thread set seen_at = ? where id = ?", at, thread.value());
    }
}
