package eu.vigie.workbench.links;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.LinkId;
import eu.vigie.workbench.ids.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library as its editors keep it. */
final class LibraryStore {
    /** How long a check is trusted. */
    private static final Duration TRUSTED = Duration.ofDays(180);

    private static final String OURS = """
             (l.organisation_id is null or cast(:organisation as bigint) is null or l.organisation_id = :organisation)
            """;

    private final EventStore events;

    LibraryStore(EventStore events) {
        this.events = events;
    }

    /** Those that want a look first, then by institution; retired ones only when asked for. */
    List<LibraryEntry> entries(Tx tx, LibraryForm form) {
        return tx
                .handle()
                .createQuery("""
                        select l.*, clock_timestamp() as now,
                               exists (select from work.revision_link c where c.link_id = l.id) as used
                        from work.link l
                        where (:words = '' or strpos(lower(title || ' ' || institution || ' ' || url), lower(:words)) > 0)
                          and (cast(:language as text) is null or language = :language)
                          and (cast(:substance as text) is null or :substance = any(substances)) and
                        """ + OURS + """
                        order by recheck_by > now(), institution, title, id
                        """)
                .bind("words", form.words())
                .bind("language", form.language().orElse(null))
                .bind("substance", form.substance().orElse(null))
                .bind("organisation", tx.organisation().orElse(null))
                .map((row, _) -> entry(row))
                .stream()
                .filter(entry -> form.condition()
                        .map(entry.condition()::equals)
                        .orElse(entry.condition() != LibraryEntry.Condition.RETIRED))
                .toList();
    }

    List<String> substances(Tx tx) {
        return tx.handle()
                .createQuery("select distinct unnest(substances) from work.link l where retired_at is null and" + OURS
                        + "order by 1")
                .bind("organisation", tx.organisation().orElse(null))
                .mapTo(String.class)
                .list();
    }

    /** False when the library has this address already. */
    boolean add(Tx tx, Link link, String by) {
        Optional<Long> id = tx.handle()
                .createQuery("""
                        insert into work.link (organisation_id, url, title, institution, language, country, substances,
                                               vetted_by, vetted_at, recheck_by)
                        values (:organisation, :url, :title, :institution, :language, :country, :substances,
                                :by, now(), now() + :trusted)
                        on conflict (url) do nothing returning id
                        """)
                .bind("organisation", tx.organisation().orElse(null))
                .bind("url", link.url().toString())
                .bind("title", link.title())
                .bind("institution", link.institution())
                .bind("language", link.language())
                .bind("country", link.country())
                .bindArray("substances", String.class, List.copyOf(link.substances()))
                .bind("by", by)
                .bind("trusted", TRUSTED)
                .mapTo(Long.class)
                .findOne();
        id.ifPresent(added -> tell(tx, new LinkId(added), "link added"));
        return id.isPresent();
    }

    /** The member has opened it and vouches for it; a retired one is back. */
    boolean check(Tx tx, LinkId id, String by) {
        boolean done = tx.handle()
                        .createUpdate("""
                        update work.link l set vetted_by = :by, vetted_at = now(), recheck_by = now() + :trusted, retired_at = null
                        where id = :id and
                        """ + OURS)
                        .bind("id", id.value())
                        .bind("by", by)
                        .bind("trusted", TRUSTED)
                        .bind("organisation", tx.organisation().orElse(null))
                        .execute()
                == 1;
        if (done) {
            tell(tx, id, "link checked");
        }
        return done;
    }

    /** Its title, when it was there and not retired yet. */
    Optional<String> retire(Tx tx, LinkId id) {
        Optional<String> title = tx.handle()
                .createQuery("update work.link l set retired_at = now() where id = :id and retired_at is null and"
                        + OURS + "returning title")
                .bind("id", id.value())
                .bind("organisation", tx.organisation().orElse(null))
                .mapTo(String.class)
                .findOne();
        title.ifPresent(_ -> tell(tx, id, "link retired"));
        return title;
    }

    private void tell(Tx tx, LinkId id, String kind) {
        events.append(tx, new Event(new Subject.LinkSubject(id), kind, Map.of()));
    }

    private static LibraryEntry entry(ResultSet row) throws SQLException {
        VettedLink read = LinkStore.read(row);
        return new LibraryEntry(
                read.id().value(),
                read.link(),
                read.vetting(),
                row.getBoolean("used"),
                Optional.ofNullable(row.getObject("retired_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                at(row, "now"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
