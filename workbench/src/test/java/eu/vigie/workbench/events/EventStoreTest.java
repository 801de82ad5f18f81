package eu.vigie.workbench.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.InvitationId;
import eu.vigie.workbench.ids.LinkId;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.RoundId;
import eu.vigie.workbench.ids.SourceNumber;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Actor MACHINE = new Actor.Machine("test");
    private final EventStore events = new EventStore();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    static List<Subject> subjects() {
        return List.of(
                new Subject.PostSubject(new PostId(1)),
                new Subject.ThreadSubject(new ThreadId(2)),
                new Subject.TicketSubject(new TicketId(3)),
                new Subject.AnswerSubject(new RoundId(4)),
                new Subject.LinkSubject(new LinkId(5)),
                new Subject.MemberSubject(new MemberId(6)),
                new Subject.SourceSubject(new SourceNumber(7)),
                new Subject.InvitationSubject(new InvitationId(8)),
                new Subject.LexiconSubject());
    }

    private static String one(String sql) {
        return DATABASE.transactions()
                .call(
                        MACHINE,
                        tx -> tx.handle().createQuery(sql).mapTo(String.class).one());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyKindOfSubjectCanBeWrittenAbout(Subject subject) {
        DATABASE.transactions()
                .run(MACHINE, tx -> events.append(tx, new Event(subject, "noticed", Map.of("how", "by « chance »"))));
        assertEquals(
                subject.kind() + " " + subject.id() + " noticed by « chance »",
                one(
                        "select subject_kind || ' ' || subject_id || ' ' || kind || ' ' || (data ->> 'how') from work.event order by id desc limit 1"));
    }

    @Test
    void theActorIsThatOfTheTransaction() {
        var organisation = new OrganisationId(Long.parseLong(
                one("insert into work.organisation (name, country) values ('Ours', 'BE') returning id")));
        var member = new MemberId(
                Long.parseLong(
                        one(
                                "insert into work.member (organisation_id, email, name) select id, 'l@example.org', 'Lou' from work.organisation returning id")));
        DATABASE.transactions()
                .run(
                        new Actor.Signed(member, organisation, Set.of()),
                        tx -> events.append(tx, Event.of(new Subject.TicketSubject(new TicketId(9)), "claimed")));
        assertEquals(
                organisation + " " + member,
                one("select organisation_id || ' ' || member_id from work.event where kind = 'claimed'"));
    }

    @Test
    void anEventFallsWithItsTransaction() {
        assertThrows(
                IllegalStateException.class,
                () -> DATABASE.transactions().run(MACHINE, tx -> {
                    events.append(tx, Event.of(new Subject.TicketSubject(new TicketId(9)), "half done"));
                    throw new IllegalStateException("and then");
                }));
        assertEquals("0", one("select count(*) from work.event where kind = 'half done'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update work.event set kind = 'never'", "delete from work.event", "truncate work.event"})
    void whatWasDoneIsNeverUndone(String statement) {
        assertThrows(
                StatementException.class,
                () -> DATABASE.transactions().run(MACHINE, tx -> tx.handle().execute(statement)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update work.event set kind = 'never' where id > 0", "delete from work.event"})
    void notEvenByTheOwnerOfTheTables(String statement) {
        DATABASE.transactions()
                .run(MACHINE, tx -> events.append(tx, Event.of(new Subject.TicketSubject(new TicketId(9)), "done")));
        assertThrows(
                StatementException.class,
                () -> DATABASE.database().asOwner(jdbi -> jdbi.withHandle(handle -> handle.execute(statement))));
    }
}
