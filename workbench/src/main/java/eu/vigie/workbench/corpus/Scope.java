package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.SourceId;
import java.time.Instant;
import java.util.Optional;

/** Which visits a crawler takes: those of one source only, and first pages of lists only once since a moment. */
public record Scope(Optional<SourceId> source, Optional<Instant> listsOnceSince) {
    static final Scope EVERYTHING = new Scope(Optional.empty(), Optional.empty());

    String sourceOrEmpty() {
        return source.map(SourceId::value).orElse("");
    }

    Instant since() {
        return listsOnceSince.orElse(Instant.parse("9999-01-01T00:00:00Z"));
    }
}
