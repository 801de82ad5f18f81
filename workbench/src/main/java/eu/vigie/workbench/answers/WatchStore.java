package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.tickets.Watch;
import java.util.List;

/** What the program does with posted answers by the clock: it misses those that are not on their forum, and ends the watch. */
public final class WatchStore {
    /** Where the crawler may not look, nothing is missed by itself. */
    private static final String NOT_THERE = """
            select t.id from work.ticket t
            join lateral (select * from work.round where ticket_id = t.id order by number desc limit 1) r on true
            join work.posting p on p.round_id = r.id
            join corpus.thread h on h.id = t.thread_id join crawl.source s on s.id = h.source_id
            where not s.hand_watched and s.paused_at is null
              and (t.state = 'POSTED' and h.seen_at >= p.posted_at + interval '24 hours'
                   or t.state = 'VERIFIED' and exists (select from corpus.post c
                                                       where c.permalink = p.permalink and c.gone_at > p.verified_at))
            order by t.id
            """;

    private static final String OVER =
            "select id from work.ticket where state = 'VERIFIED' and watch_ends_at <= clock_timestamp() order by id";

    private final TicketStore tickets;

    public WatchStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    /** One look at every posted answer. */
    public void look(Tx tx) {
        ids(tx, NOT_THERE).forEach(id -> tickets.change(tx, id, Watch::missing));
        ids(tx, OVER).forEach(id -> tickets.change(tx, id, Watch::ended));
    }

    private static List<TicketId> ids(Tx tx, String which) {
        return tx.handle()
                .createQuery(which)
                .mapTo(Long.class)
                .map(TicketId::new)
                .list();
    }
}
