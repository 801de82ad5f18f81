package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.TicketId;
import java.util.Map;
import java.util.Optional;

/** Gives an open ticket the band that the machine now sees in its posts, unless a person has decided on one. */
public final class BandRenewalStore {
    private final TicketStore tickets;

    public BandRenewalStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    private record Found(Band band, String reason) {}

    /** The open ticket of a post that was judged again. @return empty when it has none */
    public Optional<TicketId> renew(Tx tx, PostId post) {
        Optional<TicketId> open = open(tx, post);
        open.filter(id -> !decidedByPerson(tx, id))
                .flatMap(id -> gravest(tx, id))
                .ifPresent(found -> renew(tx, open.orElseThrow(), found));
        return open;
    }

    private void renew(Tx tx, TicketId id, Found found) {
        tickets.change(tx, id, ticket -> {
            BandReading renewed = ticket.bands().set(found.band(), found.reason());
            return renewed.equals(ticket.bands())
                    ? new Transition.Refused(Reason.NOT_IN_THIS_STATE)
                    : ticket.withBands(renewed)
                            .to(
                                    ticket.state(),
                                    "band renewed",
                                    Map.of(
                                            "from",
                                            ticket.band().name(),
                                            "to",
                                            found.band().name()));
        });
    }

    private static Optional<TicketId> open(Tx tx, PostId post) {
        return tx.handle()
                .createQuery("""
                        select t.id from work.ticket t join work.ticket_post p on p.ticket_id = t.id
                        where p.post_id = :post and t.state <> 'CLOSED' order by t.id desc limit 1
                        """)
                .bind("post", post.value())
                .mapTo(Long.class)
                .findOne()
                .map(TicketId::new);
    }

    /** What was undone was not decided. */
    private static boolean decidedByPerson(Tx tx, TicketId id) {
        return tx.handle()
                .createQuery("""
                        select kind in ('band set', 'triaged') from work.event
                        where subject_kind = 'TICKET' and subject_id = :id
                          and (kind in ('band set', 'triaged') or kind = 'undone' and data ->> 'act' = 'BAND')
                        order by id desc limit 1
                        """)
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** Of all posts of the ticket that ask, by the newest judgement of each. */
    private static Optional<Found> gravest(Tx tx, TicketId id) {
        return tx.handle()
                .createQuery("""
                        select array_position(array['EMERGENCY', 'HIGH', 'NORMAL', 'LOW'], a.urgency) as rank,
                               coalesce(jsonb_path_query_first(a.body, '$.why[*] ? (@.code starts with "urgency")') ->> 'english',
                                        'urgency ' || lower(a.urgency)) as reason
                        from work.ticket_post k join corpus.post p on p.id = k.post_id
                        join lateral (select * from corpus.assessment a where a.post_id = p.id and a.revision = p.revision
                                      order by a.at desc limit 1) a on a.verdict = 'DRUG_QUESTION'
                        where k.ticket_id = :id order by rank, p.id limit 1
                        """)
                .bind("id", id.value())
                .map((row, _) -> new Found(Band.values()[row.getInt("rank") - 1], row.getString("reason")))
                .findOne();
    }
}
