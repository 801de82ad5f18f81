package eu.vigie.crawl.simulation;

import eu.vigie.crawl.MemoryCrawlStore;
import eu.vigie.crawl.Visit;
import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One crawl on a virtual clock, and what is counted of it. */
final class SimulatedCrawl {
    private static final Duration ANSWER = Duration.ofMillis(400);

    private final Map<SourceId, SimulatedForum> forums;
    private final Instant from;
    private final Instant to;
    private final Instant measuredUntil;
    private final Set<String> seen = new HashSet<>();
    private final List<Duration> delays = new ArrayList<>();
    private int lists;
    private int threads;
    private int changed;

    SimulatedCrawl(List<SimulatedForum> forums, Instant from, Instant to, Instant measuredUntil) {
        this.forums =
                forums.stream().collect(Collectors.toMap(forum -> forum.source().id(), Function.identity()));
        this.from = from;
        this.to = to;
        this.measuredUntil = measuredUntil;
    }

    /** Makes every visit of the store when it falls due, from the first moment to the last. */
    SimulatedCrawl with(MemoryCrawlStore store) {
        forums.values().forEach(forum -> store.watch(forum.source(), from));
        Instant now = from;
        while (now.isBefore(to)) {
            Optional<Visit> visit = store.lease(now);
            if (visit.isPresent()) {
                make(store, visit.get(), now);
            } else {
                Instant due = store.nextDue().orElse(to);
                now = due.isAfter(now) ? due : now.plusMillis(1);
            }
        }
        return this;
    }

    private void make(MemoryCrawlStore store, Visit visit, Instant now) {
        VisitReport.Result result = forums.get(visit.source().id()).answer(visit.url(), now);
        Instant read = now.plus(ANSWER);
        count(visit, result, read);
        store.complete(visit, new VisitReport(read, ANSWER, result));
    }

    private void count(Visit visit, VisitReport.Result result, Instant read) {
        switch (visit.kind()) {
            case LIST -> lists++;
            case THREAD -> {
                threads++;
                changed += result instanceof ThreadRead page && bringsPosts(visit, page, read) ? 1 : 0;
            }
        }
    }

    private boolean bringsPosts(Visit visit, ThreadRead page, Instant read) {
        boolean brings = false;
        for (Post post : page.posts()) {
            if (seen.add(visit.source().id().value() + " " + post.id())) {
                brings = true;
                Instant at = post.postedAt().map(PostedAt::at).orElseThrow();
                if (isMeasured(at)) {
                    delays.add(Duration.between(at, read));
                }
            }
        }
        return brings;
    }

    private boolean isMeasured(Instant at) {
        return at.isAfter(from) && at.isBefore(measuredUntil);
    }

    Figures figures() {
        long written = forums.values().stream()
                .flatMap(forum -> forum.boards().stream())
                .flatMap(board -> board.arrivals().stream())
                .filter(arrival -> isMeasured(arrival.at()))
                .count();
        return new Figures((int) written, lists, threads, changed, List.copyOf(delays));
    }
}
