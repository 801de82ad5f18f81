package eu.vigie.workbench.answers;

import eu.vigie.crawl.Masking;
import eu.vigie.workbench.accounts.ForumAccount;
import eu.vigie.workbench.accounts.PostingGround;
import eu.vigie.workbench.accounts.PostingGroundStore;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.ForumAccountId;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Action;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.PosterStore;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.SameText;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.TicketState;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.tickets.Watch;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Answers that were posted on a forum, and the proof that they stand there. */
public final class PostingStore {
    private static final Masking MASKING = Masking.standard();

    private record Posted(long id, TicketId ticket, String approved) {}

    private final TicketStore tickets;
    private final RevisionStore revisions;
    private final PosterStore posters = new PosterStore();
    private final PostingGroundStore grounds = new PostingGroundStore();
    private final StopStore stops = new StopStore();

    public PostingStore(TicketStore tickets, RevisionStore revisions) {
        this.tickets = tickets;
        this.revisions = revisions;
    }

    /** The text that may be posted; empty when there is none or its approval has ended. */
    public Optional<ApprovedAnswer> approved(Tx tx, Ticket ticket) {
        return ticket.state() instanceof TicketState.Approved approved
                ? Optional.of(new ApprovedAnswer(revisions.revision(tx, approved.revision()), approved.until()))
                : Optional.empty();
    }

    /** Why nothing may be posted on the forum of the ticket. */
    public Optional<Stop> stop(Tx tx, Ticket ticket) {
        return stops.of(tx, ticket);
    }

    public Optional<Posting> posting(Tx tx, Ticket ticket) {
        return tx.handle()
                .createQuery("""
                    select p.*, a.pseudonym from work.posting p left join work.forum_account a on a.id = p.forum_account_id
                    where p.round_id = :round
                    """)
                .bind("round", ticket.round().id().value())
                .map((row, _) -> new Posting(
                        row.getString("permalink"),
                        new MemberId(row.getLong("posted_by")),
                        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("verified_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("pseudonym"))))
                .findOne();
    }

    /** Under the account that suits the thread best. */
    public PostingOutcome post(Tx tx, Actor.Signed poster, TicketId id, long version, String permalink) {
        return post(tx, poster, id, version, permalink, Optional.empty());
    }

    /** Records where the approved text was posted, and by which account; the permalink has to be in the ticket's own thread. */
    public PostingOutcome post(
            Tx tx, Actor.Signed poster, TicketId id, long version, String permalink, Optional<ForumAccountId> chosen) {
        Ticket ticket = tickets.locked(tx, id);
        Optional<Posting> earlier = posting(tx, ticket);
        if (earlier.isPresent()) {
            return new PostingOutcome.AlreadyPosted(earlier.get());
        }
        PostingGround ground = grounds.locked(tx, ticket);
        Optional<ForumAccountId> account = chosen.or(() -> ground.suggested().map(ForumAccount::id));
        Optional<Reason> refused = hindrance(tx, ticket, poster, ground, account);
        if (refused.isPresent()) {
            return new PostingOutcome.Refused(refused.get());
        }
        Optional<Stop> stop = stops.of(tx, ticket);
        if (stop.isPresent()) {
            return new PostingOutcome.Stopped(stop.get());
        }
        String thread = threadAddress(tx, ticket);
        if (!Permalink.isIn(permalink, thread)) {
            return new PostingOutcome.ForeignPermalink(thread);
        }
        ApprovedAnswer answer = approved(tx, ticket).orElseThrow();
        PostingOutcome outcome = PostingOutcome.of(tickets.change(tx, id, version, one -> one.post(poster)));
        if (outcome instanceof PostingOutcome.Done) {
            insert(tx, ticket, answer, poster, permalink.strip(), account);
            return new PostingOutcome.Done(tickets.ticket(tx, id).orElseThrow());
        }
        return outcome;
    }

    /** What stands in the way of posting: the ticket, the pool, the account or the board. */
    public Optional<Reason> hindrance(Tx tx, Ticket ticket, Actor.Signed poster) {
        PostingGround ground = grounds.ground(tx, ticket);
        return hindrance(tx, ticket, poster, ground, ground.suggested().map(ForumAccount::id));
    }

    private Optional<Reason> hindrance(
            Tx tx, Ticket ticket, Actor.Signed poster, PostingGround ground, Optional<ForumAccountId> account) {
        return ticket.refusal(poster, Action.POST)
                .or(() -> posters.refusal(tx, ticket, poster))
                .or(() -> approved(tx, ticket).flatMap(answer -> ground.refusal(account, cites(answer))));
    }

    private static boolean cites(ApprovedAnswer answer) {
        return !answer.revision().links().isEmpty() || answer.revision().text().contains("://");
    }

    private static void insert(
            Tx tx,
            Ticket ticket,
            ApprovedAnswer answer,
            Actor.Signed poster,
            String permalink,
            Optional<ForumAccountId> account) {
        tx.handle()
                .createUpdate("""
                    insert into work.posting (round_id, revision_id, permalink, posted_by, forum_account_id)
                    values (:round, :revision, :permalink, :by, :account)
                    """)
                .bind("round", ticket.round().id().value())
                .bind("revision", answer.revision().id().value())
                .bind("permalink", permalink)
                .bind("by", poster.member().value())
                .bind("account", account.map(ForumAccountId::value).orElse(null))
                .execute();
    }

    /** A second person pastes what stands on the forum: for boards the crawler may not read. */
    public PostingOutcome verifyByCapture(Tx tx, Actor.Signed member, TicketId id, long version, String captured) {
        Ticket ticket = tickets.locked(tx, id);
        Optional<Reason> refused = ticket.refusal(member, Action.VERIFY);
        if (refused.isPresent()) {
            return new PostingOutcome.Refused(refused.get());
        }
        Posted posted =
                postedBy(tx, "p.round_id = :key", ticket.round().id().value()).orElseThrow();
        if (!SameText.contains(captured, posted.approved())) {
            return new PostingOutcome.OtherText();
        }
        PostingOutcome outcome = PostingOutcome.of(tickets.change(tx, id, version, one -> one.verify(member)));
        if (outcome instanceof PostingOutcome.Done) {
            tx.handle().execute("""
                            update work.posting set verified_at = clock_timestamp(), verified_how = 'CAPTURE', verified_by = ?
                            where id = ?
                            """, member.member().value(), posted.id());
        }
        return outcome;
    }

    /** Somebody who neither wrote nor posted it has found a missing answer: where it stood, or somewhere else in the thread. */
    public PostingOutcome declareFound(Tx tx, Actor.Signed member, TicketId id, long version, String permalink) {
        Ticket ticket = tickets.locked(tx, id);
        Optional<Reason> refused = ticket.refusal(member, Action.DECLARE_FOUND);
        if (refused.isPresent()) {
            return new PostingOutcome.Refused(refused.get());
        }
        String thread = threadAddress(tx, ticket);
        if (!Permalink.isIn(permalink, thread)) {
            return new PostingOutcome.ForeignPermalink(thread);
        }
        PostingOutcome outcome = told(tickets.change(tx, id, version, one -> one.declareFound(member)));
        if (outcome instanceof PostingOutcome.Done) {
            tx.handle()
                    .execute(
                            """
                            update work.posting set permalink = ?, verified_at = clock_timestamp(), verified_how = 'CAPTURE',
                                   verified_by = ? where round_id = ?
                            """,
                            permalink.strip(),
                            member.member().value(),
                            ticket.round().id().value());
        }
        return outcome;
    }

    /** True when the post at that address is an answer of ours, word for word; its ticket is then verified. */
    public boolean verifyByCrawler(Tx tx, String permalink, String text) {
        Optional<Posted> posted =
                postedBy(tx, "p.permalink = :key", permalink).filter(posting -> same(posting.approved(), text));
        posted.ifPresent(posting -> {
            tx.handle().execute("""
                            update work.posting set verified_at = clock_timestamp(), verified_how = 'CRAWLER', misses = 0
                            where id = ? and verified_at is null
                            """, posting.id());
            tickets.change(tx, posting.ticket(), ticket -> Watch.found(ticket, "crawler"));
        });
        return posted.isPresent();
    }

    /**
     * Whether a post of the thread is an answer of ours: it is not a question then, whoever brought it. An approved text counts
     * before anybody has told where it stands: the crawler may be quicker.
     */
    public boolean isOurs(Tx tx, ThreadId thread, String text) {
        return tx.handle().createQuery("""
                        select v.text from work.ticket t join work.round r on r.ticket_id = t.id
                        join work.revision v on v.round_id = r.id
                        where t.thread_id = :thread
                          and (v.id = t.approved_revision_id
                               or exists (select from work.posting p where p.revision_id = v.id))
                        """).bind("thread", thread.value()).mapTo(String.class).stream()
                .anyMatch(approved -> same(approved, text));
    }

    /** What the crawler stores has its telephone numbers and addresses masked; those of an answer are compared as it stores them. */
    private static boolean same(String approved, String stored) {
        return SameText.same(MASKING.mask(approved), MASKING.mask(stored));
    }

    private static Optional<Posted> postedBy(Tx tx, String which, Object key) {
        return tx.handle()
                .createQuery("""
                        select p.id, r.ticket_id, v.text from work.posting p
                        join work.round r on r.id = p.round_id join work.revision v on v.id = p.revision_id
                        where %s order by p.id desc limit 1
                        """.formatted(which))
                .bind("key", key)
                .map((row, _) ->
                        new Posted(row.getLong("id"), new TicketId(row.getLong("ticket_id")), row.getString("text")))
                .findOne();
    }

    private static String threadAddress(Tx tx, Ticket ticket) {
        return tx.handle()
                .createQuery("select url from corpus.thread where id = :id")
                .bind("id", ticket.thread().value())
                .mapTo(String.class)
                .one();
    }
}
