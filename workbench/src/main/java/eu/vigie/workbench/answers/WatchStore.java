package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.tickets.Watch;
import java.util.List;

/**
 * What the program does with posted answers by the clock: it finds those that the crawler saw before anybody said where they stand,
 * misses those that are not on their forum, and ends the watch.
 */
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

    private static final String SEEN_BEFORE = """
            select p.permalink, v.text from work.ticket t
            join work.round r on r.ticket_id = t.id join work.posting p on p.round_id = r.id
            join corpus.post c on c.permalink = p.permalink join corpus.revision v on v.post_id = c.id and v.number = c.revision
            where t.state = 'POSTED' and p.verified_at is null and c.gone_at is null and not c.by_hand
            order by p.id
            """;

    private final TicketStore tickets;
    private final PostingStore postings;

    public WatchStore(TicketStore tickets, PostingStore postings) {
        this.tickets = tickets;
        this.postings = postings;
    }

    private record Seen(String permalink, String text) {}

    /** One look at every posted answer. */
    public void look(Tx tx) {
        tx.handle()
                .createQuery(SEEN_BEFORE)
                .map((row, _) -> new Seen(row.getString("permalink"), row.getString("text")))
                .list()
                .forEach(seen -> postings.verifyByCrawler(tx, seen.permalink(), seen.text()));
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
