package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.Post.PostQuote;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.sources.WatchedSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Stores pages of threads, the same for those that the crawler read and those that a member pasted. */
final class ThreadStore {
    private final PostStore posts = new PostStore();
    private final ErasureStore erasures = new ErasureStore();

    Brought store(Tx tx, IncomingPage page, Instant now) {
        Set<String> erased = erased(tx, erasures, page);
        var thread = thread(tx, page, title(page, erased));
        var wanted = new ArrayList<Post>();
        int older = 0;
        for (Post post : notErased(tx, page, erased)) {
            if (isOlder(post, now, page.source())) {
                older++;
            } else {
                wanted.add(post);
            }
        }
        var stored = posts.store(tx, thread, page, List.copyOf(wanted));
        touch(tx, thread);
        return new Brought(thread, stored.added(), stored.revised(), older, stored.moreKnownBehind());
    }

    void gone(Tx tx, String source, String forumThreadId) {
        tx.handle()
                .createUpdate("""
                        with gone as (
                            update corpus.post p set gone_at = now() from corpus.thread t
                            where t.source_id = :source and t.forum_thread_id = :thread and p.thread_id = t.id and p.gone_at is null
                            returning p.id)
                        insert into corpus.change (subject_kind, subject_id, kind) select 'POST', id, 'GONE' from gone
                        """)
                .bind("source", source)
                .bind("thread", forumThreadId)
                .execute();
    }

    private static Set<String> erased(Tx tx, ErasureStore erasures, IncomingPage page) {
        return Set.copyOf(erasures.among(
                tx,
                page.read().posts().stream()
                        .map(post -> post.permalink().toString())
                        .toList()));
    }

    /** What is left of a page: neither an erased post nor what the others repeat of one. */
    private List<Post> notErased(Tx tx, IncomingPage page, Set<String> erased) {
        List<Post> all = page.read().posts();
        all.stream().filter(post -> erased.contains(permalink(post))).forEach(post -> remember(tx, page, post));
        var source = page.source().source();
        String thread = page.read().threadId();
        var near = erasures.runs(tx, source, thread);
        var far = erasures.runsElsewhere(tx, source, thread, all.stream().flatMap(ThreadStore::texts));
        return all.stream()
                .filter(post -> !erased.contains(permalink(post)))
                .map(post -> near.map(runs -> runs.without(post)).orElse(post))
                .map(post -> far.map(runs -> runs.withoutCopies(post)).orElse(post))
                .toList();
    }

    /** The page shows the erased post as it reads now: only hashes of its words are kept, against quotations. */
    private void remember(Tx tx, IncomingPage page, Post post) {
        var source = page.source().source();
        var runs = ErasedRuns.of(source.pseudonyms(), List.of(post.text()));
        erasures.remember(tx, permalink(post), source.id(), page.read().threadId(), runs);
    }

    private static Stream<String> texts(Post post) {
        return Stream.concat(Stream.of(post.text()), post.quotes().stream().map(PostQuote::text));
    }

    private static String permalink(Post post) {
        return post.permalink().toString();
    }

    /** The title goes with the post that opened the thread. */
    private static String title(IncomingPage page, Set<String> erased) {
        boolean openerErased = !page.continuing()
                && page.read().posts().stream().limit(1).anyMatch(post -> erased.contains(permalink(post)));
        return openerErased ? ErasedRuns.REMOVED : Json.storable(page.read().title());
    }

    private static boolean isOlder(Post post, Instant now, WatchedSource source) {
        return post.postedAt()
                .map(PostedAt::at)
                .filter(at -> at.isBefore(now.minus(source.retention())))
                .isPresent();
    }

    /** Locks the thread, so that two pages of it are never stored at once. An erased title stays empty. */
    private static ThreadId thread(Tx tx, IncomingPage page, String title) {
        record Row(long id, boolean renamed) {}
        var row = tx.handle()
                .createQuery("""
                        with before as (
                            select title from corpus.thread where source_id = :source and forum_thread_id = :thread)
                        insert into corpus.thread (source_id, forum_thread_id, url, title, board)
                        values (:source, :thread, :url, :title, :board)
                        on conflict (source_id, forum_thread_id) do update
                        set title = case when corpus.thread.title in ('', '[…]') then corpus.thread.title else excluded.title end,
                            board = coalesce(excluded.board, corpus.thread.board), seen_at = now()
                        returning id, title <> (select title from before) as renamed
                        """)
                .bind("source", page.source().source().id().value())
                .bind("thread", page.read().threadId())
                .bind("url", page.firstPage().toString())
                .bind("title", title)
                .bind("board", page.read().board().or(page::board).orElse(null))
                .map((found, _) -> new Row(found.getLong("id"), found.getBoolean("renamed")))
                .one();
        if (row.renamed()) {
            tx.handle()
                    .execute(
                            "insert into corpus.change (subject_kind, subject_id, kind) values ('THREAD', ?, 'REVISED')",
                            row.id());
        }
        return new ThreadId(row.id());
    }

    private static void touch(Tx tx, ThreadId thread) {
        tx.handle().execute("""
                        update corpus.thread t set last_post_at = p.newest
                        from (select max(posted_at) newest from corpus.post where thread_id = ?) p
                        where t.id = ? and p.newest is distinct from t.last_post_at
                        """, thread.value(), thread.value());
    }

    static Instant now(Tx tx) {
        return Objects.requireNonNull(tx.handle()
                .createQuery("select now()")
                .map((row, _) -> row.getTimestamp(1).toInstant())
                .one());
    }
}
