package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/** The last act on a ticket that can be taken back. */
public final class UndoStore {
    private final TicketStore tickets;
    private final ClaimStore claims;

    public UndoStore(TicketStore tickets, ClaimStore claims) {
        this.tickets = tickets;
        this.claims = claims;
    }

    /** What the page offers to take back. */
    public record Offer(TicketId ticket, long version, Undoable.Act act, Instant until) {}

    /** Changes the ticket and remembers how it stood. */
    static Outcome change(
            Tx tx,
            TicketStore tickets,
            Undoable.Act act,
            Actor.Signed actor,
            TicketId id,
            long version,
            Function<Ticket, Transition> asked) {
        Ticket before = tickets.locked(tx, id);
        Outcome outcome = tickets.change(tx, id, version, asked);
        if (outcome instanceof Outcome.Done(Ticket after) && takesBack(act, before)) {
            remember(tx, id, Undoable.of(act, before, after, actor.member()));
        }
        return outcome;
    }

    /** Closing what others have worked on is for supervisors, who can reopen it. */
    private static boolean takesBack(Undoable.Act act, Ticket before) {
        return act != Undoable.Act.CLOSE
                || before.state() instanceof TicketState.New
                || before.state() instanceof TicketState.Open;
    }

    private static void remember(Tx tx, TicketId id, Undoable last) {
        tx.handle().execute("delete from work.undo where ticket_id = ?", id.value());
        tx.handle()
                .createUpdate("""
                        insert into work.undo (ticket_id, member_id, act, version, state, band, highest_band, band_reason,
                                               proposed_by, proposed_as)
                        values (:ticket, :member, :act, :version, :state, :band, :highest, :reason, :proposedBy, :proposedAs)
                        """)
                .bind("ticket", id.value())
                .bind("member", last.by().value())
                .bind("act", last.act().name())
                .bind("version", last.version())
                .bind("state", last.state().name())
                .bind("band", last.bands().now().name())
                .bind("highest", last.bands().highest().name())
                .bind("reason", last.bands().reason())
                .bind(
                        "proposedBy",
                        last.proposal().map(first -> first.by().value()).orElse(null))
                .bind(
                        "proposedAs",
                        last.proposal().map(first -> first.why().name()).orElse(null))
                .execute();
    }

    /** The member's own last act, while it can still be taken back. */
    public Optional<Offer> offer(Tx tx, MemberId member) {
        return tx.handle()
                .createQuery("""
                        select u.*, t.id from work.undo u join work.ticket t on t.id = u.ticket_id and t.version = u.version
                        where u.member_id = :member and u.done_at > clock_timestamp() - cast(:offered as interval)
                        order by u.done_at desc limit 1
                        """)
                .bind("member", member.value())
                .bind("offered", Undoable.OFFERED.toString())
                .map((row, _) -> read(row))
                .findOne()
                .map(found -> new Offer(
                        found.ticket,
                        found.last.version(),
                        found.last.act(),
                        found.last.at().plus(Undoable.OFFERED)));
    }

    public Outcome undo(Tx tx, Actor.Signed actor, TicketId id, long version) {
        Claimant claimant = claims.claimant(tx, actor);
        Ticket current = tickets.locked(tx, id);
        Optional<Undoable> last = last(tx, id);
        if (last.isEmpty()) {
            return new Outcome.Refused(current, Reason.UNDO_OVER);
        }
        if (current.version() != version) {
            return new Outcome.Refused(current, Reason.ACTED_SINCE);
        }
        Outcome outcome = tickets.change(tx, id, ticket -> Undo.of(ticket, claimant, last.get()));
        if (outcome instanceof Outcome.Done) {
            forget(tx, actor, id, last.get());
            return new Outcome.Done(tickets.ticket(tx, id).orElseThrow());
        }
        return outcome;
    }

    private static void forget(Tx tx, Actor.Signed actor, TicketId id, Undoable last) {
        tx.handle().execute("delete from work.undo where ticket_id = ?", id.value());
        if (last.act() == Undoable.Act.SKIP) {
            tx.handle()
                    .execute(
                            "delete from work.skip where ticket_id = ? and member_id = ?",
                            id.value(),
                            actor.member().value());
        }
    }

    private static Optional<Undoable> last(Tx tx, TicketId id) {
        return tx.handle()
                .createQuery("select * from work.undo where ticket_id = :ticket")
                .bind("ticket", id.value())
                .map((row, _) -> read(row).last)
                .findOne();
    }

    private record Found(TicketId ticket, Undoable last) {}

    private static Found read(ResultSet row) throws SQLException {
        String proposedAs = row.getString("proposed_as");
        var bands = new BandReading(
                Band.valueOf(row.getString("band")),
                Band.valueOf(row.getString("highest_band")),
                row.getString("band_reason"));
        var last = new Undoable(
                Undoable.Act.valueOf(row.getString("act")),
                new MemberId(row.getLong("member_id")),
                row.getLong("version"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                StateName.valueOf(row.getString("state")),
                bands,
                proposedAs == null
                        ? Optional.empty()
                        : Optional.of(new CloseProposal(
                                new MemberId(row.getLong("proposed_by")), Resolution.valueOf(proposedAs))));
        return new Found(new TicketId(row.getLong("ticket_id")), last);
    }
}
