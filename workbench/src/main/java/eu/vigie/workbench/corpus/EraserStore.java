package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.Pseudonyms;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.Database;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import java.util.List;
import java.util.Optional;

/** Takes every word of a post out of the database and keeps it from coming back. */
public final class EraserStore {
    private static final Actor MACHINE = new Actor.Machine("erase");
    private static final ErasureStore ERASURES = new ErasureStore();

    /** A post on its way out: its place, the key of its source, and all it ever said. */
    record Erased(long id, long thread, SourceId source, String forumThreadId, Pseudonyms key, List<String> texts) {
        ErasedRuns runs() {
            return ErasedRuns.of(key, texts);
        }
    }

    private EraserStore() {}

    /**
     * Erases the post at an address with its revisions, assessments, what other posts and our own texts repeat of it, and the title
     * where it opened the thread.
     *
     * @return false when no such post is stored; the address is remembered all the same
     */
    public static boolean erase(Database database, String permalink) {
        return database.asOwner(jdbi -> jdbi.inTransaction(handle -> {
            var tx = new Tx(handle, MACHINE);
            ERASURES.remember(tx, permalink);
            List<Erased> posts = at(tx, permalink);
            posts.forEach(post -> erase(tx, permalink, post));
            return !posts.isEmpty();
        }));
    }

    private static List<Erased> at(Tx tx, String permalink) {
        return tx.handle()
                .createQuery("""
                        select p.id, p.thread_id, p.source_id, t.forum_thread_id, s.pseudonym_key,
                               array(select r.text from corpus.revision r where r.post_id = p.id order by r.number) texts
                        from corpus.post p join corpus.thread t on t.id = p.thread_id join crawl.source s on s.id = p.source_id
                        where p.permalink = :permalink for update of p
                        """)
                .bind("permalink", permalink)
                .map((row, _) -> new Erased(
                        row.getLong("id"),
                        row.getLong("thread_id"),
                        new SourceId(row.getString("source_id")),
                        row.getString("forum_thread_id"),
                        new Pseudonyms(row.getBytes("pseudonym_key")),
                        List.of((String[]) row.getArray("texts").getArray())))
                .list();
    }

    private static void erase(Tx tx, String permalink, Erased post) {
        ERASURES.remember(tx, permalink, post.source(), post.forumThreadId(), post.runs());
        new RepeatStore(post).erase(tx);
        var handle = tx.handle();
        handle.execute("delete from work.correction where post_id = ?", post.id());
        handle.execute("delete from corpus.assessment where post_id = ?", post.id());
        handle.execute("update corpus.revision set text = '', quotes = '[]' where post_id = ?", post.id());
        handle.execute("""
                update work.ticket set band_reason = ?, hold_reason = case when hold_reason is null then null else ? end
                where id in (select ticket_id from work.ticket_post where post_id = ?)
                """, ErasedRuns.REMOVED, ErasedRuns.REMOVED, post.id());
        handle.execute(
                "delete from work.undo where ticket_id in (select ticket_id from work.ticket_post where post_id = ?)",
                post.id());
        eraseTitle(tx, post);
        handle.execute(
                "update corpus.post set author = 'erased', gone_at = coalesce(gone_at, now()) where id = ?", post.id());
        tell(tx, "POST", post.id());
    }

    /** Every post of the thread carries the title in the search index. */
    private static void eraseTitle(Tx tx, Erased post) {
        Optional<Long> opened = tx.handle()
                .createQuery("""
                        update corpus.thread t set title = :removed from corpus.post p
                        where p.id = :post and p.thread_id = t.id and p.position = 1 returning t.id
                        """)
                .bind("removed", ErasedRuns.REMOVED)
                .bind("post", post.id())
                .mapTo(Long.class)
                .findOne();
        opened.ifPresent(thread -> tell(tx, "THREAD", thread));
    }

    private static void tell(Tx tx, String kind, long subject) {
        tx.handle()
                .execute(
                        "insert into corpus.change (subject_kind, subject_id, kind) values (?, ?, 'ERASED')",
                        kind,
                        subject);
    }
}
