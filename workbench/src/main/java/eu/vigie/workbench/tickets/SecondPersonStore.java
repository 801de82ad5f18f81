package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import java.util.Optional;

/** Whose act on a ticket still waits for a second person. */
final class SecondPersonStore {
    /** Writes down what has changed between the two. */
    void swap(Tx tx, Ticket before, Ticket after) {
        swap(
                tx,
                after,
                before.attributes().reopening(),
                after.attributes().reopening(),
                "insert into work.reopening (ticket_id, proposed_by) values (?, ?)",
                "delete from work.reopening where ticket_id = ?");
        swap(
                tx,
                after,
                before.attributes().loweredBy(),
                after.attributes().loweredBy(),
                "insert into work.second_look (ticket_id, lowered_by) values (?, ?)",
                "delete from work.second_look where ticket_id = ?");
    }

    private static void swap(
            Tx tx, Ticket ticket, Optional<MemberId> was, Optional<MemberId> is, String insert, String delete) {
        if (was.equals(is)) {
            return;
        }
        was.ifPresent(_ -> tx.handle().execute(delete, ticket.id().value()));
        is.ifPresent(member -> tx.handle().execute(insert, ticket.id().value(), member.value()));
    }
}
