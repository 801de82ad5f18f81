package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.Draft;
import eu.vigie.workbench.answers.Readability;
import eu.vigie.workbench.tickets.Lease;
import eu.vigie.workbench.web.Messages;
import java.util.List;
import java.util.Optional;

/**
 * Where the answer is written.
 *
 * @param lease the member's own hold; without one the draft can be read only
 * @param disclosure the line that tells on the forum who answers
 * @param asides texts that could not be put in their place, kept here until somebody uses them
 */
public record Composer(
        Draft draft,
        Optional<Lease> lease,
        List<LinkOffer> links,
        String disclosure,
        List<String> asides,
        OpenPoints points) {
    /** How the saved text reads, in the reader's words. */
    public String reading(Messages words, String language) {
        return Reads.words(Readability.of(text(), language), words);
    }

    public String text() {
        return draft.text().text();
    }

    public boolean noLinkNeeded() {
        return draft.text().noLinkNeeded();
    }
}
