package eu.vigie.workbench.corpus;

import eu.vigie.crawl.BoardRate;
import eu.vigie.crawl.Visit;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.sources.Problem;
import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leases of visits together with the slot of their host, and when each is due next. */
final class FrontierStore {
    /** The addresses of a row as handed out. */
    record Leased(
            SourceId source,
            URI url,
            Visit.Kind kind,
            Optional<String> etag,
            Optional<String> lastModified,
            Instant until) {}

    /** Lists go before threads: they tell where something is new. One visit at a time per host. */
    Optional<Leased> lease(Tx tx, UUID lease, Duration hold, Scope scope) {
        return tx.handle()
                .createQuery("""
                        with slot as (
                            select h.host, f.id
                            from crawl.host h
                            cross join lateral (
                                select f.id, f.due_at
                                from (values ('LIST'), ('THREAD')) k (kind)
                                cross join lateral (
                                    select f.id, f.due_at, f.kind
                                    from crawl.frontier f join crawl.source s on s.id = f.source_id
                                    where f.host = h.host and f.kind = k.kind and f.due_at <= now()
                                      and s.paused_at is null and not s.hand_watched and s.free_at <= now()
                                      and :source in ('', f.source_id)
                                      and (f.kind = 'THREAD' or f.page > 1 or coalesce(f.visited_at, '-infinity') < :since)
                                    order by f.due_at limit 1) f
                                order by f.kind limit 1) f
                            where h.free_at <= now() and h.busy_until <= now()
                            order by f.due_at limit 1
                            for update of h skip locked),
                        host as (
                            update crawl.host h set lease = :lease, busy_until = now() + :hold
                            from slot where h.host = slot.host)
                        update crawl.frontier f set lease = :lease, leased_until = now() + :hold
                        from slot where f.id = slot.id
                        returning f.source_id, coalesce(f.visit_url, f.url) url, f.kind, f.leased_until,
                                  case when f.kind = 'THREAD' or f.page = 1 then f.etag end etag,
                                  case when f.kind = 'THREAD' or f.page = 1 then f.last_modified end last_modified
                        """)
                .bind("lease", lease)
                .bind("hold", hold)
                .bind("source", scope.sourceOrEmpty())
                .bind("since", scope.since())
                .map((row, _) -> new Leased(
                        new SourceId(row.getString("source_id")),
                        URI.create(row.getString("url")),
                        Visit.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("last_modified")),
                        row.getTimestamp("leased_until").toInstant()))
                .findOne();
    }

    /** Takes a lease back without a visit. */
    void giveBack(Tx tx, UUID lease) {
        tx.handle().execute("update crawl.frontier set lease = null, leased_until = null where lease = ?", lease);
        tx.handle().execute("update crawl.host set lease = null, busy_until = '-infinity' where lease = ?", lease);
    }

    /** The clock of the database. */
    Instant now(Tx tx) {
        return tx.handle().createQuery("select now()").mapTo(Instant.class).one();
    }

    /** Takes the host before the visit, as {@link #lease} does, so that the two never wait for each other. */
    Optional<HeldVisit> held(Tx tx, UUID lease) {
        return tx.handle()
                .createQuery("""
                        with slot as (
                            select host, setbacks from crawl.host where lease = :lease and busy_until > now() for update)
                        select f.id, f.source_id, f.host, f.kind, f.url, coalesce(f.visit_url, f.url) visited, f.page, f.board,
                               f.forum_thread_id, f.rate, f.failures, slot.setbacks, f.visited_at, now() at
                        from slot join crawl.frontier f using (host)
                        where f.lease = :lease and f.leased_until > now() for update of f
                        """)
                .bind("lease", lease)
                .map((row, _) -> held(row))
                .findOne();
    }

    /**
     * {@code problem}: why the page was not read; none takes away that of the visit before. A first page that is to be visited anew at
     * once has not been visited yet: its engine was only found out.
     */
    void plan(Tx tx, HeldVisit held, NextVisit next, Optional<Problem> problem) {
        tx.handle()
                .createUpdate("""
                        update crawl.frontier set visit_url = nullif(:url, url), page = :page, rate = :rate,
                               failures = :failures, problem = :problem, problem_said = :said,
                               problem_at = case when cast(:problem as text) is not null then now() end,
                               lease = null, leased_until = null,
                               visited_at = case when :anew then visited_at else now() end,
                               due_at = case when :known then now() + :wait else 'infinity' end,
                               etag = case when :keep then etag else :etag end,
                               last_modified = case when :keep then last_modified else :lastModified end
                        where id = :id
                        """)
                .bind("id", held.id())
                .bind("url", next.url().toString())
                .bind("page", next.page())
                .bind(
                        "rate",
                        next.rate() == BoardRate.UNKNOWN
                                ? null
                                : next.rate().numbers().toArray(Double[]::new))
                .bind("failures", next.failures())
                .bind("problem", problem.map(Problem::kind).orElse(null))
                .bind("said", problem.map(Problem::said).map(Json::storable).orElse(null))
                .bind("anew", next.page() == 1 && next.due().equals(Due.NOW))
                .bind("known", next.due() instanceof Due.In)
                .bind(
                        "wait",
                        next.due() instanceof Due.In in ? in.delay().truncatedTo(ChronoUnit.MILLIS) : Duration.ZERO)
                .bind("keep", next.validators().isEmpty())
                .bind(
                        "etag",
                        next.validators().flatMap(NextVisit.Validators::etag).orElse(null))
                .bind(
                        "lastModified",
                        next.validators()
                                .flatMap(NextVisit.Validators::lastModified)
                                .orElse(null))
                .execute();
    }

    void freeHost(Tx tx, UUID lease, Duration pause, int setbacks) {
        tx.handle()
                .createUpdate("""
                        update crawl.host set lease = null, busy_until = '-infinity', free_at = now() + :pause, setbacks = :setbacks
                        where lease = :lease
                        """)
                .bind("lease", lease)
                .bind("pause", pause.truncatedTo(ChronoUnit.MILLIS))
                .bind("setbacks", setbacks)
                .execute();
    }

    /** Makes threads with an open ticket due that were not looked at for a while. */
    int reviveTicketed(Tx tx, Duration every) {
        return tx.handle()
                .createUpdate("""
                        update crawl.frontier f set due_at = now()
                        from corpus.thread t
                        where t.source_id = f.source_id and t.forum_thread_id = f.forum_thread_id and f.kind = 'THREAD'
                          and f.due_at = 'infinity' and f.visited_at <= now() - :every
                          and exists (select from work.ticket k where k.thread_id = t.id and k.state <> 'CLOSED')
                        """)
                .bind("every", every.truncatedTo(ChronoUnit.MILLIS))
                .execute();
    }

    /** When the next of the visits that are due by now can be made, the patience of its host and source considered. */
    Optional<Instant> dueNow(Tx tx, Scope scope) {
        return tx.handle()
                .createQuery("""
                        select min(greatest(f.due_at, h.free_at, h.busy_until, s.free_at)) at
                        from crawl.frontier f join crawl.host h using (host) join crawl.source s on s.id = f.source_id
                        where f.due_at <= now() and f.due_at < 'infinity' and s.paused_at is null and not s.hand_watched and :source in ('', f.source_id)
                          and (f.kind = 'THREAD' or f.page > 1 or coalesce(f.visited_at, '-infinity') < :since)
                        """)
                .bind("source", scope.sourceOrEmpty())
                .bind("since", scope.since())
                .map((row, _) -> Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .one();
    }

    /** Of each source only its first visit is looked at: there may be millions, and sources of several hosts are rare. */
    Optional<Instant> nextDue(Tx tx, Duration ticketed) {
        return tx.handle()
                .createQuery("""
                        select min(greatest(f.at, s.free_at, h.free_at, h.busy_until)) at
                        from crawl.source s
                        cross join lateral (
                            (select f.host, f.due_at as at from crawl.frontier f
                             where f.source_id = s.id and f.due_at < 'infinity' order by f.due_at limit 1)
                            union all
                            select f.host, f.visited_at + :ticketed
                            from work.ticket k join corpus.thread t on t.id = k.thread_id
                            join crawl.frontier f on f.source_id = t.source_id and f.forum_thread_id = t.forum_thread_id
                                and f.kind = 'THREAD'
                            where k.state <> 'CLOSED' and t.source_id = s.id and f.due_at = 'infinity') f
                        join crawl.host h using (host)
                        where s.paused_at is null and not s.hand_watched
                        """)
                .bind("ticketed", ticketed)
                .map((row, _) -> Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .one();
    }

    private static HeldVisit held(ResultSet row) throws SQLException {
        Array rate = row.getArray("rate");
        return new HeldVisit(
                row.getLong("id"),
                new SourceId(row.getString("source_id")),
                row.getString("host"),
                Visit.Kind.valueOf(row.getString("kind")),
                URI.create(row.getString("url")),
                URI.create(row.getString("visited")),
                row.getInt("page"),
                Optional.ofNullable(row.getString("board")),
                Optional.ofNullable(row.getString("forum_thread_id")),
                rate == null ? BoardRate.UNKNOWN : BoardRate.of(List.of((Double[]) rate.getArray())),
                Optional.ofNullable(row.getTimestamp("visited_at")).map(Timestamp::toInstant),
                row.getTimestamp("at").toInstant(),
                row.getInt("failures"),
                row.getInt("setbacks"));
    }
}
