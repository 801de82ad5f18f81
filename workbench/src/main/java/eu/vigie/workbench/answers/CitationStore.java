package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.LinkId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.tickets.Watch;

/** The answers that rest on a link, when it is taken out of the library. */
public final class CitationStore {
    private final TicketStore tickets;

    public CitationStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    /** Approved texts go back to review; posted ones are to be put right in a next round. */
    public void retired(Tx tx, LinkId link, String title) {
        tx.handle()
                .createQuery("""
                        select distinct t.id from work.ticket t
                        join work.round r on r.ticket_id = t.id and r.number = t.round
                        left join work.posting g on g.round_id = r.id
                        join work.revision_link c on c.revision_id = coalesce(t.approved_revision_id, g.revision_id)
                        where c.link_id = :link and t.state in ('APPROVED', 'POSTED', 'VERIFIED') order by t.id
                        """)
                .bind("link", link.value())
                .mapTo(Long.class)
                .list()
                .forEach(id -> tickets.change(tx, new TicketId(id), ticket -> Watch.linkRetired(ticket, title)));
    }
}
