package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.SourceNumber;
import eu.vigie.workbench.ids.Subject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class SourceStore {
    private static final String COLUMNS = """
            select id, number, organisation_id, name, address, engine, zone, language, private_host_allowed, pseudonym_key,
                   permission, contact, hand_watched, paused_at, coalesce(paused_because, '') paused_because, stopped, last_read_at,
                   daily_budget, quiet_from, quiet_to, selectors,
                   (extract(epoch from pace) * 1000)::bigint pace_ms,
                   extract(epoch from retention)::bigint retention_s
            from crawl.source
            """;

    private final AdditionStore additions = new AdditionStore();
    private final EventStore events = new EventStore();

    public Addition add(Tx tx, NewSource wanted) {
        additions.queueUp(tx);
        Optional<WatchedSource> same = same(tx, wanted);
        if (same.isPresent()) {
            return new Addition.Taken(same.get());
        }
        additions.insert(tx, wanted);
        if (!wanted.handWatched()) {
            additions.plan(tx, wanted);
        }
        var added = find(tx, wanted.id()).orElseThrow();
        tell(tx, added.number(), "source added", Map.of());
        return new Addition.Added(added);
    }

    /** Another source of this address, or else of this name. */
    Optional<WatchedSource> same(Tx tx, NewSource wanted) {
        return at(tx, wanted.address()).or(() -> find(tx, wanted.id()));
    }

    public List<WatchedSource> list(Tx tx) {
        return tx.handle()
                .createQuery(COLUMNS + " order by name, id")
                .map((row, _) -> SourceRow.read(row))
                .list();
    }

    /** Those that the member of the transaction keeps: of the own organisation, and those of none. */
    List<WatchedSource> ours(Tx tx) {
        boolean every = !(tx.actor() instanceof Actor.Signed signed) || signed.has(Role.PLATFORM_ADMINISTRATOR);
        return list(tx).stream()
                .filter(one -> every
                        || one.organisation().isEmpty()
                        || one.organisation().map(OrganisationId::value).equals(tx.organisation()))
                .toList();
    }

    /** One of those, by its short name. */
    Optional<WatchedSource> ourOwn(Tx tx, String id) {
        return ours(tx).stream()
                .filter(one -> one.source().id().value().equals(id))
                .findFirst();
    }

    public Optional<WatchedSource> find(Tx tx, SourceId id) {
        return tx.handle()
                .createQuery(COLUMNS + " where id = :id")
                .bind("id", id.value())
                .map((row, _) -> SourceRow.read(row))
                .findOne();
    }

    /** The source that an address belongs to: by its host, and among several of one host by the longest common beginning. */
    public Optional<WatchedSource> ofAddress(Tx tx, URI address) {
        return list(tx).stream()
                .filter(one -> Hosts.same(one.source().address(), address))
                .max(Comparator.comparingInt(one -> inCommon(one.source().address(), address)));
    }

    /** A page was read: the engine is known, and the count of unreadable pages starts over. */
    public void wasRead(Tx tx, SourceId id, String engine) {
        tx.handle()
                .createUpdate("""
                        update crawl.source set engine = coalesce(engine, :engine), last_read_at = now(), unreadable_in_a_row = 0
                        where id = :id
                        """)
                .bind("engine", engine)
                .bind("id", id.value())
                .execute();
    }

    /** A page came and could not be read; the answer is how many in a row. */
    public int wasNotRead(Tx tx, SourceId id) {
        return tx.handle()
                .createQuery("""
                        update crawl.source set unreadable_in_a_row = unreadable_in_a_row + 1 where id = :id
                        returning unreadable_in_a_row
                        """)
                .bind("id", id.value())
                .mapTo(Integer.class)
                .one();
    }

    /** Sets how much may be asked of a source; what holds it back is judged anew. */
    public void allow(Tx tx, SourceId id, Allowance allowance) {
        tx.handle()
                .createUpdate("""
                        update crawl.source set daily_budget = :budget, quiet_from = :from, quiet_to = :to, free_at = '-infinity'
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("budget", allowance.requestsPerDay())
                .bind("from", allowance.quiet().from())
                .bind("to", allowance.quiet().to())
                .execute();
    }

    /** Sets the least pause between two requests; it holds from the next one on. */
    public void pace(Tx tx, SourceId id, Duration pace) {
        tx.handle()
                .createUpdate("update crawl.source set pace = :pace where id = :id")
                .bind("id", id.value())
                .bind("pace", pace)
                .execute();
    }

    /** Takes over how a source is to be read from now on; the history tells what changed. */
    void settle(Tx tx, WatchedSource watched, SourceWish wish) {
        SourceId id = watched.source().id();
        pace(tx, id, wish.source(Optional.empty()).pace());
        allow(tx, id, wish.allowance());
        boolean selected = select(tx, id, wish.selectors());
        tell(
                tx,
                watched.number(),
                "source settings changed",
                Map.of(
                        "pace_s", wish.pace(),
                        "daily_budget", wish.dailyBudget(),
                        "quiet", wish.quiet(),
                        "selectors", selected ? "changed" : "as before"));
    }

    /** The selectors a maintainer gave, as they were written; empty for none. */
    public String selectors(Tx tx, SourceId id) {
        return tx.handle()
                .createQuery("select coalesce(selectors, '') from crawl.source where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .one();
    }

    /**
     * Reads the pages of a source by other selectors from now on, or by none: its program is found out anew, and its lists are visited
     * at once.
     *
     * @return false when they are the same as before
     */
    public boolean select(Tx tx, SourceId id, String selectors) {
        boolean changed = tx.handle()
                        .createUpdate("""
                        update crawl.source set selectors = nullif(:selectors, ''), engine = null, unreadable_in_a_row = 0
                        where id = :id and coalesce(selectors, '') <> :selectors
                        """)
                        .bind("id", id.value())
                        .bind("selectors", selectors)
                        .execute()
                == 1;
        if (changed) {
            tx.handle().execute("""
                    with lists as (
                        select id from crawl.frontier where source_id = ? and kind = 'LIST' for update skip locked)
                    update crawl.frontier f set failures = 0, due_at = least(f.due_at, now()), etag = null, last_modified = null
                    from lists where f.id = lists.id
                    """, id.value());
        }
        return changed;
    }

    /**
     * Counts a request against the day of the source, if its allowance leaves room for one at this moment.
     *
     * @return false when it does not: the source is left alone until it does
     */
    public boolean spend(Tx tx, Source source, Instant now) {
        LocalDate today = now.atZone(source.zone()).toLocalDate();
        int spent = spentOn(tx, source.id(), today);
        Instant free = source.allowance().freeFrom(now, spent, source.zone());
        boolean may = !free.isAfter(now);
        tx.handle()
                .createUpdate(
                        "update crawl.source set spent = :spent, spent_on = :today, free_at = :free where id = :id")
                .bind("id", source.id().value())
                .bind("spent", may ? spent + 1 : spent)
                .bind("today", today)
                .bind("free", free)
                .execute();
        return may;
    }

    /** Posts that were seen for the first time since a moment, over all sources. */
    public int postsSince(Tx tx, Instant moment) {
        return tx.handle()
                .createQuery("select count(*) from corpus.post where first_seen_at >= :moment")
                .bind("moment", moment)
                .mapTo(Integer.class)
                .one();
    }

    private static int spentOn(Tx tx, SourceId id, LocalDate day) {
        return tx.handle()
                .createQuery(
                        "select case when spent_on = :day then spent else 0 end from crawl.source where id = :id for update")
                .bind("day", day)
                .bind("id", id.value())
                .mapTo(Integer.class)
                .one();
    }

    /** Somebody's decision: nothing is fetched or posted any more. The first one stands: false when somebody had stopped it already. */
    public boolean pause(Tx tx, SourceId id, String because) {
        return pause(tx, id, true, because, Map.of("because", because));
    }

    /** What came of a visit leaves no choice: nothing is fetched any more. False when the source was paused already. */
    public boolean pause(Tx tx, SourceId id, Problem.Kind problem, String because) {
        return pause(tx, id, false, because, Map.of("problem", problem.name()));
    }

    private boolean pause(Tx tx, SourceId id, boolean stop, String because, Map<String, String> told) {
        var paused = tx.handle()
                .createQuery("""
                        update crawl.source set paused_at = now(), paused_because = :because, stopped = :stop
                        where id = :id and (paused_at is null or :stop and not stopped) returning number
                        """)
                .bind("id", id.value())
                .bind("stop", stop)
                .bind("because", because)
                .mapTo(Long.class)
                .findOne();
        paused.ifPresent(number -> tell(tx, new SourceNumber(number), "source paused", told));
        return paused.isPresent();
    }

    /**
     * Lists become due at once; false when the source was not paused. A list that is just being stored is left to that: waiting for
     * it here would be a deadlock.
     */
    public boolean resume(Tx tx, SourceId id) {
        var resumed = tx.handle()
                .createQuery("""
                        with resumed as (
                            update crawl.source set paused_at = null, paused_because = null, stopped = false, unreadable_in_a_row = 0
                            where id = :id and paused_at is not null returning id, number),
                        lists as (
                            select f.id from crawl.frontier f join resumed on f.source_id = resumed.id
                            where f.kind = 'LIST' for update of f skip locked),
                        due as (
                            update crawl.frontier f set failures = 0, due_at = least(f.due_at, now()) from lists where f.id = lists.id)
                        select number from resumed
                        """)
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne();
        resumed.ifPresent(number -> tell(tx, new SourceNumber(number), "source resumed", Map.of()));
        return resumed.isPresent();
    }

    private void tell(Tx tx, SourceNumber number, String kind, Map<String, String> data) {
        events.append(tx, new Event(new Subject.SourceSubject(number), kind, data));
    }

    private static int inCommon(URI home, URI address) {
        String a = String.valueOf(address.getRawPath());
        String b = String.valueOf(home.getRawPath());
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    private Optional<WatchedSource> at(Tx tx, URI address) {
        return tx.handle()
                .createQuery(COLUMNS + " where address = :address")
                .bind("address", address.toString())
                .map((row, _) -> SourceRow.read(row))
                .findFirst();
    }
}
