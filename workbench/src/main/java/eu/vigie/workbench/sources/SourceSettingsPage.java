package eu.vigie.workbench.sources;

import eu.vigie.workbench.sources.NewSourcePage.Complaint;
import eu.vigie.workbench.web.Frame;
import java.util.Optional;

/**
 * The settings of a source, and under them what the selectors find.
 *
 * @param possible whether pages can be tried out: a contact is set
 */
public record SourceSettingsPage(
        Frame frame,
        WatchedSource watched,
        SourceSettings typed,
        boolean possible,
        Optional<Complaint> complaint,
        Optional<Preview> preview) {
    public String address() {
        return "/sources/" + watched.source().id() + "/settings";
    }

    public int leastPace() {
        return watched.source().privateHostAllowed() ? 0 : 1;
    }
}
