package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.OrganisationId;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class SourceStore {
    private static final int KEY_BYTES = 32;
    private static final String COLUMNS = """
            select id, organisation_id, name, address, engine, zone, language, private_host_allowed, pseudonym_key,
                   permission, contact, hand_watched, paused_at, coalesce(paused_because, '') paused_because, last_read_at,
                   daily_budget, quiet_from, quiet_to,
                   (extract(epoch from pace) * 1000)::bigint pace_ms,
                   extract(epoch from retention)::bigint retention_s
            from crawl.source
            """;

    private final SecureRandom random = new SecureRandom();

    public Addition add(Tx tx, NewSource wanted) {
        Optional<WatchedSource> same = find(tx, wanted.id()).or(() -> at(tx, wanted.address()));
        if (same.isPresent()) {
            return new Addition.Taken(same.get());
        }
        insert(tx, wanted);
        if (!wanted.handWatched()) {
            plan(tx, wanted);
        }
        return new Addition.Added(find(tx, wanted.id()).orElseThrow());
    }

    public List<WatchedSource> list(Tx tx) {
        return tx.handle()
                .createQuery(COLUMNS + " order by name, id")
                .map((row, _) -> SourceRow.read(row))
                .list();
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

    public void pause(Tx tx, SourceId id, String because) {
        tx.handle()
                .createUpdate("""
                        update crawl.source set paused_at = now(), paused_because = :because
                        where id = :id and paused_at is null
                        """)
                .bind("id", id.value())
                .bind("because", because)
                .execute();
    }

    public void resume(Tx tx, SourceId id) {
        tx.handle().createUpdate("""
                        with resumed as (
                            update crawl.source set paused_at = null, paused_because = null, unreadable_in_a_row = 0
                            where id = :id and paused_at is not null returning id)
                        update crawl.frontier f set failures = 0, due_at = least(f.due_at, now())
                        from resumed where f.source_id = resumed.id and f.kind = 'LIST'
                        """).bind("id", id.value()).execute();
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

    private void insert(Tx tx, NewSource wanted) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        tx.handle()
                .createUpdate("""
                        insert into crawl.source (id, organisation_id, name, address, zone, language, pace, permission, contact,
                                                  private_host_allowed, hand_watched, pseudonym_key)
                        values (:id, :organisation, :name, :address, :zone, :language, :pace, :permission, :contact,
                                :privateHost, :byHand, :key)
                        """)
                .bind("id", wanted.id().value())
                .bind(
                        "organisation",
                        wanted.organisation().map(OrganisationId::value).orElse(null))
                .bind("name", wanted.name())
                .bind("address", wanted.address().toString())
                .bind("zone", wanted.zone().getId())
                .bind("language", wanted.language())
                .bind("pace", wanted.pace())
                .bind("permission", wanted.permission())
                .bind("contact", wanted.contact())
                .bind("privateHost", wanted.privateHostAllowed())
                .bind("byHand", wanted.handWatched())
                .bind("key", key)
                .execute();
    }

    private static void plan(Tx tx, NewSource wanted) {
        String host = Hosts.of(wanted.address());
        tx.handle().execute("insert into crawl.host (host) values (?) on conflict do nothing", host);
        tx.handle()
                .execute(
                        "insert into crawl.frontier (source_id, host, url, kind, due_at) values (?, ?, ?, 'LIST', now())",
                        wanted.id().value(),
                        host,
                        wanted.address().toString());
    }
}
