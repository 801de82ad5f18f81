package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.TicketId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Tickets put away until a day, and side questions to colleagues. */
public final class WaitingStore {
    private final TicketStore tickets;

    public WaitingStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    /** A side question with what came of it. */
    public record Asked(
            String by,
            String of,
            String note,
            Instant at,
            String reply,
            Optional<String> repliedBy,
            Optional<Instant> repliedAt) {}

    /** Somebody who can be asked. */
    public record Colleague(MemberId id, String name, boolean supervisor) {}

    public Outcome hold(Tx tx, Actor.Signed actor, TicketId id, long version, Instant until, String reason) {
        return tickets.change(tx, id, version, ticket -> Waiting.hold(ticket, actor, until, reason));
    }

    public Outcome resume(Tx tx, Actor.Signed actor, TicketId id, long version) {
        return tickets.change(tx, id, version, ticket -> Waiting.resume(ticket, actor));
    }

    /** Asks a colleague of the organisation; a stranger or somebody who has left is not asked. */
    public Outcome escalate(Tx tx, Actor.Signed actor, TicketId id, long version, MemberId to, String note) {
        Ticket current = tickets.locked(tx, id);
        if (note.isBlank()) {
            return new Outcome.Refused(current, Reason.REASON_MISSING);
        }
        if (colleagues(tx, actor).stream().noneMatch(one -> one.id().equals(to))) {
            return new Outcome.Refused(current, Reason.NOT_ASKED);
        }
        Outcome outcome = tickets.change(tx, id, version, ticket -> Waiting.escalate(ticket, actor, to));
        if (outcome instanceof Outcome.Done) {
            tx.handle()
                    .createUpdate("""
                            insert into work.escalation (ticket_id, asked_by, asked_of, note)
                            values (:ticket, :by, :to, :note)
                            """)
                    .bind("ticket", id.value())
                    .bind("by", actor.member().value())
                    .bind("to", to.value())
                    .bind("note", note)
                    .execute();
        }
        return asItIsNow(tx, outcome);
    }

    public Outcome reply(Tx tx, Actor.Signed actor, TicketId id, long version, String reply) {
        if (reply.isBlank()) {
            return new Outcome.Refused(tickets.locked(tx, id), Reason.REASON_MISSING);
        }
        Outcome outcome = tickets.change(tx, id, version, ticket -> Waiting.reply(ticket, actor));
        if (outcome instanceof Outcome.Done) {
            tx.handle()
                    .createUpdate("""
                            update work.escalation set reply = :reply, replied_by = :by, replied_at = clock_timestamp()
                            where ticket_id = :ticket and replied_at is null
                            """)
                    .bind("ticket", id.value())
                    .bind("by", actor.member().value())
                    .bind("reply", reply)
                    .execute();
        }
        return asItIsNow(tx, outcome);
    }

    private Outcome asItIsNow(Tx tx, Outcome outcome) {
        return outcome instanceof Outcome.Done(Ticket ticket)
                ? new Outcome.Done(tickets.ticket(tx, ticket.id()).orElseThrow())
                : outcome;
    }

    /** The side questions of a ticket, newest first. */
    public List<Asked> asked(Tx tx, TicketId id) {
        return tx.handle()
                .createQuery("""
                        select q.*, a.name as by_name, o.name as of_name, r.name as replier
                        from work.escalation q join work.member a on a.id = q.asked_by join work.member o on o.id = q.asked_of
                        left join work.member r on r.id = q.replied_by
                        where q.ticket_id = :ticket order by q.id desc
                        """)
                .bind("ticket", id.value())
                .map((row, _) -> new Asked(
                        row.getString("by_name"),
                        row.getString("of_name"),
                        row.getString("note"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("reply"),
                        Optional.ofNullable(row.getString("replier")),
                        Optional.ofNullable(row.getObject("replied_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** Whom the member can ask: those of the organisation who may read tickets, supervisors first. */
    public List<Colleague> colleagues(Tx tx, Actor.Signed asker) {
        return tx.handle()
                .createQuery("""
                        select m.id, m.name, bool_or(r.role = 'SUPERVISOR') as supervisor
                        from work.member m join work.member_role r on r.member_id = m.id
                         and r.role in ('VOLUNTEER', 'REVIEWER', 'SUPERVISOR', 'DUTY_OFFICER')
                         and (r.expires_at is null or r.expires_at > clock_timestamp())
                        where m.organisation_id = :organisation and m.id <> :asker and m.disabled_at is null
                        group by m.id order by supervisor desc, m.name, m.id
                        """)
                .bind("organisation", asker.organisation().value())
                .bind("asker", asker.member().value())
                .map((row, _) -> new Colleague(
                        new MemberId(row.getLong("id")), row.getString("name"), row.getBoolean("supervisor")))
                .list();
    }
}
