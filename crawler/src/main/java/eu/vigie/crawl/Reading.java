package eu.vigie.crawl;

import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.fetch.FetchOutcome.Fetched;
import eu.vigie.crawl.fetch.FetchRequest;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.ReadPage;
import eu.vigie.crawl.forum.Source;
import java.net.URI;
import java.util.Optional;

/** One page from its address to what may be stored: robots.txt, the engine's own address, the request, the engine, masking. */
final class Reading {
    private final Fetcher fetcher;
    private final PageReader reader;
    private final RobotsGate robots;

    Reading(Fetcher fetcher, PageReader reader, RobotsGate robots) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.robots = robots;
    }

    /** The engine's own address for a page, where robots.txt leaves it open, else the page for people. */
    URI address(Source source, URI url) {
        URI wanted = reader.fetchAddress(source.engine(), url);
        return wanted.equals(url) || robots.allows(source, wanted) ? wanted : url;
    }

    /** Fetches an address and reads what comes. */
    VisitReport.Result of(Source source, URI address, Optional<String> etag, Optional<String> lastModified) {
        if (!robots.allows(source, address)) {
            return new VisitReport.Failed(new FetchOutcome.Disallowed(robots.reason(source, address)));
        }
        var request = new FetchRequest(source, address, etag, lastModified, url -> robots.allows(source, url));
        return switch (fetcher.fetch(request)) {
            case Fetched page -> read(source, page);
            case FetchOutcome.NotModified _ -> new VisitReport.Unchanged();
            case FetchOutcome other -> new VisitReport.Failed(other);
        };
    }

    private VisitReport.Result read(Source source, Fetched page) {
        ReadPage read = reader.read(page.body(), source);
        boolean isKnown = source.engine().isPresent() || source.given().isPresent();
        return isKnown || isReadHere(read, page.body().url())
                ? new Findings(source.pseudonyms()).of(read, page.etag(), page.lastModified())
                : new VisitReport.Recognised(read.engine());
    }

    private boolean isReadHere(ReadPage read, URI url) {
        return reader.fetchAddress(Optional.of(read.engine()), url).equals(url);
    }
}
