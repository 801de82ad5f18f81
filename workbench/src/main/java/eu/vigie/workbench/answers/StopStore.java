package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.tickets.Ticket;
import java.util.Optional;

/** Whether somebody has stopped the forum of a ticket: then nothing is posted there. */
final class StopStore {
    /** Waits for a stop that is just being written, and holds off another one until the transaction ends. */
    Optional<Stop> of(Tx tx, Ticket ticket) {
        return tx.handle()
                .createQuery("""
                        select s.name, s.paused_because from crawl.source s join corpus.thread t on t.source_id = s.id
                        where t.id = :thread and s.stopped for share of s
                        """)
                .bind("thread", ticket.thread().value())
                .map((row, _) -> new Stop(row.getString("name"), row.getString("paused_because")))
                .findOne();
    }
}
