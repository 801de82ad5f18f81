package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.TestDesk;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.TriageStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What plain SQL shows to whom, whatever the queries of the stores ask for. */
class WallTest {
    /** Of an organisation, but known to all members or to none. */
    private static final Set<String> BEFORE_THE_WALL = Set.of("organisation", "member", "invitation", "link");

    /** Of a member, and so of their organisation. */
    private static final Set<String> OF_MEMBERS = Set.of("second_factor", "recovery_code", "poster");

    private static final AnswerDesk DESK = new AnswerDesk();
    private static final Ticket POSTED = posted();
    private static final Actor.Signed STRANGER =
            DESK.desk.member(DESK.desk.newOrganisation("Elsewhere"), Role.values());

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static Ticket posted() {
        Ticket posted = DESK.posted(Band.AMBER);
        DESK.desk.run(tx -> {
            long round = posted.round().id().value();
            tx.handle()
                    .execute(
                            "insert into work.skip (ticket_id, member_id, reason) values (?, ?, 'not my subject')",
                            posted.id().value(),
                            DESK.reviewer.member().value());
            tx.handle()
                    .execute(
                            "insert into work.orphan_draft (round_id, member_id, text) values (?, ?, 'lost and found')",
                            round,
                            DESK.author.member().value());
            tx.handle()
                    .execute(
                            "insert into work.second_factor (member_id, secret) values (?, '\\x00')",
                            DESK.author.member().value());
            tx.handle()
                    .execute(
                            "insert into work.recovery_code (member_id, code_hash) values (?, '\\x00')",
                            DESK.author.member().value());
            tx.handle()
                    .execute(
                            "insert into work.escalation (ticket_id, asked_by, asked_of, note) values (?, ?, ?, 'what do you think?')",
                            posted.id().value(),
                            DESK.author.member().value(),
                            DESK.reviewer.member().value());
            fill(tx, posted);
        });
        DESK.desk.call(
                DESK.reviewer,
                tx -> new TriageStore(DESK.desk.tickets)
                        .setBand(tx, DESK.reviewer, posted.id(), posted.version(), Band.GREEN, "calm"));
        return posted;
    }

    /** A row in each table that hangs on an organisation, a member or a ticket and that no act above has filled. */
    private static void fill(Tx tx, Ticket ticket) {
        List.of(
                        "insert into work.reopening (ticket_id, proposed_by) values (:ticket, :member)",
                        "insert into work.second_look (ticket_id, lowered_by) values (:ticket, :member)"
                                + " on conflict do nothing",
                        "insert into work.poster (member_id) values (:member)",
                        """
                        insert into work.correction (organisation_id, ticket_id, ticket_version, post_id, revision, version,
                                                     field, was, now)
                        select organisation_id, id, version, question_post_id, 1, 'test', 'LANGUAGE', 'nl', 'fr'
                        from work.ticket where id = :ticket
                        """,
                        """
                        insert into work.forum_account (organisation_id, source_id, pseudonym)
                        select t.organisation_id, h.source_id, 'vigie' from work.ticket t join corpus.thread h on h.id = t.thread_id
                        where t.id = :ticket
                        """,
                        """
                        insert into work.board_rules (organisation_id, source_id, read_on)
                        select t.organisation_id, h.source_id, '2026-03-01'
                        from work.ticket t join corpus.thread h on h.id = t.thread_id where t.id = :ticket
                        """,
                        """
                        insert into work.redirecting_reply (organisation_id, language, text, written_by)
                        select organisation_id, 'fr', 'Rather in public', :member from work.ticket where id = :ticket
                        """,
                        """
                        with audit as (
                            insert into work.audit (organisation_id, since, version)
                            select organisation_id, now(), 'test' from work.ticket where id = :ticket returning id),
                        stratum as (
                            insert into work.audit_stratum (audit_id, stratum, posts) select id, 'NEAR', 1 from audit
                            returning audit_id)
                        insert into work.audit_post (audit_id, stratum, post_id, revision)
                        select audit_id, 'NEAR', (select question_post_id from work.ticket where id = :ticket), 1 from stratum
                        """)
                .forEach(statement -> tx.handle()
                        .createUpdate(statement)
                        .bind("ticket", ticket.id().value())
                        .bind("member", DESK.author.member().value())
                        .execute());
        Ticket twin = DESK.desk.claimed(Band.GREEN, DESK.author);
        tx.handle()
                .execute(
                        "insert into work.duplicate (ticket_id, original_id) values (?, ?)",
                        twin.id().value(),
                        ticket.id().value());
    }

    static List<String> walled() {
        return DESK.desk.call(
                tx -> tx.handle().createQuery("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'work' and c.relrowsecurity order by 1
                        """).mapTo(String.class).list());
    }

    @ParameterizedTest
    @MethodSource("walled")
    void membersOfAnotherOrganisationSeeNoRow(String table) {
        assertEquals(0, (int) DESK.desk.call(STRANGER, tx -> rows(tx, table)));
    }

    @ParameterizedTest
    @MethodSource("walled")
    void membersOfTheOrganisationSeeTheirRowsAndSoDoesTheProgram(String table) {
        int ours = DESK.desk.call(DESK.author, tx -> rows(tx, table));
        assertTrue(ours > 0, "no row of " + table);
        assertEquals(ours, (int) DESK.desk.call(tx -> rows(tx, table)));
    }

    @ParameterizedTest
    @MethodSource("walled")
    void whoeverIsNotAnnouncedSeesNothing(String table) {
        assertEquals(0, (int) DESK.desk.call(tx -> {
            tx.handle()
                    .createQuery("select set_config('vigie.organisation', '', true)")
                    .mapTo(String.class)
                    .one();
            return rows(tx, table);
        }));
    }

    @Test
    void theViewOfTicketsIsNoWayAround() {
        assertEquals(0, (int) DESK.desk.call(STRANGER, tx -> rows(tx, "ticket_now")));
        assertTrue(DESK.desk.<Integer>call(DESK.author, tx -> rows(tx, "ticket_now")) > 0);
    }

    @Test
    void everythingThatHangsOnATicketStandsBehindTheWall() {
        var hanging = new TreeSet<>(DESK.desk.<List<String>>call(tx -> tx.handle()
                .createQuery("""
                        with recursive below(id) as (
                            select attrelid from pg_attribute
                            where attname = 'organisation_id' and attrelid in (select oid from pg_class
                                  where relkind = 'r' and relnamespace = 'work'::regnamespace and relname <> all(:open))
                            union
                            select c.conrelid from pg_constraint c join below on c.confrelid = below.id where c.contype = 'f')
                        select relname from pg_class join below on below.id = pg_class.oid where relname <> all(:open)
                        """)
                .bind("open", BEFORE_THE_WALL.toArray(String[]::new))
                .mapTo(String.class)
                .list()));
        assertTrue(hanging.contains("revision_link"), hanging.toString());
        hanging.addAll(OF_MEMBERS);
        assertEquals(new TreeSet<>(walled()), hanging);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update work.ticket set band_reason = 'mine' where id = :ticket",
                "delete from work.skip where ticket_id = :ticket",
                "update work.round set draft = 'mine' where ticket_id = :ticket",
                "delete from work.posting where round_id in (select id from work.round where ticket_id = :ticket)",
            })
    void strangersChangeNothing(String statement) {
        assertEquals(0, (int) DESK.desk.call(STRANGER, tx -> changed(tx, statement)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into work.round (ticket_id, number) values (:ticket, 99)",
                "insert into work.ticket_post (ticket_id, post_id) select :ticket, max(id) from corpus.post",
                """
                insert into work.event (organisation_id, subject_kind, subject_id, kind)
                select id, 'TICKET', :ticket, 'closed' from work.organisation where name = 'Outreach'
                """,
                """
                insert into work.ticket (thread_id, organisation_id, question_post_id, state, band, highest_band, band_reason,
                                         language, due_at)
                select t.id, o.id, :ticket, 'OPEN', 'RED', 'RED', '', 'fr', now()
                from corpus.thread t, work.organisation o where o.name = 'Outreach' limit 1
                """,
            })
    void strangersAddNothing(String statement) {
        var refused = assertThrows(
                UnableToExecuteStatementException.class, () -> DESK.desk.call(STRANGER, tx -> changed(tx, statement)));
        assertTrue(
                String.valueOf(refused.getCause()).contains("row-level security"),
                () -> String.valueOf(refused.getCause()));
    }

    @Test
    void eventsOfTheProgramAreSeenWithWhatTheyAreAbout() {
        long before = DESK.desk.call(STRANGER, tx -> (long) rows(tx, "event"));
        DESK.desk.run(tx -> {
            event(tx, "TICKET", POSTED.id().value());
            event(tx, "MEMBER", DESK.author.member().value());
            event(tx, "ANSWER", POSTED.round().id().value());
        });
        assertEquals(before, (long) DESK.desk.<Long>call(STRANGER, tx -> (long) rows(tx, "event")));
        int noticed = DESK.desk.call(DESK.author, tx -> eventsOf(tx, "noticed"));
        assertEquals(3, noticed);
    }

    @Test
    void whatTheProgramDidToASourceConcernsEveryOrganisation() {
        try (var desk = new TestDesk()) {
            var member = desk.member(Role.VOLUNTEER);
            desk.run(tx -> event(tx, "SOURCE", 1));
            assertEquals(1, (int) desk.call(member, tx -> rows(tx, "event")));
        }
    }

    @Test
    void theProgramStillSettlesEveryOrganisation() {
        Ticket claimed = DESK.desk.claimed(Band.GREEN, DESK.author);
        DESK.desk.expireLeases();
        assertTrue(DESK.desk.<Integer>call(TestDesk.MACHINE, DESK.desk.tickets::settleAll) > 0);
        assertTrue(DESK.desk.history(claimed.id()).contains("claim ran out"));
    }

    private static void event(Tx tx, String kind, long subject) {
        tx.handle()
                .execute(
                        "insert into work.event (subject_kind, subject_id, kind) values (?, ?, 'noticed')",
                        kind,
                        subject);
    }

    private static int rows(Tx tx, String table) {
        return tx.handle()
                .createQuery("select count(*) from work." + table)
                .mapTo(Integer.class)
                .one();
    }

    private static int eventsOf(Tx tx, String kind) {
        return tx.handle()
                .createQuery("select count(*) from work.event where kind = :kind")
                .bind("kind", kind)
                .mapTo(Integer.class)
                .one();
    }

    private static int changed(Tx tx, String statement) {
        return tx.handle()
                .createUpdate(statement)
                .bind("ticket", POSTED.id().value())
                .execute();
    }
}
