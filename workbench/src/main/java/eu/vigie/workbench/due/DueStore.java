package eu.vigie.workbench.due;

import eu.vigie.workbench.db.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of {@code work.due}: what the program has to do, and when. */
final class DueStore {
    /** Recurring work is about no row of its own. */
    private static final String ABOUT = "PROGRAM";

    /** A row in hand until {@code until}; from then on another process may take it. */
    record Taken(long id, String kind, Instant until) {}

    void plan(Tx tx, String kind, Instant at) {
        tx.handle()
                .createUpdate("""
                        insert into work.due (kind, subject_kind, subject_id, at) values (:kind, :about, 0, :at)
                        on conflict do nothing
                        """)
                .bind("kind", kind)
                .bind("about", ABOUT)
                .bind("at", at)
                .execute();
    }

    /** The row that has waited longest. Who fails on it leaves it due later and later, up to 32 times the patience. */
    Optional<Taken> take(Tx tx, List<String> kinds, Instant now, Duration patience) {
        return tx.handle()
                .createQuery("""
                        with next as (
                            select id from work.due where subject_kind = :about and kind = any(:kinds) and at <= :now
                            order by at, id limit 1 for update skip locked)
                        update work.due d set attempts = attempts + 1,
                               at = cast(:now as timestamptz) + cast(:patience as interval) * power(2, least(attempts, 5))
                        from next where d.id = next.id returning d.id, d.kind, d.at
                        """)
                .bind("about", ABOUT)
                .bind("kinds", kinds.toArray(String[]::new))
                .bind("now", now)
                .bind("patience", patience)
                .map((row, _) -> new Taken(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant()))
                .findOne();
    }

    /** Locks the row for the time of the work; false when somebody else has taken it since. */
    boolean hold(Tx tx, Taken taken) {
        return tx.handle()
                .createQuery("select id from work.due where id = :id and at = :until for update skip locked")
                .bind("id", taken.id())
                .bind("until", taken.until())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    void again(Tx tx, Taken taken, Instant at) {
        tx.handle().execute("update work.due set at = ?, attempts = 0 where id = ?", at, taken.id());
    }
}
