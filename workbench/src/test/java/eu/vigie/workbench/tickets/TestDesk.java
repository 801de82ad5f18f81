package eu.vigie.workbench.tickets;

import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A database with one organisation, one forum and as many members and threads as a test wants. */
public final class TestDesk implements AutoCloseable {
    public static final Actor MACHINE = new Actor.Machine("test");

    public final TestDatabase database = TestDatabase.create();
    public final TicketStore tickets = new TicketStore(new EventStore());
    public final ClaimStore claims = new ClaimStore(tickets);
    public final OrganisationId organisation;
    private final AtomicInteger count = new AtomicInteger();

    public TestDesk() {
        organisation = newOrganisation("Outreach");
        run(tx -> tx.handle().execute("""
                        insert into crawl.source (id, name, address, zone, language, pseudonym_key, permission)
                        values ('agora', 'Agora', 'http://127.0.0.1/', 'Europe/Paris', 'fr', '\\x000102030405060708090a0b0c0d0e0f', 'DEMO')
                        """));
    }

    public OrganisationId newOrganisation(String name) {
        return new OrganisationId(
                insert("insert into work.organisation (name, country) values (?, 'BE') returning id", name));
    }

    public Actor.Signed member(Role... roles) {
        return member(organisation, roles);
    }

    public Actor.Signed member(OrganisationId owner, Role... roles) {
        long id = insert(
                "insert into work.member (organisation_id, email, name, trained_at) values (?, ?, 'Lou', now()) returning id",
                owner.value(),
                "member" + count.incrementAndGet() + "@example.org");
        return new Actor.Signed(new MemberId(id), owner, Set.of(roles));
    }

    /** Members are asked and counted by the roles that the database knows. */
    public void grantRoles(List<Actor.Signed> members) {
        run(tx -> members.forEach(member -> member.roles()
                .forEach(role -> tx.handle()
                        .execute(
                                "insert into work.member_role (member_id, role) values (?, ?) on conflict do nothing",
                                member.member().value(),
                                role.name()))));
    }

    public void untrain(Actor.Signed member) {
        run(tx -> tx.handle()
                .execute(
                        "update work.member set trained_at = null where id = ?",
                        member.member().value()));
    }

    public ThreadId thread() {
        int number = count.incrementAndGet();
        return new ThreadId(insert(
                "insert into corpus.thread (source_id, forum_thread_id, url, title) values ('agora', ?, ?, 'A question') returning id",
                "t" + number,
                "http://127.0.0.1/thread/" + number));
    }

    public PostId post(ThreadId thread, String author, String text) {
        int number = count.incrementAndGet();
        long id = insert(
                """
                insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author)
                values (?, 'agora', ?, ?, ?, ?) returning id
                """, thread.value(), "p" + number, "http://127.0.0.1/thread/" + thread + "#p" + number, number, author);
        run(tx ->
                tx.handle().execute("insert into corpus.revision (post_id, number, text) values (?, 1, ?)", id, text));
        return new PostId(id);
    }

    public NewTicket asked(ThreadId thread, PostId post, Band band) {
        return new NewTicket(thread, post, organisation, band, "a test says so", "fr", Instant.EPOCH);
    }

    /** A new thread with one question and its open ticket. */
    public Ticket open(Band band) {
        ThreadId thread = thread();
        PostId post = post(thread, "author-a", "What about it?");
        TicketId id = call(tx -> tickets.openOrAttach(tx, asked(thread, post, band)));
        return ticket(id);
    }

    public Ticket claimed(Band band, Actor.Signed by) {
        Ticket open = open(band);
        return done(call(by, tx -> claims.claim(tx, by, open.id(), open.version())));
    }

    public static Ticket done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Ticket ticket) -> ticket;
            case Outcome.Refused(Ticket _, Reason reason) -> throw new AssertionError("refused: " + reason);
            case Outcome.Conflict(Ticket current) -> throw new AssertionError("conflict with " + current.version());
        };
    }

    public Ticket ticket(TicketId id) {
        return call(tx -> tickets.ticket(tx, id).orElseThrow());
    }

    /** The clock of the database cannot be moved, but the ends of leases can. */
    public void expireLeases() {
        run(tx -> tx.handle()
                .execute("update work.lease set expires_at = now() - interval '1 second' where ended_at is null"));
    }

    public List<String> history(TicketId id) {
        return call(tx -> tx.handle()
                .createQuery(
                        "select kind from work.event where subject_kind = 'TICKET' and subject_id = :id order by id")
                .bind("id", id.value())
                .mapTo(String.class)
                .list());
    }

    public <T> T call(Function<Tx, T> work) {
        return call(MACHINE, work);
    }

    public <T> T call(Actor actor, Function<Tx, T> work) {
        return database.transactions().call(actor, work);
    }

    public void run(Consumer<Tx> work) {
        database.transactions().run(MACHINE, work);
    }

    private long insert(String sql, Object... values) {
        return call(tx -> {
            var update = tx.handle().createQuery(sql);
            for (int i = 0; i < values.length; i++) {
                update.bind(i, values[i]);
            }
            return update.mapTo(Long.class).one();
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
