package eu.vigie.workbench.corpus;

import eu.vigie.workbench.db.Tx;
import java.util.List;
import java.util.UUID;

/** The feed of changes. A row is shown once every transaction that could still add an earlier one has ended. */
public final class FeedStore {
    public UUID epoch(Tx tx) {
        return tx.handle()
                .createQuery("select epoch from work.installation")
                .mapTo(UUID.class)
                .one();
    }

    /** At most {@code limit} changes behind a position, in the order in which to follow them. */
    public List<Change> after(Tx tx, Position position, int limit) {
        return tx.handle()
                .createQuery("""
                        select xact::text::bigint xact, seq, subject_kind, subject_id, kind from corpus.change
                        where (xact, seq) > (cast(:xact as text)::xid8, :seq)
                          and xact < pg_snapshot_xmin(pg_current_snapshot())
                        order by corpus.change.xact, seq limit :limit
                        """)
                .bind("xact", Long.toString(position.xact()))
                .bind("seq", position.seq())
                .bind("limit", limit)
                .map((row, _) -> new Change(
                        new Position(position.epoch(), row.getLong("xact"), row.getLong("seq")),
                        Change.subject(row.getString("subject_kind"), row.getLong("subject_id")),
                        Change.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Where a named follower stands; its row stays locked until the transaction ends, so that one follows at a time. */
    public Position locked(Tx tx, String follower) {
        tx.handle()
                .execute(
                        "insert into corpus.follower (name, xact, seq) values (?, '0', 0) on conflict do nothing",
                        follower);
        UUID epoch = epoch(tx);
        return tx.handle()
                .createQuery("select xact::text::bigint xact, seq from corpus.follower where name = :name for update")
                .bind("name", follower)
                .map((row, _) -> new Position(epoch, row.getLong("xact"), row.getLong("seq")))
                .one();
    }

    public void moveTo(Tx tx, String follower, Position position) {
        tx.handle()
                .createUpdate(
                        "update corpus.follower set xact = cast(:xact as text)::xid8, seq = :seq where name = :name")
                .bind("xact", Long.toString(position.xact()))
                .bind("seq", position.seq())
                .bind("name", follower)
                .execute();
    }

    /** A change for all followers. */
    void tell(Tx tx, long post, Change.Kind kind) {
        tx.handle()
                .execute(
                        "insert into corpus.change (subject_kind, subject_id, kind) values ('POST', ?, ?)",
                        post,
                        kind.name());
    }
}
