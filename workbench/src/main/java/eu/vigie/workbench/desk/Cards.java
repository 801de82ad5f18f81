package eu.vigie.workbench.desk;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.tickets.Lease;
import eu.vigie.workbench.tickets.QueueFilter;
import eu.vigie.workbench.tickets.QueuedTicket;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.web.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Joins tickets with what was asked and who works on them. */
final class Cards {
    private static final int EXCERPT_LENGTH = 220;

    private final TicketStore tickets;
    private final ReadingStore readings;
    private final DeskStore desk;

    Cards(TicketStore tickets, ReadingStore readings, DeskStore desk) {
        this.tickets = tickets;
        this.readings = readings;
        this.desk = desk;
    }

    List<Card> list(Tx tx, QueueFilter filter, MemberId reader, Messages words) {
        var queue = tickets.queue(tx, filter);
        var read = readings.readings(
                tx, queue.stream().map(queued -> queued.ticket().question()).toList(), words.locale());
        var names = desk.names(
                tx, queue.stream().flatMap(queued -> holder(queued).stream()).toList());
        return queue.stream()
                .map(queued -> card(
                        queued,
                        read.getOrDefault(queued.ticket().question(), Reading.NONE),
                        work(queued, names, reader),
                        words))
                .toList();
    }

    private static Card card(QueuedTicket queued, Reading reading, Optional<Card.Work> work, Messages words) {
        return new Card(
                queued,
                MarkedText.excerpt(reading.text(), reading.spans(), EXCERPT_LENGTH),
                reading.substances(),
                reading.why().stream()
                        .filter(Why::telling)
                        .map(why -> why.in(words))
                        .toList(),
                work);
    }

    private static Optional<Card.Work> work(QueuedTicket queued, Map<MemberId, String> names, MemberId reader) {
        return queued.ticket()
                .state()
                .hold()
                .map(lease -> new Card.Work(
                        Objects.requireNonNullElse(names.get(lease.member()), "…"), lease.isOf(reader), lease.until()));
    }

    private static Optional<MemberId> holder(QueuedTicket queued) {
        return queued.ticket().state().hold().map(Lease::member);
    }
}
