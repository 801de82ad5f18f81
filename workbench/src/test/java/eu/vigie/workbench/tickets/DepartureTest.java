package eu.vigie.workbench.tickets;

import static eu.vigie.workbench.tickets.TestTickets.AUTHOR;
import static eu.vigie.workbench.tickets.TestTickets.LATER;
import static eu.vigie.workbench.tickets.TestTickets.NOW;
import static eu.vigie.workbench.tickets.TestTickets.OTHER;
import static eu.vigie.workbench.tickets.TestTickets.REVIEWER;
import static eu.vigie.workbench.tickets.TestTickets.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import eu.vigie.workbench.ids.RevisionId;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DepartureTest {
    private static Ticket after(Ticket ticket) {
        return assertInstanceOf(Transition.Moved.class, Departure.of(ticket, AUTHOR.member()))
                .next();
    }

    @ParameterizedTest
    @EnumSource(StateName.class)
    void nothingChangesForAMemberWhoHoldsNothing(StateName state) {
        assertEquals(new Transition.Refused(Reason.NOT_HOLDER), Departure.of(in(state), OTHER.member()));
    }

    @ParameterizedTest
    @EnumSource(StateName.class)
    void onlyWhatIsHeldOrKeptForAMemberIsGivenBack(StateName state) {
        boolean held = EnumSet.of(StateName.CLAIMED, StateName.CHANGES, StateName.FOLLOW_UP)
                .contains(state);
        assertEquals(held, Departure.of(in(state), AUTHOR.member()) instanceof Transition.Moved);
    }

    @Test
    void claimAndPriorityGoToAll() {
        assertEquals(new TicketState.Open(), after(in(StateName.CLAIMED)).state());
        assertEquals(new TicketState.Open(), after(in(StateName.CHANGES)).state());
        assertEquals(
                new TicketState.FollowUp(Optional.empty(), LATER),
                after(in(StateName.FOLLOW_UP)).state());
    }

    @Test
    void reviewGoesOnWithoutItsReviewer() {
        var lease = Lease.taken(LeaseKind.REVIEW, REVIEWER.member(), NOW);
        var reviewed = in(new TicketState.InReview(Optional.of(lease)), Band.RED);
        var moved = assertInstanceOf(Transition.Moved.class, Departure.of(reviewed, REVIEWER.member()));
        assertEquals(new TicketState.InReview(Optional.empty()), moved.next().state());
        assertEquals("holder left", moved.event().kind());
    }

    @Test
    void approvalOutlivesWhoeverWasPosting() {
        var lease = Lease.taken(LeaseKind.POSTING, AUTHOR.member(), NOW);
        var posting = new TicketState.Approved(new RevisionId(5), NOW, LATER, Optional.of(lease));
        assertEquals(
                new TicketState.Approved(new RevisionId(5), NOW, LATER, Optional.empty()),
                after(in(posting, Band.AMBER)).state());
    }
}
