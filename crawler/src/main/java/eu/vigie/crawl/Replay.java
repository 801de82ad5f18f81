package eu.vigie.crawl;

import eu.vigie.crawl.fetch.Capture;
import eu.vigie.crawl.fetch.FetchOutcome.Fetched;
import eu.vigie.crawl.fetch.Robots;
import eu.vigie.crawl.forum.PageReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes threads from archived pages, in whatever order the archive has them and without following links: each page that was public
 * when it was recorded is read once, and the pages of a thread are put in order by their "next" links. Not safe for threads.
 */
public final class Replay {
    private final PageReader reader;
    private final Function<String, Findings> findings;
    private final Map<String, ReplayedSite> sites = new LinkedHashMap<>();

    /**
     * @param findings what turns the pages of an origin ({@code https://host:port}) into what may be stored: a key of its own for each
     */
    public Replay(PageReader reader, Function<String, Findings> findings) {
        this.reader = reader;
        this.findings = findings;
    }

    /** Takes in a capture; one that holds no page (a refusal, a redirect) counts for nothing. */
    public void take(Capture capture) {
        if (capture.outcome() instanceof Fetched(var body, var etag, var lastModified)) {
            ReplayedSite site = sites.computeIfAbsent(
                    Robots.origin(body.url()), origin -> new ReplayedSite(origin, findings.apply(origin)));
            site.take(body.url(), reader.read(body, Optional.empty()), etag, lastModified);
        }
    }

    /** The forums found, in the order of their first page. */
    public List<ReplayedSite> sites() {
        return List.copyOf(sites.values());
    }
}
