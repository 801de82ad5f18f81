package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.ids.TicketId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether what must hold of every ticket does hold: for the page of the supervisors now, for its history every night. */
public final class PromiseStore {
    private static final Logger LOG = LoggerFactory.getLogger(PromiseStore.class);
    private static final String KIND = "promise broken";

    private final EventStore events;

    public PromiseStore(EventStore events) {
        this.events = events;
    }

    /** A ticket of which something does not hold. */
    public record Broken(Promise promise, TicketId ticket) {}

    /** Among the tickets that the reader may see. */
    public List<Broken> broken(Tx tx) {
        return Arrays.stream(Promise.values())
                .flatMap(promise -> tickets(tx, promise).map(id -> new Broken(promise, id)))
                .toList();
    }

    private static Stream<TicketId> tickets(Tx tx, Promise promise) {
        return tx.handle().createQuery(promise.breaking()).mapTo(Long.class).list().stream()
                .distinct()
                .sorted()
                .map(TicketId::new);
    }

    /** Writes what is newly broken into the history of its ticket; how much is broken in all. */
    public int check(Tx tx) {
        List<Broken> broken = broken(tx);
        broken.stream().filter(one -> !told(tx, one)).forEach(one -> tell(tx, one));
        return broken.size();
    }

    private void tell(Tx tx, Broken broken) {
        LOG.atWarn()
                .addKeyValue("ticket", broken.ticket().value())
                .addKeyValue("promise", broken.promise().name())
                .log("something that must hold of every ticket does not hold");
        events.append(
                tx,
                new Event(
                        new Subject.TicketSubject(broken.ticket()),
                        KIND,
                        Map.of("promise", broken.promise().name())));
    }

    private static boolean told(Tx tx, Broken broken) {
        return tx.handle()
                .createQuery("""
                        select exists (select from work.event where subject_kind = 'TICKET' and subject_id = :ticket
                                       and kind = :kind and data->>'promise' = :promise)
                        """)
                .bind("ticket", broken.ticket().value())
                .bind("kind", KIND)
                .bind("promise", broken.promise().name())
                .mapTo(Boolean.class)
                .one();
    }
}
