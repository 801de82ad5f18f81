package eu.vigie.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.crawl.CrawlStore;
import eu.vigie.crawl.Visit;
import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.cli.Reasons;
import eu.vigie.crawl.fetch.FetchOutcome;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A crawl store that tells each visit as it is made, and counts what came of them. */
final class VisitLog implements CrawlStore {
    private final CrawlStore store;
    private final PrintStream progress;
    private final Map<URI, String> failures = new LinkedHashMap<>();
    private int visits;
    private int lists;
    private int threads;
    private int posts;
    private int forbidden;

    VisitLog(CrawlStore store, PrintStream progress) {
        this.store = store;
        this.progress = progress;
    }

    @Override
    public Optional<Visit> lease(Instant now) {
        return store.lease(now);
    }

    @Override
    public Optional<Instant> nextDue() {
        return store.nextDue();
    }

    @Override
    public boolean complete(Visit visit, VisitReport report) {
        boolean stored = store.complete(visit, report);
        visits++;
        progress.println(visit.source().id().value() + "  " + visit.url() + "  " + told(visit, report.result()));
        return stored;
    }

    private String told(Visit visit, VisitReport.Result result) {
        return switch (result) {
            case VisitReport.ThreadRead thread -> {
                threads++;
                posts += thread.posts().size();
                yield thread.posts().size() + " posts";
            }
            case VisitReport.ListRead list -> {
                lists++;
                yield list.boards().size() + " boards, " + list.threads().size() + " threads";
            }
            case VisitReport.Recognised(String engine) -> "made with " + engine;
            case VisitReport.Unchanged _ -> "nothing new";
            case VisitReport.Failed(FetchOutcome.Disallowed _) -> {
                forbidden++;
                yield Reasons.of(result);
            }
            case VisitReport.NotRead _, VisitReport.Failed _ -> {
                failures.put(visit.url(), Reasons.of(result));
                yield Reasons.of(result);
            }
        };
    }

    @Override
    public Optional<RobotsCopy> robots(String origin, Instant now) {
        return store.robots(origin, now);
    }

    @Override
    public void keepRobots(String origin, RobotsCopy copy) {
        store.keepRobots(origin, copy);
    }

    /** What came of all visits, in the form that docs/cli/crawl-once.schema.json describes. */
    ObjectNode report() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("visits", visits)
                .put("lists", lists)
                .put("thread_pages", threads)
                .put("posts_read", posts)
                .put("forbidden", forbidden);
        ArrayNode failed = json.putArray("failures");
        failures.forEach(
                (url, reason) -> failed.addObject().put("url", url.toString()).put("reason", reason));
        return json;
    }
}
