package eu.vigie.workbench.desk;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the desk shows beside tickets: names of colleagues, the health of the crawl. */
final class DeskStore {
    private static final Duration SILENCE = Duration.ofHours(2);

    /**
     * When a forum was last read and when one is read next, and whether the last is too long ago.
     *
     * @param watched since when; what was never read counts from then on
     */
    record Crawl(Optional<Instant> last, Optional<Instant> next, Optional<Instant> watched, Instant now) {
        Optional<Instant> silentSince() {
            return last.or(() -> watched).filter(at -> watched.isPresent() && at.isBefore(now.minus(SILENCE)));
        }
    }

    Map<MemberId, String> names(Tx tx, Collection<MemberId> members) {
        var names = new HashMap<MemberId, String>();
        tx.handle()
                .createQuery("select id, name from work.member where id = any(:ids)")
                .bindArray(
                        "ids", Long.class, members.stream().map(MemberId::value).toList())
                .map((row, _) -> Map.entry(new MemberId(row.getLong("id")), row.getString("name")))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    /** The ticket of a thread that is not closed. */
    Optional<TicketId> openTicket(Tx tx, ThreadId thread) {
        return tx.handle()
                .createQuery("select id from work.ticket where thread_id = :thread and state <> 'CLOSED'")
                .bind("thread", thread.value())
                .mapTo(Long.class)
                .findOne()
                .map(TicketId::new);
    }

    /** Forums of which pages come in by hand only. */
    List<String> handWatched(Tx tx) {
        return tx.handle()
                .createQuery("select name from crawl.source where hand_watched order by name")
                .mapTo(String.class)
                .list();
    }

    Crawl crawl(Tx tx) {
        return tx.handle()
                .createQuery("""
                        select max(s.last_read_at) as last, min(s.created_at) as watched, now() as now,
                               (select min(f.due_at) from crawl.frontier f join crawl.source w on w.id = f.source_id
                                where f.due_at < 'infinity' and w.paused_at is null and not w.hand_watched) as next
                        from crawl.source s where s.paused_at is null and not s.hand_watched
                        """)
                .map((row, _) -> new Crawl(
                        instant(row, "last"),
                        instant(row, "next"),
                        instant(row, "watched"),
                        instant(row, "now").orElseThrow()))
                .one();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
