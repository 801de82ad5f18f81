package eu.vigie.workbench.tickets;

import static eu.vigie.workbench.tickets.Dealing.By.OVERDUE;
import static eu.vigie.workbench.tickets.Dealing.By.RANK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.workbench.ids.TicketId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealingTest {
    private static final Ticket CRISIS = waiting(1, Band.CRISIS, Duration.ofMinutes(1));
    private static final Ticket RED = waiting(2, Band.RED, Duration.ofMinutes(1));
    private static final Ticket AMBER_LATE = waiting(3, Band.AMBER, Duration.ofHours(30));
    private static final Ticket GREEN_LATER = waiting(4, Band.GREEN, Duration.ofHours(90));
    private static final Ticket AMBER_IN_TIME = waiting(5, Band.AMBER, Duration.ofHours(2));
    private static final List<Dealing.By> THREE_BY_RANK = Collections.nCopies(3, RANK);

    @Test
    void everyFourthTicketIsTheMostOverdueAmberOrGreenOne() {
        var deal = first(List.of(RED, AMBER_LATE, GREEN_LATER), THREE_BY_RANK);
        assertEquals(new Dealing.Deal(GREEN_LATER, OVERDUE), deal);
    }

    @Test
    void whileACrisisWaitsRankAloneDecides() {
        assertEquals(new Dealing.Deal(CRISIS, RANK), first(List.of(CRISIS, AMBER_LATE, GREEN_LATER), THREE_BY_RANK));
    }

    @Test
    void theTurnComesOnlyAfterThreeByRank() {
        for (var last : List.of(
                List.<Dealing.By>of(),
                List.of(RANK, RANK),
                List.of(OVERDUE, RANK, RANK),
                List.of(RANK, RANK, OVERDUE))) {
            assertEquals(new Dealing.Deal(RED, RANK), first(List.of(RED, GREEN_LATER), last), last.toString());
        }
    }

    @Test
    void withNothingOverdueTheTurnFallsBackOnRank() {
        assertEquals(new Dealing.Deal(RED, RANK), first(List.of(RED, AMBER_IN_TIME), THREE_BY_RANK));
        assertEquals(List.of(), Dealing.order(List.of(), THREE_BY_RANK));
    }

    @Test
    void dealsAreCountedInTheOrderTheyWereMade() {
        try (var desk = new TestDesk()) {
            var dealt = new java.util.ArrayList<Band>();
            for (int i = 0; i < 5; i++) {
                desk.open(Band.RED);
            }
            Ticket green = desk.open(Band.GREEN);
            desk.run(tx -> tx.handle()
                    .execute(
                            "update work.ticket set first_seen_at = now() - interval '5 days', due_at = now() - interval '2 days' where id = ?",
                            green.id().value()));
            for (int i = 0; i < 5; i++) {
                var member = desk.member(eu.vigie.workbench.ids.Role.VOLUNTEER);
                dealt.add(desk.call(member, tx -> desk.claims.deal(tx, member))
                        .orElseThrow()
                        .band());
            }
            assertEquals(List.of(Band.RED, Band.RED, Band.RED, Band.GREEN, Band.RED), dealt);
        }
    }

    private static Dealing.Deal first(List<Ticket> waiting, List<Dealing.By> last) {
        return Dealing.order(waiting, last).getFirst();
    }

    private static Ticket waiting(long id, Band band, Duration since) {
        Ticket ticket = TestTickets.in(new TicketState.Open(), band);
        return new Ticket(
                new TicketId(id),
                ticket.thread(),
                ticket.organisation(),
                ticket.question(),
                ticket.state(),
                ticket.bands(),
                ticket.language(),
                TestTickets.NOW.minus(since),
                ticket.round(),
                ticket.skippedBy(),
                ticket.closeProposal(),
                1,
                TestTickets.NOW);
    }
}
