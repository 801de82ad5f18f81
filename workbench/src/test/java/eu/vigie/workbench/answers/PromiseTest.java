package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.Ticket;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromiseTest {
    private final AnswerDesk desk = new AnswerDesk();
    private final PromiseStore promises = new PromiseStore(new EventStore());

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aTicketThatWentTheWholeWayKeepsThemAll() {
        desk.posted(Band.AMBER);
        desk.desk.claimed(Band.RED, desk.author);
        desk.approved(Band.GREEN);
        assertEquals(List.of(), desk.desk.call(promises::broken));
        assertEquals(0, (int) desk.desk.<Integer>call(promises::check));
    }

    /** Each is broken behind the back of the program, as a fault or a hand in the database would. */
    @ParameterizedTest
    @EnumSource
    void aBrokenPromiseIsFound(Promise promise) {
        Ticket ticket = breaking(promise);
        var found = desk.desk.call(promises::broken);
        assertTrue(
                found.contains(new PromiseStore.Broken(promise, ticket.id())), () -> promise + " not among " + found);
    }

    @Test
    void itIsWrittenIntoTheHistoryOnce() {
        Ticket ticket = breaking(Promise.HOLDER_IS_HERE);
        desk.desk.<Integer>call(promises::check);
        desk.desk.<Integer>call(promises::check);
        assertEquals(List.of("opened", "claimed", "promise broken"), desk.desk.history(ticket.id()));
    }

    @Test
    void supervisorsOfAnotherOrganisationSeeNothingOfIt() {
        breaking(Promise.HOLDER_IS_HERE);
        Actor.Signed stranger = desk.desk.member(desk.desk.newOrganisation("Elsewhere"), Role.SUPERVISOR);
        assertEquals(List.of(), desk.desk.call(stranger, promises::broken));
    }

    @Test
    void textsSetAsideAreListedForTheirOrganisationOnly() {
        Ticket ticket = desk.desk.claimed(Band.AMBER, desk.author);
        desk.desk.run(tx -> tx.handle()
                .execute(
                        "insert into work.orphan_draft (round_id, member_id, text) values (?, ?, 'late words')",
                        ticket.round().id().value(),
                        desk.author.member().value()));
        var orphans = new OrphanStore();
        var seen = desk.desk.call(desk.reviewer, orphans::orphans);
        assertEquals(
                List.of("late words"),
                seen.stream().map(OrphanStore.Orphan::text).toList());
        assertEquals(ticket.id(), seen.getFirst().ticket());
        Actor.Signed stranger = desk.desk.member(desk.desk.newOrganisation("Elsewhere"), Role.SUPERVISOR);
        assertEquals(List.of(), desk.desk.call(stranger, orphans::orphans));
    }

    private Ticket breaking(Promise promise) {
        return switch (promise) {
            case ON_A_LIST -> behind(desk.desk.open(Band.AMBER), "update work.ticket set round = 9 where id = ?");
            case ONE_HOLDER -> behind(desk.desk.claimed(Band.AMBER, desk.author), """
                        insert into work.lease (ticket_id, kind, member_id, expires_at, cap_at)
                        select id, 'POSTING', (select max(id) from work.member), now() + interval '1 hour', now() + interval '1 hour'
                        from work.ticket where id = ?
                        """);
            case HOLDER_IS_HERE ->
                behind(
                        desk.desk.claimed(Band.AMBER, desk.author),
                        "update work.member set disabled_at = now() where id = (select member_id from work.lease where ticket_id = ?)");
            case ASKED_IS_HERE -> behind(desk.desk.open(Band.AMBER), """
                        with gone as (update work.member set disabled_at = now() where id = (select max(id) from work.member) returning id)
                        insert into work.escalation (ticket_id, asked_by, asked_of, note)
                        select t.id, gone.id, gone.id, 'still there?' from work.ticket t, gone where t.id = ?
                        """);
            case APPROVED_BY_ANOTHER -> behind(desk.posted(Band.AMBER), """
                        delete from work.review where revision_id in
                            (select v.id from work.revision v join work.round r on r.id = v.round_id where r.ticket_id = ?)
                        """);
            case APPROVED_TEXT_IS_THERE ->
                behind(desk.approved(Band.AMBER), "update work.ticket set approved_revision_id = null where id = ?");
            case WRITER_IS_AN_AUTHOR ->
                behind(
                        desk.approved(Band.AMBER),
                        "delete from work.round_author where round_id in (select id from work.round where ticket_id = ?)");
            case HAS_A_HISTORY -> withoutHistory(desk.desk.open(Band.AMBER));
        };
    }

    private Ticket behind(Ticket ticket, String statement) {
        desk.desk.run((Tx tx) -> tx.handle().execute(statement, ticket.id().value()));
        return ticket;
    }

    /** Only the owner of the tables can, and not by the way. */
    private Ticket withoutHistory(Ticket ticket) {
        desk.desk
                .database
                .database()
                .asOwner(jdbi -> jdbi.inTransaction((Handle handle) -> {
                    handle.execute("alter table work.event disable trigger append_only");
                    int gone = handle.execute(
                            "delete from work.event where subject_kind = 'TICKET' and subject_id = ?",
                            ticket.id().value());
                    handle.execute("alter table work.event enable trigger append_only");
                    return gone;
                }));
        return ticket;
    }
}
