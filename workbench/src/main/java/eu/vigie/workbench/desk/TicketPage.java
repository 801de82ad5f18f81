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
import java.util.stream.Stream;

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
        Twins twins,
        Optional<UndoStore.Offer> undo,
        Optional<CorrectionForm> correction) {
    private static final List<Resolution> BEFORE_AN_ANSWER = List.of(
            Resolution.OFF_TOPIC,
            Resolution.ANSWERED_BY_OTHERS,
            Resolution.THREAD_LOCKED,
            Resolution.FORUM_FORBIDS,
            Resolution.OTHER);

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

    /** What can be said of a ticket that is closed here; a duplicate is closed by naming its original. */
    public List<Resolution> resolutions() {
        return switch (ticket.state().name()) {
            case POSTED, VERIFIED -> List.of(Resolution.ANSWERED, Resolution.OTHER);
            case MISSING ->
                List.of(
                        Resolution.ANSWER_REMOVED,
                        Resolution.THREAD_LOCKED,
                        Resolution.FORUM_FORBIDS,
                        Resolution.OTHER);
            case FOLLOW_UP -> with(Resolution.ANSWERED, BEFORE_AN_ANSWER);
            case NEW, OPEN, CLAIMED, IN_REVIEW, CHANGES, APPROVED, CLOSED -> BEFORE_AN_ANSWER;
        };
    }

    private static List<Resolution> with(Resolution first, List<Resolution> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** Somebody else's hold, which a supervisor may end. */
    public boolean mayBreak() {
        return can(Action.BREAK_CLAIM) && work.filter(one -> !one.mine()).isPresent();
    }

    /** Whether an answer of this round was posted: the posting desk tells where. */
    public boolean posted() {
        return ticket.round().postedBy().isPresent();
    }

    public List<Band> bands() {
        return List.of(Band.values());
    }
}
