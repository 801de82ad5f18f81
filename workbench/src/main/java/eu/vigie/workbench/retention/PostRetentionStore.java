package eu.vigie.workbench.retention;

import eu.vigie.workbench.db.Tx;
import java.time.Instant;
import java.util.List;

/**
 * Takes out the words of posts that are past the retention of their source, or vanished from their forum, and of which no open
 * ticket speaks. A shell without words stays while it keeps the post from being stored again, or a closed ticket points to it.
 */
public final class PostRetentionStore {
    static final int BATCH = 500;
    private static final String NO_OPEN_TICKET =
            " not exists (select from work.ticket k where k.thread_id = p.thread_id and k.state <> 'CLOSED') ";

    /** @return true when more may be waiting */
    public boolean expire(Tx tx, Instant now) {
        var ids = posts(
                tx,
                "coalesce(p.posted_at, p.first_seen_at) <= cast(:at as timestamptz) - s.retention and p.author <> 'expired'",
                now);
        empty(tx, ids, now);
        return ids.size() == BATCH;
    }

    /** @return true when more may be waiting */
    public boolean forgetGone(Tx tx, Instant now) {
        var ids = posts(
                tx, "p.gone_at <= :at and p.author not in ('expired', 'erased')", now.minus(Period.GONE_POST.kept));
        empty(tx, ids, now);
        delete(tx, ids);
        return ids.size() == BATCH;
    }

    /** Threads of which nothing but shells is left. @return true when more may be waiting */
    public boolean forgetThreads(Tx tx, Instant now) {
        var threads = tx.handle()
                .createQuery("""
                        select t.id from corpus.thread t join crawl.source s on s.id = t.source_id
                        where coalesce(t.last_post_at, t.first_seen_at) <= cast(:at as timestamptz) - s.retention
                          and not exists (select from corpus.post p where p.thread_id = t.id and p.author <> 'expired')
                          and not exists (select from work.ticket k where k.thread_id = t.id)
                          and not exists (select from work.ticket_post k join corpus.post p on p.id = k.post_id where p.thread_id = t.id)
                        order by t.id limit :limit for update of t skip locked
                        """)
                .bind("at", now)
                .bind("limit", BATCH)
                .mapTo(Long.class)
                .list();
        Long[] ids = threads.toArray(Long[]::new);
        var handle = tx.handle();
        delete(
                tx,
                handle.createQuery("select id from corpus.post where thread_id = any(:ids)")
                        .bind("ids", ids)
                        .mapTo(Long.class)
                        .list());
        handle.execute("""
                delete from crawl.frontier f using corpus.thread t
                where t.id = any(?) and f.source_id = t.source_id and f.forum_thread_id = t.forum_thread_id
                """, (Object) ids);
        handle.execute("delete from corpus.thread where id = any(?)", (Object) ids);
        return threads.size() == BATCH;
    }

    private static List<Long> posts(Tx tx, String which, Instant at) {
        return tx.handle()
                .createQuery("select p.id from corpus.post p join crawl.source s on s.id = p.source_id where " + which
                        + " and" + NO_OPEN_TICKET + "order by p.id limit :limit for update of p skip locked")
                .bind("at", at)
                .bind("limit", BATCH)
                .mapTo(Long.class)
                .list();
    }

    private static void empty(Tx tx, List<Long> posts, Instant now) {
        Object ids = posts.toArray(Long[]::new);
        var handle = tx.handle();
        handle.execute("delete from work.correction where post_id = any(?)", ids);
        handle.execute("delete from corpus.assessment where post_id = any(?)", ids);
        handle.execute("""
                delete from corpus.revision r using corpus.post p
                where p.id = any(?) and r.post_id = p.id and r.number <> p.revision
                """, ids);
        handle.execute("update corpus.revision set text = '', quotes = '[]' where post_id = any(?)", ids);
        handle.execute(
                "update corpus.post set author = 'expired', gone_at = coalesce(gone_at, ?) where id = any(?)",
                now,
                ids);
        handle.execute("""
                update work.ticket k set band_reason = '[…]'
                where exists (select from work.ticket_post t where t.ticket_id = k.id and t.post_id = any(?))
                """, ids);
        handle.execute("""
                update corpus.thread t set title = '[…]' from corpus.post p
                where p.id = any(?) and p.position = 1 and t.id = p.thread_id
                """, ids);
        tell(tx, ids);
    }

    /** Of the thread too: each of its posts carries its title in the search index. */
    private static void tell(Tx tx, Object ids) {
        tx.handle().execute("""
                insert into corpus.change (subject_kind, subject_id, kind)
                select 'POST', id, 'ERASED' from corpus.post where id = any(?)
                union all
                select distinct 'THREAD', thread_id, 'ERASED' from corpus.post where id = any(?) and position = 1
                """, ids, ids);
    }

    /** Rows to which no ticket points. */
    private static void delete(Tx tx, List<Long> posts) {
        Object ids = tx.handle()
                .createQuery("""
                        select p.id from corpus.post p where p.id = any(:ids)
                          and not exists (select from work.ticket_post t where t.post_id = p.id)
                          and not exists (select from work.ticket k where k.question_post_id = p.id)
                        """)
                .bind("ids", posts.toArray(Long[]::new))
                .mapTo(Long.class)
                .list()
                .toArray(Long[]::new);
        tx.handle().execute("delete from corpus.revision where post_id = any(?)", ids);
        tx.handle().execute("delete from corpus.post where id = any(?)", ids);
    }
}
