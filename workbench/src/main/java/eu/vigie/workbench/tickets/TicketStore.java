package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Tickets in PostgreSQL. A change is one row, its leases and one event in the caller's transaction. */
public final class TicketStore {
    private static final String SEEN = " (cast(:organisation as bigint) is null or organisation_id = :organisation) ";

    private final EventStore events;
    private final LeaseStore leases;
    private final SecondPersonStore seconds = new SecondPersonStore();

    public TicketStore(EventStore events) {
        this.events = events;
        this.leases = new LeaseStore();
    }

    /** One open ticket per thread: a further post joins it, or reopens one that is still watched. */
    public TicketId openOrAttach(Tx tx, NewTicket asked) {
        return new OpeningStore(this, events).openOrAttach(tx, asked);
    }

    /** A post that asks nothing new, but answers us: its ticket, when a follow-up began. */
    public Optional<TicketId> followReply(Tx tx, ThreadId thread, PostId post) {
        return new ReplyStore(this).follow(tx, thread, post);
    }

    public Optional<Ticket> ticket(Tx tx, TicketId id) {
        return tx.handle()
                .createQuery("select *, clock_timestamp() as as_of from work.ticket_now where id = :id and" + SEEN)
                .bind("id", id.value())
                .bind("organisation", tx.organisation().orElse(null))
                .map((row, _) -> new TicketRow(row).ticket())
                .findOne();
    }

    /** Gravest first, an overdue AMBER counting as RED, then the nearest deadline, then the oldest. */
    public List<QueuedTicket> queue(Tx tx, QueueFilter filter) {
        return asked(tx, Sql.queue(filter), filter)
                .map((row, _) -> {
                    var read = new TicketRow(row);
                    return new QueuedTicket(
                            read.ticket(),
                            row.getString("title"),
                            row.getString("source"),
                            Optional.ofNullable(row.getString("board")),
                            row.getInt("posts"),
                            read.instantIn("last_post_at"));
                })
                .list();
    }

    /** How many tickets the filter lets through, whatever its limit. */
    public int count(Tx tx, QueueFilter filter) {
        return asked(tx, Sql.count(filter), filter).mapTo(Integer.class).one();
    }

    private static Query asked(Tx tx, String statement, QueueFilter filter) {
        return tx.handle()
                .createQuery(statement)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("organisation", tx.organisation().orElse(null))
                .bindArray("states", String.class, names(filter.states()))
                .bindArray("stored", String.class, names(filter.stored()))
                .bind("language", filter.language().orElse(null))
                .bind("mine", filter.mine().map(MemberId::value).orElse(null))
                .bind("reader", filter.reader().map(MemberId::value).orElse(null))
                .bind("limit", filter.limit());
    }

    /** How many tickets are on each list, without those that are put away or closed; every list is present. */
    public Map<HomeList, Integer> counts(Tx tx) {
        var counts = new EnumMap<HomeList, Integer>(HomeList.class);
        for (HomeList list : HomeList.values()) {
            counts.put(list, 0);
        }
        tx.handle()
                .createQuery(
                        "select state_now, count(*) as n from work.ticket_now where state <> 'CLOSED' and not on_hold and"
                                + SEEN + "group by state_now")
                .bind("organisation", tx.organisation().orElse(null))
                .map((row, _) -> Map.entry(StateName.valueOf(row.getString("state_now")), row.getInt("n")))
                .forEach(entry -> counts.merge(HomeList.of(entry.getKey()), entry.getValue(), Integer::sum));
        return counts;
    }

    /** Loads under a row lock, asks for the transition, stores it; the form's version decides who was first. */
    public Outcome change(Tx tx, TicketId id, long version, Function<Ticket, Transition> asked) {
        Ticket current = locked(tx, id);
        if (current.version() != version) {
            return new Outcome.Conflict(current);
        }
        return apply(tx, current, asked.apply(current));
    }

    /** The same for the program itself, which acts on what is there now. */
    public Outcome change(Tx tx, TicketId id, Function<Ticket, Transition> asked) {
        Ticket current = locked(tx, id);
        return apply(tx, current, asked.apply(current));
    }

    /** The ticket with its row locked until the transaction ends, and with what ran out written down. */
    public Ticket locked(Tx tx, TicketId id) {
        tx.handle()
                .createQuery("select id from work.ticket where id = :id for update")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
        settle(tx, id);
        return ticket(tx, id).orElseThrow(() -> new IllegalStateException("ticket " + id + " of another organisation"));
    }

    /** Brings the stored state to what it has become by mere passing of time. */
    private void settle(Tx tx, TicketId id) {
        leases.endExpired(tx, id);
        tx.handle()
                .createQuery(Sql.SETTLE)
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .ifPresent(was -> events.append(tx, Event.of(new Subject.TicketSubject(id), lapse(was))));
        leases.endStray(tx, id);
        if (tx.handle().createUpdate(Sql.END_HOLD).bind("id", id.value()).execute() > 0) {
            events.append(tx, Event.of(new Subject.TicketSubject(id), "hold ended"));
        }
    }

    /** Every ticket of which something ran out since the last round; how many. For the worker. */
    public int settleAll(Tx tx) {
        List<Long> lapsed =
                tx.handle().createQuery(Sql.LAPSED).mapTo(Long.class).list();
        lapsed.forEach(id -> settle(tx, new TicketId(id)));
        return lapsed.size();
    }

    private static String lapse(String was) {
        return switch (StateName.valueOf(was)) {
            case CLAIMED -> "claim ran out";
            case CHANGES -> "priority ran out";
            case APPROVED -> "approval ran out";
            case NEW, OPEN, IN_REVIEW, POSTED, VERIFIED, MISSING, FOLLOW_UP, CLOSED ->
                throw new IllegalStateException("nothing runs out in " + was);
        };
    }

    Outcome apply(Tx tx, Ticket current, Transition transition) {
        return switch (transition) {
            case Transition.Refused(Reason reason) -> new Outcome.Refused(current, reason);
            case Transition.Moved(Ticket next, Event event) -> {
                leases.swap(tx, current, next);
                seconds.swap(tx, current, next);
                write(tx, next);
                events.append(tx, event);
                yield new Outcome.Done(ticket(tx, next.id()).orElseThrow());
            }
        };
    }

    private static void write(Tx tx, Ticket next) {
        tx.handle()
                .createUpdate(
                        "insert into work.round (ticket_id, number) values (:ticket, :number) on conflict do nothing")
                .bind("ticket", next.id().value())
                .bind("number", next.round().number())
                .execute();
        var update = tx.handle().createUpdate(Sql.UPDATE);
        update.bindMap(new TicketColumns(next).all());
        int rows = update.execute();
        if (rows != 1) {
            throw new IllegalStateException("ticket " + next.id() + " moved on under its row lock");
        }
    }

    private static List<String> names(Set<StateName> states) {
        return states.stream().map(StateName::name).toList();
    }
}
