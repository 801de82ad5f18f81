package eu.vigie.workbench.desk;

import eu.vigie.workbench.db.Tx;
import java.util.List;

/** The newest events of tickets, as far as a browser may know of them. */
final class LiveStore {
    /** {@code organisation} may hear of it; the page then asks again through its own permission. */
    record Changed(long event, long organisation, long ticket, long version) {}

    long newest(Tx tx) {
        return tx.handle()
                .createQuery("select coalesce(max(id), 0) from work.event")
                .mapTo(Long.class)
                .one();
    }

    /** Also a little before that event: a lower number can be committed later. */
    List<Changed> since(Tx tx, long event) {
        return tx.handle()
                .createQuery("""
                        select e.id, t.organisation_id, t.id as ticket, t.version
                        from work.event e join work.ticket t on t.id = e.subject_id
                        where e.subject_kind = 'TICKET' and e.id > :event - 200 and e.at > now() - interval '1 minute'
                        order by e.id
                        """)
                .bind("event", event)
                .map((row, _) -> new Changed(
                        row.getLong("id"),
                        row.getLong("organisation_id"),
                        row.getLong("ticket"),
                        row.getLong("version")))
                .list();
    }
}
