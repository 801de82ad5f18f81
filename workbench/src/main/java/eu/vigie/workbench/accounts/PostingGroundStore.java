package eu.vigie.workbench.accounts;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.ForumAccountId;
import eu.vigie.workbench.tickets.Ticket;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Looks up what decides whether an answer may be posted on its board. */
public final class PostingGroundStore {
    private record Place(String source, String board, Optional<Instant> lastPost, Instant now) {}

    /** As the page shows it. */
    public PostingGround ground(Tx tx, Ticket ticket) {
        Place place = place(tx, ticket);
        Optional<BoardRules> rules = rules(tx, ticket, place);
        return new PostingGround(
                accounts(tx, ticket, place),
                usedBefore(tx, ticket),
                rules,
                rules.map(board -> postedToday(tx, ticket, board)).orElse(0),
                place.lastPost(),
                place.now());
    }

    /** Until the transaction ends nobody else posts for the organisation on this forum, so that two cannot both be the last of a day. */
    public PostingGround locked(Tx tx, Ticket ticket) {
        tx.handle()
                .execute(
                        "select pg_advisory_xact_lock(hashtext('posting ' || t.source_id), ?) from corpus.thread t"
                                + " where t.id = ?",
                        (int) ticket.organisation().value(),
                        ticket.thread().value());
        return ground(tx, ticket);
    }

    private static Place place(Tx tx, Ticket ticket) {
        return tx.handle()
                .createQuery("""
                    select t.source_id, coalesce(t.board, '') as board, clock_timestamp() as now,
                           greatest(t.last_post_at, (select max(p.posted_at) from corpus.post p where p.thread_id = t.id)) as last_post
                    from corpus.thread t where t.id = :thread
                    """)
                .bind("thread", ticket.thread().value())
                .map((row, _) -> new Place(
                        row.getString("source_id"),
                        row.getString("board"),
                        Optional.ofNullable(row.getObject("last_post", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getObject("now", OffsetDateTime.class).toInstant()))
                .one();
    }

    private static List<ForumAccount> accounts(Tx tx, Ticket ticket, Place place) {
        return tx.handle()
                .createQuery("select * from work.forum_account where organisation_id = :organisation and source_id ="
                        + " :source")
                .bind("organisation", ticket.organisation().value())
                .bind("source", place.source())
                .map((row, _) -> ForumAccountStore.read(row))
                .list();
    }

    /** Rules of the board itself go before those of the whole forum. */
    private static Optional<BoardRules> rules(Tx tx, Ticket ticket, Place place) {
        return tx
                .handle()
                .createQuery(BoardRulesStore.LATEST.formatted("and r.source_id = :source and r.board in ('', :board)"))
                .bind("organisation", ticket.organisation().value())
                .bind("source", place.source())
                .bind("board", place.board())
                .map((row, _) -> BoardRulesStore.read(row))
                .list()
                .stream()
                .reduce((_, ofBoard) -> ofBoard);
    }

    private static Optional<ForumAccountId> usedBefore(Tx tx, Ticket ticket) {
        return tx.handle()
                .createQuery("""
                    select p.forum_account_id from work.posting p join work.round r on r.id = p.round_id
                    join work.ticket t on t.id = r.ticket_id
                    where t.thread_id = :thread and t.organisation_id = :organisation and p.forum_account_id is not null
                    order by p.id desc limit 1
                    """)
                .bind("thread", ticket.thread().value())
                .bind("organisation", ticket.organisation().value())
                .mapTo(Long.class)
                .findOne()
                .map(ForumAccountId::new);
    }

    private static int postedToday(Tx tx, Ticket ticket, BoardRules rules) {
        return tx.handle()
                .createQuery("""
                    select count(*) from work.posting p join work.round r on r.id = p.round_id
                    join work.ticket k on k.id = r.ticket_id join corpus.thread t on t.id = k.thread_id
                    join crawl.source s on s.id = t.source_id
                    where k.organisation_id = :organisation and t.source_id = :source and (:board = '' or t.board = :board)
                      and p.posted_at >= date_trunc('day', clock_timestamp() at time zone s.zone) at time zone s.zone
                    """)
                .bind("organisation", ticket.organisation().value())
                .bind("source", rules.source())
                .bind("board", rules.board())
                .mapTo(Integer.class)
                .one();
    }
}
