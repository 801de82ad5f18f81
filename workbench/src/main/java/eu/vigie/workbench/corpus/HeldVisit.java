package eu.vigie.workbench.corpus;

import eu.vigie.crawl.Visit;
import eu.vigie.crawl.forum.SourceId;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** A frontier row under a valid lease, locked. {@code sinceLastVisit} is on the database clock. */
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
        OptionalDouble changesPerHour,
        Optional<Duration> sinceLastVisit,
        int failures,
        int setbacks) {}
