package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.Source;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.SourceNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A source with what its people permit, and how it stands. */
public record WatchedSource(
        SourceNumber number,
        Source source,
        Optional<OrganisationId> organisation,
        Permission permission,
        String contact,
        Duration retention,
        boolean handWatched,
        Optional<Pause> pause,
        Optional<Instant> lastReadAt) {
    /** Nothing is fetched from a paused source until somebody resumes it; where somebody {@code stopped} it, nothing is posted either. */
    public record Pause(Instant at, String because, boolean stopped) {}
}
