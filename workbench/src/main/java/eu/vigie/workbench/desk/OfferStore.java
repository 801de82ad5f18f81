package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.DraftText;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.LinkId;
import eu.vigie.workbench.tickets.Ticket;
import java.time.OffsetDateTime;
import java.util.List;

/** Vetted links for a question: about its substances first, never silently in another language. */
final class OfferStore {
    private static final int MOST = 8;

    List<LinkOffer> offers(Tx tx, Ticket ticket, DraftText draft) {
        var chosen = draft.links().stream().map(LinkId::value).toList();
        return tx.handle()
                .createQuery("""
                        with asked as (
                            select array(select distinct lower(m #>> '{mention,substance,value}')
                                         from corpus.assessment a, jsonb_array_elements(a.body -> 'mentions') m
                                         where a.post_id = :post) as substances)
                        select l.*, l.substances && asked.substances as fits
                        from work.link l, asked
                        where (l.retired_at is null and l.recheck_by > now() and l.language = :language
                               and (l.organisation_id is null or l.organisation_id = :organisation))
                           or l.id = any(:chosen)
                        order by l.id = any(:chosen) desc, fits desc, l.vetted_at desc, l.id
                        limit :most
                        """)
                .bind("post", ticket.question().value())
                .bind("language", ticket.language())
                .bind("organisation", ticket.organisation().value())
                .bindArray("chosen", Long.class, chosen)
                .bind("most", MOST)
                .map((row, _) -> new LinkOffer(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("url"),
                        row.getString("institution"),
                        row.getString("language"),
                        row.getString("country"),
                        row.getObject("vetted_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("fits"),
                        chosen.contains(row.getLong("id"))))
                .list();
    }
}
