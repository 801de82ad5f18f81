package eu.vigie.crawl.simulation;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.MemoryCrawlStore;
import eu.vigie.crawl.Visit;
import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.Pseudonyms;
import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Weeks of activity on three forums of 6, 15 and 30 boards, made anew from a seed for every run, and a crawl of them: the real store
 * and its real schedule on a virtual clock. The rates of boards are log-normal.
 */
final class SimulatedWeeks {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration BEFORE = Duration.ofDays(3);
    /** Posts of the last hours are not measured: not every schedule could have seen them. */
    private static final Duration AFTER = Duration.ofHours(12);
    private static final Duration ANSWER = Duration.ofMillis(400);
    private static final List<Integer> FORUMS = List.of(6, 15, 30);
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Paris"), ZoneId.of("Europe/Brussels"), ZoneId.of("America/Montreal"));
    private static final double MEDIAN_POSTS_PER_HOUR = 0.3;
    private static final double SPREAD = 1.5;

    private final long seed;
    private final Duration length;

    SimulatedWeeks(long seed, int weeks) {
        this.seed = seed;
        this.length = Duration.ofDays(7L * weeks);
    }

    Figures crawled(CrawlPolicy policy) {
        var store = new MemoryCrawlStore(policy);
        var run = new Run(forums(), START, START.plus(length));
        run.forums.values().forEach(forum -> store.watch(forum.source(), START));
        run.crawl(store);
        return run.figures(START.plus(length).minus(AFTER));
    }

    private List<SimulatedForum> forums() {
        var random = new SplittableRandom(seed);
        var forums = new ArrayList<SimulatedForum>();
        for (int i = 0; i < FORUMS.size(); i++) {
            var boards = new ArrayList<SimulatedBoard>();
            for (int board = 0; board < FORUMS.get(i); board++) {
                double rate = MEDIAN_POSTS_PER_HOUR * Math.exp(SPREAD * random.split().nextGaussian());
                var arrivals = new Arrivals(rate, ZONES.get(i), random.split());
                boards.add(new SimulatedBoard(board, arrivals.between(START.minus(BEFORE), START.plus(length))));
            }
            forums.add(new SimulatedForum(source("forum" + i, ZONES.get(i)), boards));
        }
        return forums;
    }

    private static Source source(String name, ZoneId zone) {
        return new Source(
                new SourceId(name),
                name,
                URI.create("https://" + name + ".example/"),
                Optional.of("simulated"),
                zone,
                "fr",
                Duration.ofSeconds(5),
                false,
                new Allowance(1_000_000, QuietHours.NONE),
                new Pseudonyms("simulation".repeat(4).getBytes(StandardCharsets.UTF_8)));
    }

    /** One crawl and what is counted of it. */
    private static final class Run {
        private final Map<SourceId, SimulatedForum> forums;
        private final Instant from;
        private final Instant to;
        private final Set<String> seen = new HashSet<>();
        private final List<Duration> delays = new ArrayList<>();
        private int lists;
        private int threads;
        private int changed;
        private int first;

        Run(List<SimulatedForum> forums, Instant from, Instant to) {
            this.forums = forums.stream().collect(Collectors.toMap(f -> f.source().id(), Function.identity()));
            this.from = from;
            this.to = to;
        }

        void crawl(MemoryCrawlStore store) {
            Instant now = from;
            while (now.isBefore(to)) {
                Optional<Visit> visit = store.lease(now);
                if (visit.isPresent()) {
                    VisitReport.Result result = forums.get(visit.get().source().id()).answer(visit.get().url(), now);
                    count(visit.get(), result, now);
                    store.complete(visit.get(), new VisitReport(now.plus(ANSWER), ANSWER, result));
                } else {
                    Instant due = store.nextDue().orElse(to);
                    now = due.isAfter(now) ? due : now.plusMillis(1);
                }
            }
        }

        private void count(Visit visit, VisitReport.Result result, Instant now) {
            if (visit.kind() == Visit.Kind.LIST) {
                lists++;
                return;
            }
            threads++;
            boolean brought = false;
            if (result instanceof ThreadRead read) {
                for (Post post : read.posts()) {
                    if (seen.add(visit.source().id().value() + post.id())) {
                        brought = true;
                        Instant at = post.postedAt().map(PostedAt::at).orElseThrow();
                        if (at.isAfter(from)) {
                            delays.add(Duration.between(at, now.plus(ANSWER)));
                        }
                    }
                }
            }
            changed += brought ? 1 : 0;
        }

        Figures figures(Instant until) {
            long written = forums.values().stream()
                    .flatMap(forum -> forum.boards().stream())
                    .flatMap(board -> board.arrivals().stream())
                    .filter(a -> a.at().isAfter(from) && a.at().isBefore(until))
                    .count();
            return new Figures((int) written, lists, threads, changed, delays);
        }
    }
}
