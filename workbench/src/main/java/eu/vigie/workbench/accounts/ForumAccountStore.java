package eu.vigie.workbench.accounts;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.ForumAccountId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.SourceNumber;
import eu.vigie.workbench.ids.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The accounts of an organisation on forums. */
public final class ForumAccountStore {
    private final EventStore events;

    public ForumAccountStore(EventStore events) {
        this.events = events;
    }

    /** Those that can post come first. */
    public List<ForumAccount> accounts(Tx tx) {
        return tx.handle()
                .createQuery("""
                    select * from work.forum_account where organisation_id = :organisation
                    order by source_id, status in ('BANNED', 'FROZEN'), lower(pseudonym)
                    """)
                .bind("organisation", tx.organisation().orElseThrow())
                .map((row, _) -> read(row))
                .list();
    }

    /** False when the name is taken on this forum, or the forum is not one of the organisation's. */
    public boolean add(Tx tx, OrganisationId organisation, String source, String pseudonym) {
        var added = tx.handle()
                .createQuery("""
                    insert into work.forum_account (organisation_id, source_id, pseudonym, status_by)
                    select :organisation, s.id, :pseudonym, :by from crawl.source s
                    where s.id = :source and coalesce(s.organisation_id = :organisation, true)
                    on conflict do nothing returning id
                    """)
                .bind("organisation", organisation.value())
                .bind("source", source)
                .bind("pseudonym", pseudonym)
                .bind("by", tx.member().orElse(null))
                .mapTo(Long.class)
                .findOne()
                .map(ForumAccountId::new);
        added.ifPresent(id -> tell(tx, id, "forum account added", Map.of()));
        return added.isPresent();
    }

    /** False when there is no such account of the organisation. */
    public boolean setStatus(Tx tx, ForumAccountId id, AccountStatus status, String because) {
        boolean changed = tx.handle()
                        .createUpdate("""
                            update work.forum_account
                            set status = :status, status_reason = :because, status_by = :by, status_at = now()
                            where id = :id and organisation_id = :organisation
                            """)
                        .bind("id", id.value())
                        .bind("status", status.name())
                        .bind("because", because)
                        .bind("by", tx.member().orElse(null))
                        .bind("organisation", tx.organisation().orElseThrow())
                        .execute()
                == 1;
        if (changed) {
            tell(tx, id, "forum account status set", Map.of("status", status.name(), "reason", because));
        }
        return changed;
    }

    private void tell(Tx tx, ForumAccountId id, String kind, Map<String, String> more) {
        long source = tx.handle()
                .createQuery("select s.number from work.forum_account a join crawl.source s on s.id = a.source_id where"
                        + " a.id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
        var data = new TreeMap<>(more);
        data.put("account", id.toString());
        events.append(tx, new Event(new Subject.SourceSubject(new SourceNumber(source)), kind, data));
    }

    static ForumAccount read(ResultSet row) throws SQLException {
        return new ForumAccount(
                new ForumAccountId(row.getLong("id")),
                row.getString("source_id"),
                row.getString("pseudonym"),
                AccountStatus.valueOf(row.getString("status")),
                row.getString("status_reason"),
                row.getObject("status_at", OffsetDateTime.class).toInstant());
    }
}
