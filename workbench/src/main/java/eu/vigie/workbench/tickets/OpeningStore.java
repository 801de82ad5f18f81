package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.ids.TicketId;
import java.util.Map;
import java.util.Optional;

/** The beginning of tickets. Safe to repeat: the same post never counts twice. */
final class OpeningStore {
    private final TicketStore tickets;
    private final EventStore events;

    OpeningStore(TicketStore tickets, EventStore events) {
        this.tickets = tickets;
        this.events = events;
    }

    TicketId openOrAttach(Tx tx, NewTicket asked) {
        lockThread(tx, asked);
        Optional<TicketId> known = ticketOfPost(tx, asked);
        if (known.isPresent()) {
            raise(tx, known.get(), asked);
            return known.get();
        }
        Optional<TicketId> current = watchedTicket(tx, asked);
        if (current.isEmpty()) {
            return open(tx, asked);
        }
        if (!isOurAnswer(tx, current.get(), asked)) {
            attach(tx, current.get(), asked);
        }
        return current.get();
    }

    private static void lockThread(Tx tx, NewTicket asked) {
        tx.handle()
                .createQuery("select id from corpus.thread where id = :id for no key update")
                .bind("id", asked.thread().value())
                .mapTo(Long.class)
                .one();
    }

    private static Optional<TicketId> ticketOfPost(Tx tx, NewTicket asked) {
        return tx.handle()
                .createQuery("select max(ticket_id) from work.ticket_post where post_id = :post")
                .bind("post", asked.post().value())
                .mapTo(Long.class)
                .findOne()
                .map(TicketId::new);
    }

    private static Optional<TicketId> watchedTicket(Tx tx, NewTicket asked) {
        return tx.handle()
                .createQuery("""
                        select id from work.ticket
                        where thread_id = :thread and (state <> 'CLOSED' or watch_ends_at > clock_timestamp())
                        order by state = 'CLOSED', id desc limit 1
                        """)
                .bind("thread", asked.thread().value())
                .mapTo(Long.class)
                .findOne()
                .map(TicketId::new);
    }

    private TicketId open(Tx tx, NewTicket asked) {
        StateName state = asked.needsTriage() ? StateName.NEW : StateName.OPEN;
        var id = new TicketId(tx.handle()
                .createUpdate(Sql.INSERT)
                .bind("thread", asked.thread().value())
                .bind("organisation", asked.organisation().value())
                .bind("post", asked.post().value())
                .bind("state", state.name())
                .bind("band", asked.band().name())
                .bind("reason", asked.bandReason())
                .bind("language", asked.language())
                .bind("within", asked.band().answerWithin().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        tx.handle().execute("insert into work.round (ticket_id, number) values (?, 1)", id.value());
        link(tx, id, asked);
        var data = Map.of("post", asked.post().toString(), "band", asked.band().name());
        events.append(tx, new Event(new Subject.TicketSubject(id), "opened", data));
        return id;
    }

    private void attach(Tx tx, TicketId id, NewTicket asked) {
        link(tx, id, asked);
        boolean answersUs = new ReplyStore(tickets).answersUs(tx, id, asked.post());
        tickets.change(tx, id, ticket -> Watch.attached(ticket, asked.asPost(answersUs)));
    }

    private static void link(Tx tx, TicketId id, NewTicket asked) {
        tx.handle()
                .execute(
                        "insert into work.ticket_post (ticket_id, post_id) values (?, ?)",
                        id.value(),
                        asked.post().value());
    }

    /** A post that was edited can have become graver. */
    private void raise(Tx tx, TicketId id, NewTicket asked) {
        tickets.change(tx, id, ticket -> {
            BandReading raised = ticket.bands().raise(asked.band(), asked.bandReason());
            return raised.equals(ticket.bands()) || ticket.state() instanceof TicketState.Closed
                    ? new Transition.Refused(Reason.NOT_IN_THIS_STATE)
                    : ticket.withBands(raised)
                            .to(
                                    ticket.state(),
                                    "band raised",
                                    Map.of("to", raised.now().name()));
        });
    }

    /** Our own answer, met again by the crawler, is no new question; it can come before its permalink is entered. */
    private static boolean isOurAnswer(Tx tx, TicketId id, NewTicket asked) {
        return tx.handle()
                .createQuery(Sql.OUR_TEXTS)
                .bind("post", asked.post().value())
                .bind("id", id.value())
                .map((row, _) ->
                        row.getBoolean("ours") || SameText.same(row.getString("approved"), row.getString("shown")))
                .list()
                .contains(true);
    }
}
