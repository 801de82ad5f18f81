package eu.vigie.workbench.desk;

import eu.vigie.workbench.tickets.UndoStore;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list of tickets.
 *
 * @param language the one language asked for; {@code all} for every language
 * @param silentSince when the forums were last read, if that is too long ago
 * @param held the member's own claims, with the clock of each
 * @param undo what the member has done a moment ago
 */
public record QueuePage(
        Frame frame,
        QueueView view,
        Optional<String> language,
        List<Card> cards,
        Optional<EmptyQueue> empty,
        Optional<Instant> lastCrawl,
        Optional<Instant> silentSince,
        List<Card> held,
        List<Waiting> waiting,
        Optional<String> notice,
        boolean mayDeal,
        Optional<UndoStore.Offer> undo) {
    /** How many wait in a language. */
    public record Waiting(String language, long tickets) {}

    public String href(String language) {
        return "/queue?list=" + Forms.word(view) + "&lang=" + language;
    }
}
