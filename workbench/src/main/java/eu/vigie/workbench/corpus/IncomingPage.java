package eu.vigie.workbench.corpus;

import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.workbench.sources.WatchedSource;
import java.net.URI;
import java.util.Optional;

/** A page of a thread on its way into the corpus; {@code firstPage} is where the thread begins, as far as is known. */
record IncomingPage(
        WatchedSource source,
        ThreadRead read,
        URI firstPage,
        Optional<String> board,
        boolean continuing,
        boolean byHand) {}
