package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.TicketId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Holds on tickets. The database clock decides what is still valid. */
public final class LeaseStore {
    /** Slides the end forward, up to the cap; false when the lease is no longer valid. */
    public boolean renew(Tx tx, UUID lease, MemberId member) {
        return tx.handle()
                        .createUpdate("""
                        update work.lease set expires_at = least(cap_at, clock_timestamp() + case kind
                            when 'DRAFT' then interval '30 minutes'
                            when 'REVIEW' then interval '20 minutes'
                            else interval '15 minutes' end)
                        where id = :id and member_id = :member and ended_at is null and expires_at > clock_timestamp()
                        """)
                        .bind("id", lease)
                        .bind("member", member.value())
                        .execute()
                == 1;
    }

    /** Whether that lease was once given to that member on that ticket. */
    public boolean wasHeld(Tx tx, UUID lease, TicketId ticket, MemberId member) {
        return tx.handle()
                .createQuery(
                        "select exists (select from work.lease where id = :id and ticket_id = :ticket and member_id = :member)")
                .bind("id", lease)
                .bind("ticket", ticket.value())
                .bind("member", member.value())
                .mapTo(Boolean.class)
                .one();
    }

    void endExpired(Tx tx, TicketId ticket) {
        tx.handle().createUpdate("""
                        update work.lease set ended_at = clock_timestamp()
                        where ticket_id = :ticket and ended_at is null and expires_at <= clock_timestamp()
                        """).bind("ticket", ticket.value()).execute();
    }

    void endStray(Tx tx, TicketId ticket) {
        tx.handle()
                .createUpdate(Sql.END_STRAY_LEASES)
                .bind("id", ticket.value())
                .execute();
    }

    /** Ends the hold that is given up and begins the one that is taken. */
    void swap(Tx tx, Ticket before, Ticket after) {
        Optional<Lease> given = before.state().hold();
        Optional<Lease> taken = after.state().hold();
        if (given.equals(taken)) {
            return;
        }
        given.ifPresent(lease -> end(tx, lease));
        taken.ifPresent(lease -> begin(tx, after.id(), lease));
    }

    private static void end(Tx tx, Lease lease) {
        tx.handle().execute("update work.lease set ended_at = clock_timestamp() where id = ?", lease.id());
    }

    /** One statement against a unique index: of many who try at once, one gets it. */
    private static void begin(Tx tx, TicketId ticket, Lease lease) {
        tx.handle()
                .createUpdate("""
                        insert into work.lease (id, ticket_id, kind, member_id, taken_at, expires_at, cap_at)
                        values (:id, :ticket, :kind, :member, :taken, :until, :cap)
                        """)
                .bind("id", lease.id())
                .bind("ticket", ticket.value())
                .bind("kind", lease.kind().name())
                .bind("member", lease.member().value())
                .bind("taken", lease.takenAt().atOffset(ZoneOffset.UTC))
                .bind("until", lease.until().atOffset(ZoneOffset.UTC))
                .bind("cap", lease.cap().atOffset(ZoneOffset.UTC))
                .execute();
    }
}
