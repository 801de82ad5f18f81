package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.SameText;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.tickets.Watch;
import java.util.Optional;

/** Answers that were posted on a forum, and the proof that they stand there. */
public final class PostingStore {
    private record Posted(long id, TicketId ticket, String approved) {}

    private final TicketStore tickets;

    public PostingStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    /** True when the post at that address is an answer of ours, word for word; its ticket is then verified. */
    public boolean verifyByCrawler(Tx tx, String permalink, String text) {
        return posted(tx, permalink)
                .filter(posting -> SameText.same(posting.approved(), text))
                .map(posting -> verify(tx, posting))
                .orElse(false);
    }

    private boolean verify(Tx tx, Posted posting) {
        tx.handle().execute("""
                        update work.posting set verified_at = clock_timestamp(), verified_how = 'CRAWLER', misses = 0
                        where id = ? and verified_at is null
                        """, posting.id());
        Outcome outcome = tickets.change(tx, posting.ticket(), ticket -> Watch.found(ticket, "crawler"));
        return switch (outcome) {
            case Outcome.Done _, Outcome.Refused _ -> true;
            case Outcome.Conflict _ -> false;
        };
    }

    private static Optional<Posted> posted(Tx tx, String permalink) {
        return tx.handle()
                .createQuery("""
                        select p.id, r.ticket_id, v.text from work.posting p
                        join work.round r on r.id = p.round_id join work.revision v on v.id = p.revision_id
                        where p.permalink = :permalink order by p.id desc limit 1
                        """)
                .bind("permalink", permalink)
                .map((row, _) ->
                        new Posted(row.getLong("id"), new TicketId(row.getLong("ticket_id")), row.getString("text")))
                .findOne();
    }
}
