package eu.vigie.workbench.corpus;

import eu.vigie.workbench.db.Database;
import org.jdbi.v3.core.Handle;

/** Takes every word of a post out of the database and keeps it from coming back. */
public final class EraserStore {
    private static final String ERASED = "[…]";
    private static final int SHORTEST_QUOTE = 12;

    private EraserStore() {}

    /**
     * Erases the post at an address with its revisions, assessments, what other posts and our drafts repeat of it, and the title
     * where it opened the thread.
     *
     * @return false when no such post is stored; the address is remembered all the same
     */
    public static boolean erase(Database database, String permalink) {
        return database.asOwner(jdbi -> jdbi.inTransaction(handle -> {
            handle.execute("insert into corpus.erasure (permalink) values (?) on conflict do nothing", permalink);
            var post = handle.createQuery("select id from corpus.post where permalink = :permalink for update")
                    .bind("permalink", permalink)
                    .mapTo(Long.class)
                    .findOne();
            post.ifPresent(id -> erase(handle, id));
            return post.isPresent();
        }));
    }

    private static void erase(Handle handle, long post) {
        var passages = handle.createQuery("""
                        select distinct trim(line) from corpus.revision, regexp_split_to_table(text, '\\n') as line
                        where post_id = :post and length(trim(line)) >= :shortest
                        """)
                .bind("post", post)
                .bind("shortest", SHORTEST_QUOTE)
                .mapTo(String.class)
                .list();
        handle.execute("alter table work.revision disable trigger never_changed");
        passages.forEach(passage -> eraseRepeats(handle, post, passage));
        handle.execute("alter table work.revision enable trigger never_changed");
        handle.execute("delete from corpus.assessment where post_id = ?", post);
        handle.execute("update corpus.revision set text = '', quotes = '[]' where post_id = ?", post);
        handle.execute("""
                update corpus.thread t set title = ? from corpus.post p where p.id = ? and p.thread_id = t.id and p.position = 1
                """, ERASED, post);
        handle.execute(
                "update corpus.post set author = 'erased', gone_at = coalesce(gone_at, now()) where id = ?", post);
        handle.execute("insert into corpus.change (subject_kind, subject_id, kind) values ('POST', ?, 'ERASED')", post);
    }

    private static void eraseRepeats(Handle handle, long post, String passage) {
        handle.execute("""
                insert into corpus.change (subject_kind, subject_id, kind)
                select distinct 'POST', post_id, 'MASKED' from corpus.revision
                where post_id <> ? and (strpos(text, ?) > 0 or strpos(quotes::text, to_jsonb(?::text)::text) > 0)
                """, post, passage, passage);
        handle.execute(
                "update corpus.revision set text = replace(text, ?, ?) where strpos(text, ?) > 0",
                passage,
                ERASED,
                passage);
        handle.execute("""
                update corpus.revision set quotes = replace(quotes::text, trim(both '"' from to_jsonb(?::text)::text), ?)::jsonb
                where strpos(quotes::text, trim(both '"' from to_jsonb(?::text)::text)) > 0
                """, passage, ERASED, passage);
        handle.execute(
                "update work.round set draft = replace(draft, ?, ?) where strpos(draft, ?) > 0",
                passage,
                ERASED,
                passage);
        handle.execute(
                "update work.revision set text = replace(text, ?, ?) where strpos(text, ?) > 0",
                passage,
                ERASED,
                passage);
        handle.execute(
                "update work.orphan_draft set text = replace(text, ?, ?) where strpos(text, ?) > 0",
                passage,
                ERASED,
                passage);
    }
}
