package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.HomeList;
import eu.vigie.workbench.tickets.TestDesk;
import eu.vigie.workbench.tickets.Ticket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftStoreTest {
    private final AnswerDesk desk = new AnswerDesk();
    private final Actor.Signed author = desk.author;
    private final Ticket ticket = desk.desk.claimed(Band.AMBER, author);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDraftIsSavedUnderItsVersion() {
        assertEquals(1, assertInstanceOf(Saving.Saved.class, save(0, "one")).version());
        assertEquals(2, assertInstanceOf(Saving.Saved.class, save(1, "two")).version());
        assertEquals("two", text());
    }

    @Test
    void twoWindowsKeepBothTexts() {
        save(0, "from the first window");
        Saving saving = save(0, "from the second window");
        assertEquals(
                "from the first window",
                assertInstanceOf(Saving.Conflict.class, saving).current().text().text());
        assertEquals(List.of("from the second window"), orphans());
    }

    @Test
    void anExpiredLeaseOnAFreeTicketIsTakenAgainSilently() {
        desk.desk.expireLeases();
        assertInstanceOf(Saving.SavedAgain.class, save(0, "late but here"));
        assertEquals("late but here", text());
        assertEquals(HomeList.IN_WORK, desk.desk.ticket(ticket.id()).homeList());
    }

    @Test
    void anExpiredLeaseOnATakenTicketKeepsTheTextAsideAndTellsBoth() {
        desk.desk.expireLeases();
        Actor.Signed sam = desk.desk.member(Role.VOLUNTEER);
        Ticket free = desk.desk.ticket(ticket.id());
        TestDesk.done(desk.desk.call(sam, tx -> desk.desk.claims.claim(tx, sam, free.id(), free.version())));
        Saving saving = save(0, "too late");
        assertEquals(
                Optional.of(sam.member()),
                assertInstanceOf(Saving.Orphaned.class, saving).holder());
        assertEquals("", text());
        assertEquals(List.of("too late"), orphans());
        assertTrue(desk.desk.history(ticket.id()).contains("draft orphaned"));
    }

    @Test
    void anotherMembersLeaseIdIsNoKey() {
        Actor.Signed sam = desk.desk.member(Role.VOLUNTEER);
        Saving saving =
                desk.desk.call(sam, tx -> desk.drafts.save(tx, sam, desk.form(ticket, 0, desk.text("mine now"))));
        assertInstanceOf(Saving.Orphaned.class, saving);
        assertEquals("", text());
    }

    private Saving save(long version, String words) {
        return desk.desk.call(author, tx -> desk.drafts.save(tx, author, desk.form(ticket, version, desk.text(words))));
    }

    private String text() {
        return desk.desk
                .call(tx -> desk.drafts.draft(tx, ticket.round().id()))
                .text()
                .text();
    }

    private List<String> orphans() {
        return desk.desk.call(tx -> desk.drafts.orphans(tx, ticket.id()));
    }
}
