package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Departure;
import eu.vigie.workbench.tickets.TicketStore;
import java.util.List;

/** Gives back what a member held. Their unfinished text stays in the round, and aside as theirs. */
public final class DepartureStore {
    private final TicketStore tickets;

    public DepartureStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    public void of(Tx tx, MemberId member) {
        for (TicketId id : heldBy(tx, member)) {
            keepDraftAside(tx, id, member);
            tickets.change(tx, id, ticket -> Departure.of(ticket, member));
        }
    }

    private static List<TicketId> heldBy(Tx tx, MemberId member) {
        return tx.handle()
                .createQuery("""
                        select id from work.ticket_now
                        where lease_member_id = :member or (priority_member_id = :member and state_now in ('CHANGES', 'FOLLOW_UP'))
                        order by id
                        """)
                .bind("member", member.value())
                .mapTo(Long.class)
                .map(TicketId::new)
                .list();
    }

    private static void keepDraftAside(Tx tx, TicketId ticket, MemberId member) {
        tx.handle()
                .createUpdate("""
                        insert into work.orphan_draft (round_id, member_id, text)
                        select r.id, :member, r.draft from work.round r join work.ticket t on t.id = r.ticket_id
                        where t.id = :ticket and r.number = t.round and t.state = 'CLAIMED'
                          and r.draft_saved_by = :member and r.draft <> ''
                        """)
                .bind("member", member.value())
                .bind("ticket", ticket.value())
                .execute();
    }
}
