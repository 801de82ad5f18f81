package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.TicketId;

/** Work that begins again on a ticket whose answer stands on the forum, or which was closed. */
public final class RenewalStore {
    private final TicketStore tickets;

    public RenewalStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    /** Offered to the last author first. */
    public Outcome followUp(Tx tx, Actor.Signed actor, TicketId id, long version, String reason) {
        return tickets.change(tx, id, version, ticket -> ticket.followUp(actor, reason));
    }

    /** A thread has one open ticket: where there is one by now, the work goes on there. */
    public Outcome reopen(Tx tx, Actor.Signed actor, TicketId id, long version, String reason) {
        Ticket current = tickets.locked(tx, id);
        if (current.state() instanceof TicketState.Closed && anotherIsOpen(tx, current)) {
            return new Outcome.Refused(current, Reason.OTHER_TICKET_OPEN);
        }
        return tickets.change(tx, id, version, ticket -> Closing.reopen(ticket, actor, reason));
    }

    private static boolean anotherIsOpen(Tx tx, Ticket ticket) {
        tx.handle()
                .createQuery("select id from corpus.thread where id = :thread for no key update")
                .bind("thread", ticket.thread().value())
                .mapTo(Long.class)
                .one();
        return tx.handle()
                .createQuery(
                        "select exists (select from work.ticket where thread_id = :thread and id <> :id and state <> 'CLOSED')")
                .bind("thread", ticket.thread().value())
                .bind("id", ticket.id().value())
                .mapTo(Boolean.class)
                .one();
    }
}
