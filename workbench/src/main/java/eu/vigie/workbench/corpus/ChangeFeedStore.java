package eu.vigie.workbench.corpus;

import eu.vigie.index.FeedPosition;
import eu.vigie.workbench.db.Tx;
import java.util.List;
import java.util.UUID;

/**
 * The feed of changes, read so that a lower number committed late is never skipped: only rows of transactions that ended before
 * every running one began are handed out.
 */
public final class ChangeFeedStore {
    public UUID epoch(Tx tx) {
        return tx.handle()
                .createQuery("select epoch from work.installation")
                .mapTo(UUID.class)
                .one();
    }

    public void announce(Tx tx, long post, Change.Kind kind) {
        tx.handle()
                .createUpdate(
                        "insert into corpus.change (subject_kind, subject_id, kind) values ('POST', :post, :kind)")
                .bind("post", post)
                .bind("kind", kind)
                .execute();
    }

    /** Changes of posts behind a position, in the order in which every follower sees them. */
    public List<Change> after(Tx tx, FeedPosition position, int most) {
        return tx.handle()
                .createQuery("""
                        select xact::text::bigint as xact, seq, subject_id, kind from corpus.change
                        where subject_kind = 'POST' and xact < pg_snapshot_xmin(pg_current_snapshot())
                          and (xact, seq) > (cast(cast(:xact as text) as xid8), :seq)
                        order by xact, seq limit :most
                        """)
                .bind("xact", Long.toString(position.xact()))
                .bind("seq", position.seq())
                .bind("most", most)
                .map((row, _) -> new Change(
                        row.getLong("xact"),
                        row.getLong("seq"),
                        row.getLong("subject_id"),
                        Change.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** How far a follower has come that keeps its place in the database. Locks it: one works at a time. */
    public FeedPosition position(Tx tx, String follower) {
        tx.handle()
                .createUpdate(
                        "insert into corpus.follower (name, xact, seq) values (:name, '0', 0) on conflict do nothing")
                .bind("name", follower)
                .execute();
        return tx.handle()
                .createQuery(
                        "select xact::text::bigint as xact, seq from corpus.follower where name = :name for update")
                .bind("name", follower)
                .map((row, _) -> new FeedPosition(epoch(tx), row.getLong("xact"), row.getLong("seq")))
                .one();
    }

    public void advance(Tx tx, String follower, Change last) {
        tx.handle()
                .createUpdate(
                        "update corpus.follower set xact = cast(cast(:xact as text) as xid8), seq = :seq where name = :name")
                .bind("xact", Long.toString(last.xact()))
                .bind("seq", last.seq())
                .bind("name", follower)
                .execute();
    }
}
