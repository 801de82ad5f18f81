package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.TicketId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Texts that could not be put in their place, over all tickets that the reader may see. */
public final class OrphanStore {
    private static final int PAGE = 200;

    /** A text kept aside. */
    public record Orphan(TicketId ticket, String title, String writer, Instant at, String text) {}

    /** Newest first. */
    public List<Orphan> orphans(Tx tx) {
        return tx.handle()
                .createQuery("""
                        select r.ticket_id, h.title, m.name, o.at, o.text
                        from work.orphan_draft o join work.round r on r.id = o.round_id
                        join work.ticket t on t.id = r.ticket_id join corpus.thread h on h.id = t.thread_id
                        join work.member m on m.id = o.member_id
                        order by o.id desc limit :limit
                        """)
                .bind("limit", PAGE)
                .map((row, _) -> new Orphan(
                        new TicketId(row.getLong("ticket_id")),
                        row.getString("title"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("text")))
                .list();
    }
}
