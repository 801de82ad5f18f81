package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.Tx;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/** What was erased on somebody's request, so that it is never stored again. */
final class ErasureStore {
    List<String> among(Tx tx, List<String> permalinks) {
        return tx.handle()
                .createQuery("select permalink from corpus.erasure where permalink = any(:permalinks)")
                .bind("permalinks", permalinks.toArray(String[]::new))
                .mapTo(String.class)
                .list();
    }

    /** Runs of what was erased in a thread. */
    Optional<ErasedRuns> runs(Tx tx, Source source, String forumThreadId) {
        return found(
                source,
                tx.handle()
                        .createQuery(
                                "select runs from corpus.erasure where source_id = :source and forum_thread_id = :thread")
                        .bind("source", source.id().value())
                        .bind("thread", forumThreadId));
    }

    /** Runs of what was erased in other threads of the source and that some of these texts hold too. */
    Optional<ErasedRuns> runsElsewhere(Tx tx, Source source, String forumThreadId, Stream<String> texts) {
        boolean any = tx.handle()
                .createQuery("select exists (select from corpus.erasure where source_id = :source)")
                .bind("source", source.id().value())
                .mapTo(Boolean.class)
                .one();
        if (!any) {
            return Optional.empty();
        }
        Long[] hashes = texts.flatMap(text -> ErasedRuns.longest(source.pseudonyms(), text).stream())
                .distinct()
                .toArray(Long[]::new);
        return found(
                source,
                tx.handle()
                        .createQuery("""
                                select runs from corpus.erasure
                                where source_id = :source and forum_thread_id <> :thread and runs && :hashes
                                """)
                        .bind("source", source.id().value())
                        .bind("thread", forumThreadId)
                        .bind("hashes", hashes));
    }

    void remember(Tx tx, String permalink) {
        tx.handle().execute("insert into corpus.erasure (permalink) values (?) on conflict do nothing", permalink);
    }

    /** Adds what is known of an erased post, so that it is recognised where others quote it. */
    void remember(Tx tx, String permalink, SourceId source, String forumThreadId, ErasedRuns runs) {
        tx.handle()
                .createUpdate("""
                        update corpus.erasure set source_id = :source, forum_thread_id = :thread,
                               runs = array(select distinct hash from unnest(runs || :runs) hash order by hash)
                        where permalink = :permalink
                          and (forum_thread_id is distinct from :thread or not runs @> :runs)
                        """)
                .bind("source", source.value())
                .bind("thread", forumThreadId)
                .bind("permalink", permalink)
                .bind("runs", runs.hashes().toArray(Long[]::new))
                .execute();
    }

    private static Optional<ErasedRuns> found(Source source, Query query) {
        var hashes = new HashSet<Long>();
        query.map((row, _) -> (Long[]) row.getArray("runs").getArray())
                .forEach(runs -> hashes.addAll(Arrays.asList(runs)));
        return hashes.isEmpty() ? Optional.empty() : Optional.of(new ErasedRuns(source.pseudonyms(), hashes));
    }
}
