package eu.vigie.crawl;

import eu.vigie.crawl.VisitReport.ListRead;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.fetch.Robots;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of trying out a forum. Holds nothing that must not be stored: names are pseudonyms, contact details are masked.
 *
 * @param source the forum, with its engine where it was recognised
 * @param robots its robots.txt
 * @param pace pause between two requests, as the source and robots.txt want it
 * @param looks the pages asked for, in order
 */
public record TrialReport(Source source, Robots robots, Duration pace, List<Look> looks) {
    /**
     * One page asked for.
     *
     * @param url its address as fetched
     * @param result what was read, or why nothing was
     */
    public record Look(URI url, VisitReport.Result result) {}

    /** Whether threads or posts could be read: the forum can be watched. */
    public boolean readable() {
        return !threads().isEmpty() || thread().isPresent();
    }

    /** Boards seen, each once. */
    public List<BoardLink> boards() {
        return lists().flatMap(list -> list.boards().stream()).distinct().toList();
    }

    /** Threads of the last list seen. */
    public List<ThreadRow> threads() {
        return lists().reduce((first, second) -> second).map(ListRead::threads).orElse(List.of());
    }

    /** The page of a thread, when one was read. */
    public Optional<ThreadRead> thread() {
        return looks.stream()
                .map(Look::result)
                .filter(ThreadRead.class::isInstance)
                .map(ThreadRead.class::cast)
                .findFirst();
    }

    /** The first page that could not be read; empty when all could. */
    public Optional<Look> problem() {
        return looks.stream()
                .filter(look ->
                        look.result() instanceof VisitReport.Failed || look.result() instanceof VisitReport.NotRead)
                .findFirst();
    }

    private Stream<ListRead> lists() {
        return looks.stream()
                .map(Look::result)
                .filter(ListRead.class::isInstance)
                .map(ListRead.class::cast);
    }
}
