package eu.vigie.workbench.tickets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which ticket is dealt next. Risk alone would starve the middle: every fourth one is the most overdue AMBER or GREEN. */
final class Dealing {
    /** Every how many tickets an overdue one has its turn. */
    static final int TURN = 4;

    enum By {
        RANK,
        OVERDUE
    }

    record Deal(Ticket ticket, By by) {}

    private Dealing() {}

    /**
     * @param waiting in the order of the queue
     * @param last how the last tickets were dealt, newest first
     */
    static List<Deal> order(List<Ticket> waiting, List<By> last) {
        var deals = new ArrayList<Deal>();
        boolean turn =
                last.size() >= TURN - 1 && last.subList(0, TURN - 1).stream().allMatch(By.RANK::equals);
        boolean crisis = waiting.stream().anyMatch(ticket -> ticket.band() == Band.CRISIS);
        if (turn && !crisis) {
            mostOverdue(waiting).ifPresent(ticket -> deals.add(new Deal(ticket, By.OVERDUE)));
        }
        waiting.forEach(ticket -> deals.add(new Deal(ticket, By.RANK)));
        return deals;
    }

    private static Optional<Ticket> mostOverdue(List<Ticket> waiting) {
        return waiting.stream()
                .filter(ticket -> !ticket.band().isGrave() && ticket.due().isBefore(ticket.asOf()))
                .min(Comparator.comparing(Ticket::due));
    }
}
