package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.Source;
import eu.vigie.workbench.db.Tx;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What was erased on somebody's request, so that it is never stored again. */
final class ErasureStore {
    List<String> among(Tx tx, List<String> permalinks) {
        return tx.handle()
                .createQuery("select permalink from corpus.erasure where permalink = any(:permalinks)")
                .bind("permalinks", permalinks.toArray(String[]::new))
                .mapTo(String.class)
                .list();
    }

    Optional<ErasedRuns> runs(Tx tx, Source source, String forumThreadId) {
        var hashes = new HashSet<Long>();
        tx.handle()
                .createQuery("select runs from corpus.erasure where source_id = :source and forum_thread_id = :thread")
                .bind("source", source.id().value())
                .bind("thread", forumThreadId)
                .map((row, _) -> (Long[]) row.getArray("runs").getArray())
                .forEach(runs -> hashes.addAll(Arrays.asList(runs)));
        return hashes.isEmpty() ? Optional.empty() : Optional.of(new ErasedRuns(source.pseudonyms(), hashes));
    }

    void remember(Tx tx, String permalink, String reason) {
        tx.handle()
                .execute(
                        "insert into corpus.erasure (permalink, reason) values (?, ?) on conflict do nothing",
                        permalink,
                        reason);
    }

    void remember(Tx tx, StoredPost post, ErasedRuns runs) {
        tx.handle()
                .createUpdate("""
                        update corpus.erasure set source_id = :source, forum_thread_id = t.forum_thread_id, runs = :runs
                        from corpus.thread t where t.id = :thread and permalink = :permalink
                        """)
                .bind("source", post.source().value())
                .bind("thread", post.thread().value())
                .bind("permalink", post.permalink().toString())
                .bind("runs", runs.hashes().toArray(Long[]::new))
                .execute();
    }
}
