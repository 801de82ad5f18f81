package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.TicketId;

/** Deciding how grave a ticket is, and that it needs no answer. */
public final class TriageStore {
    private final TicketStore tickets;

    public TriageStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    public Outcome triage(Tx tx, Actor.Signed actor, TicketId id, long version, Band band, String language) {
        return tickets.change(tx, id, version, ticket -> ticket.triage(actor, band, language));
    }

    public Outcome setBand(Tx tx, Actor.Signed actor, TicketId id, long version, Band band, String reason) {
        return UndoStore.change(
                tx, tickets, Undoable.Act.BAND, actor, id, version, ticket -> ticket.setBand(actor, band, reason));
    }

    public Outcome correct(Tx tx, Actor.Signed actor, TicketId id, long version, String language) {
        return tickets.change(tx, id, version, ticket -> ticket.correct(actor, language));
    }

    /** Somebody other than whoever made it less urgent agrees. */
    public Outcome lookAgain(Tx tx, Actor.Signed actor, TicketId id, long version) {
        return tickets.change(tx, id, version, ticket -> ticket.lookAgain(actor));
    }

    public Outcome close(Tx tx, Actor.Signed actor, TicketId id, long version, Resolution why) {
        return UndoStore.change(
                tx, tickets, Undoable.Act.CLOSE, actor, id, version, ticket -> Closing.close(ticket, actor, why));
    }
}
