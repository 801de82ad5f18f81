package eu.vigie.workbench.desk;

import eu.vigie.workbench.tickets.Action;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Resolution;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.UndoStore;
import eu.vigie.workbench.web.Frame;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket being read or worked.
 *
 * @param behind the list it came from
 * @param whyNotMine why the member cannot take it, when they cannot
 */
public record TicketPage(
        Frame frame,
        Ticket ticket,
        List<Card> behind,
        ThreadExcerpt thread,
        Composer composer,
        Set<Action> actions,
        Optional<Card.Work> work,
        Optional<Reason> whyNotMine,
        Optional<Notice> notice,
        Waits waits,
        Optional<UndoStore.Offer> undo,
        Optional<CorrectionForm> correction) {
    public long id() {
        return ticket.id().value();
    }

    public boolean can(Action action) {
        return actions.contains(action);
    }

    public boolean writing() {
        return can(Action.SAVE_DRAFT);
    }

    public boolean current(Card card) {
        return card.id() == id();
    }

    /** What a ticket that needs no answer may be. */
    public List<Resolution> resolutions() {
        return List.of(
                Resolution.OFF_TOPIC,
                Resolution.DUPLICATE,
                Resolution.ANSWERED_BY_OTHERS,
                Resolution.THREAD_LOCKED,
                Resolution.FORUM_FORBIDS,
                Resolution.OTHER);
    }

    public List<Band> bands() {
        return List.of(Band.values());
    }
}
