package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import java.util.Optional;

/** Finds out whether somebody speaks to us after our answer stands on the forum, whatever they speak of. */
final class ReplyStore {
    /** A shorter quotation, such as a greeting, could be of anybody. */
    private static final int TELLING = 20;

    private record Quoted(String quote, String approved) {}

    private final TicketStore tickets;

    ReplyStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    /** Begins the follow-up when the post came after our answer and is by the asker or quotes us; the ticket it concerns. */
    Optional<TicketId> follow(Tx tx, ThreadId thread, PostId post) {
        return posted(tx, thread, post)
                .filter(id -> answersUs(tx, id, post))
                .filter(id -> tx.handle()
                                .execute(
                                        "insert into work.ticket_post (ticket_id, post_id) values (?, ?) on conflict do nothing",
                                        id.value(),
                                        post.value())
                        == 1)
                .filter(id -> tickets.change(tx, id, ticket -> Watch.attached(ticket, reply(ticket, post)))
                        instanceof Outcome.Done);
    }

    private static NewPost reply(Ticket ticket, PostId post) {
        return new NewPost(post, ticket.band(), ticket.bands().reason(), true);
    }

    /** The ticket of the thread whose answer was posted before this post was first seen. */
    private static Optional<TicketId> posted(Tx tx, ThreadId thread, PostId post) {
        return tx.handle()
                .createQuery("""
                        select t.id from work.ticket t
                        join work.round r on r.ticket_id = t.id and r.number = t.round
                        join work.posting g on g.round_id = r.id
                        join corpus.post p on p.id = :post
                        where t.thread_id = :thread and t.state in ('POSTED', 'VERIFIED')
                          and p.first_seen_at > g.posted_at and p.permalink <> g.permalink
                        for update of t
                        """)
                .bind("thread", thread.value())
                .bind("post", post.value())
                .mapTo(Long.class)
                .findOne()
                .map(TicketId::new);
    }

    boolean answersUs(Tx tx, TicketId id, PostId post) {
        return byAsker(tx, id, post) || quotesUs(tx, id, post);
    }

    private static boolean byAsker(Tx tx, TicketId id, PostId post) {
        return tx.handle()
                .createQuery("""
                        select q.author = p.author from work.ticket t
                        join corpus.post q on q.id = t.question_post_id join corpus.post p on p.id = :post
                        where t.id = :id
                        """)
                .bind("post", post.value())
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean quotesUs(Tx tx, TicketId id, PostId post) {
        return tx
                .handle()
                .createQuery("""
                        select quote->>'text' as quote, v.text as approved
                        from corpus.post p
                        join corpus.revision said on said.post_id = p.id and said.number = p.revision
                        cross join jsonb_array_elements(said.quotes) quote
                        join work.round r on r.ticket_id = :id
                        join work.posting g on g.round_id = r.id
                        join work.revision v on v.id = g.revision_id
                        where p.id = :post
                        """)
                .bind("post", post.value())
                .bind("id", id.value())
                .map((row, _) -> new Quoted(row.getString("quote"), row.getString("approved")))
                .stream()
                .anyMatch(said ->
                        SameText.plain(said.quote).length() >= TELLING && SameText.contains(said.approved, said.quote));
    }
}
