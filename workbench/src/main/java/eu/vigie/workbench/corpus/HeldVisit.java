package eu.vigie.workbench.corpus;

import eu.vigie.crawl.BoardRate;
import eu.vigie.crawl.Visit;
import eu.vigie.crawl.forum.SourceId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A frontier row under a valid lease, locked. {@code now} is that of the database. */
record HeldVisit(
        long id,
        SourceId source,
        String host,
        Visit.Kind kind,
        URI firstPage,
        URI visited,
        int page,
        Optional<String> board,
        Optional<String> forumThreadId,
        BoardRate rate,
        Optional<Instant> visitedAt,
        Instant now,
        int failures,
        int setbacks) {}
