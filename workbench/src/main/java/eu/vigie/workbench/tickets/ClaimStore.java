package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Taking tickets and giving them back. */
public final class ClaimStore {
    private final TicketStore tickets;
    private final PosterStore posters = new PosterStore();

    public ClaimStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    public Outcome claim(Tx tx, Actor.Signed actor, TicketId id, long version) {
        Claimant claimant = claimant(tx, actor);
        return tickets.change(tx, id, version, ticket -> ticket.claim(claimant));
    }

    /** The best ticket this member may take, leased at once; empty when there is none. */
    public Optional<Ticket> deal(Tx tx, Actor.Signed actor) {
        Claimant claimant = claimant(tx, actor);
        var waiting = tickets.queue(tx, QueueFilter.of(HomeList.UNCLAIMED)).stream()
                .map(QueuedTicket::ticket)
                .filter(ticket -> ticket.actionsFor(actor).contains(Action.CLAIM))
                .toList();
        for (Dealing.Deal deal : Dealing.order(waiting, lastDeals(tx, actor))) {
            var data = Map.of("dealt", deal.by().name());
            if (tickets.change(tx, deal.ticket().id(), ticket -> ticket.claim(claimant, data))
                    instanceof Outcome.Done(Ticket dealt)) {
                return Optional.of(dealt);
            }
        }
        return Optional.empty();
    }

    /** How the last tickets of the organisation came to be dealt, newest first. */
    private static List<Dealing.By> lastDeals(Tx tx, Actor.Signed actor) {
        return tx.handle()
                .createQuery("""
                        select data->>'dealt' from work.event
                        where organisation_id = :organisation and kind = 'claimed' and jsonb_exists(data, 'dealt')
                        order by id desc limit :turn
                        """)
                .bind("organisation", actor.organisation().value())
                .bind("turn", Dealing.TURN - 1)
                .mapTo(String.class)
                .map(Dealing.By::valueOf)
                .list();
    }

    public Outcome release(Tx tx, Actor.Signed actor, TicketId id, long version) {
        return UndoStore.change(tx, tickets, Undoable.Act.RELEASE, actor, id, version, ticket -> ticket.release(actor));
    }

    public Outcome breakClaim(Tx tx, Actor.Signed actor, TicketId id, long version, String reason) {
        return tickets.change(tx, id, version, ticket -> ticket.breakClaim(actor, reason));
    }

    public Outcome skip(Tx tx, Actor.Signed actor, TicketId id, long version, String reason) {
        Outcome outcome = UndoStore.change(
                tx, tickets, Undoable.Act.SKIP, actor, id, version, ticket -> ticket.skip(actor, reason));
        if (outcome instanceof Outcome.Done) {
            tx.handle()
                    .createUpdate(
                            "insert into work.skip (ticket_id, member_id, reason) values (:ticket, :member, :reason)"
                                    + " on conflict do nothing")
                    .bind("ticket", id.value())
                    .bind("member", actor.member().value())
                    .bind("reason", reason)
                    .execute();
        }
        return outcome;
    }

    public Outcome review(Tx tx, Actor.Signed actor, TicketId id, long version) {
        return tickets.change(tx, id, version, ticket -> ticket.review(actor));
    }

    public Outcome handBackReview(Tx tx, Actor.Signed actor, TicketId id, long version) {
        return tickets.change(tx, id, version, ticket -> ticket.handBackReview(actor));
    }

    public Outcome handBackPosting(Tx tx, Actor.Signed actor, TicketId id, long version) {
        return tickets.change(tx, id, version, ticket -> ticket.handBackPosting(actor));
    }

    public Outcome takePosting(Tx tx, Actor.Signed actor, TicketId id, long version) {
        return tickets.change(
                tx,
                id,
                version,
                ticket -> ticket.refusal(actor, Action.TAKE_POSTING)
                        .or(() -> posters.refusal(tx, ticket, actor))
                        .<Transition>map(Transition.Refused::new)
                        .orElseGet(() -> ticket.takePosting(actor)));
    }

    /** Locks the member's row, so that two claims at once cannot both pass the limit. */
    public Claimant claimant(Tx tx, Actor.Signed actor) {
        boolean trained = tx.handle()
                .createQuery("select trained_at is not null from work.member where id = :id for no key update")
                .bind("id", actor.member().value())
                .mapTo(Boolean.class)
                .one();
        int held = tx.handle()
                .createQuery("""
                        select count(*) from work.lease
                        where member_id = :id and kind = 'DRAFT' and ended_at is null and expires_at > clock_timestamp()
                        """)
                .bind("id", actor.member().value())
                .mapTo(Integer.class)
                .one();
        return new Claimant(actor, trained, held);
    }
}
