package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same question asked in several threads: one ticket is worked, the others point to it. */
public final class DuplicateStore {
    private static final String NAMED = """
            select t.id, h.title, s.name as source, t.state from work.ticket t
            join corpus.thread h on h.id = t.thread_id join crawl.source s on s.id = h.source_id
            """;

    private static final String IS_DUPLICATE =
            " join work.duplicate d on d.ticket_id = c.id where c.state = 'CLOSED' and c.resolution = 'DUPLICATE'";

    private final TicketStore tickets;

    public DuplicateStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    /** A ticket by what its members know it by. */
    public record Named(TicketId id, String title, String source, StateName state) {}

    /** Closes the ticket; the original becomes as urgent as its gravest duplicate. */
    public Outcome close(Tx tx, Actor.Signed actor, TicketId id, long version, TicketId original) {
        Ticket current = lockBoth(tx, id, original);
        if (id.equals(original)
                || tickets.ticket(tx, original).isEmpty()
                || original(tx, original).isPresent()) {
            return new Outcome.Refused(current, Reason.NO_ORIGINAL);
        }
        var data = Map.of("original", original.toString());
        Outcome outcome = UndoStore.change(
                tx,
                tickets,
                Undoable.Act.CLOSE,
                actor,
                id,
                version,
                ticket -> Closing.close(ticket, actor, Resolution.DUPLICATE, data));
        if (outcome instanceof Outcome.Done(Ticket done)) {
            remember(tx, id, original);
            if (done.state() instanceof TicketState.Closed) {
                tickets.change(tx, original, ticket -> joined(ticket, done));
            }
        }
        return outcome;
    }

    /** Always in the same order, so that two merges never wait for each other. */
    private Ticket lockBoth(Tx tx, TicketId id, TicketId original) {
        if (original.value() < id.value() && tickets.ticket(tx, original).isPresent()) {
            tickets.locked(tx, original);
        }
        return tickets.locked(tx, id);
    }

    private static Transition joined(Ticket original, Ticket duplicate) {
        var raised = original.bands().raise(duplicate.band(), duplicate.bands().reason());
        return original.withBands(raised)
                .to(
                        original.state(),
                        "duplicate joined",
                        Map.of("duplicate", duplicate.id().toString()));
    }

    private static void remember(Tx tx, TicketId id, TicketId original) {
        tx.handle()
                .createUpdate("""
                        insert into work.duplicate (ticket_id, original_id) values (:ticket, :original)
                        on conflict (ticket_id) do update set original_id = excluded.original_id, said_at = clock_timestamp()
                        """)
                .bind("ticket", id.value())
                .bind("original", original.value())
                .execute();
    }

    /** What the ticket was closed, or is proposed to be closed, as a duplicate of. */
    public Optional<Named> original(Tx tx, TicketId id) {
        return named(
                        tx,
                        "where t.id in (select d.original_id from work.ticket c join work.duplicate d on d.ticket_id = c.id "
                                + "where c.id = :id and (c.resolution = 'DUPLICATE' or c.close_proposed_as = 'DUPLICATE'))",
                        id)
                .stream()
                .findFirst();
    }

    /** The tickets that were closed in favour of this one. */
    public List<Named> duplicates(Tx tx, TicketId id) {
        return named(
                tx, "where t.id in (select c.id from work.ticket c" + IS_DUPLICATE + " and d.original_id = :id)", id);
    }

    /** Others by the same author or under the same title within two weeks, which it could be a duplicate of. */
    public List<Named> candidates(Tx tx, TicketId id) {
        return named(tx, """
                join corpus.post q on q.id = t.question_post_id
                where t.id <> :id and t.first_seen_at > clock_timestamp() - interval '14 days'
                  and (t.state <> 'CLOSED' or t.resolution not in ('DUPLICATE', 'OFF_TOPIC'))
                  and exists (select from work.ticket m join corpus.thread mh on mh.id = m.thread_id
                              join corpus.post mq on mq.id = m.question_post_id
                              where m.id = :id and (mq.author = q.author or lower(mh.title) = lower(h.title)))
                """, id);
    }

    private static List<Named> named(Tx tx, String which, TicketId id) {
        return tx.handle()
                .createQuery(NAMED + which + " order by t.id desc limit 8")
                .bind("id", id.value())
                .map((row, _) -> new Named(
                        new TicketId(row.getLong("id")),
                        row.getString("title"),
                        row.getString("source"),
                        StateName.valueOf(row.getString("state"))))
                .list();
    }
}
