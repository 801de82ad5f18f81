package eu.vigie.crawl.simulation;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.MemoryCrawlStore;
import eu.vigie.crawl.forum.Allowance;
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
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Weeks of activity on three forums of 6, 15 and 30 boards, made anew from a seed for every run, and a crawl of them: the real store
 * and its real schedule on a virtual clock. The rates of boards are log-normal.
 */
final class SimulatedWeeks {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration BEFORE = Duration.ofDays(3);
    /** Posts of the last hours are not measured: not every schedule could have seen them. */
    private static final Duration AFTER = Duration.ofHours(12);

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

    /** The time of all boards together, in seconds. */
    double boardSeconds() {
        int boards = FORUMS.stream().mapToInt(i -> i).sum() + FORUMS.size();
        return (double) boards * length.toSeconds();
    }

    List<SimulatedForum> forums() {
        return forums(new SplittableRandom(seed));
    }

    Figures crawled(CrawlPolicy policy) {
        var store = new MemoryCrawlStore(policy);
        var crawl = new SimulatedCrawl(
                forums(), START, START.plus(length), START.plus(length).minus(AFTER));
        return crawl.with(store).figures();
    }

    private List<SimulatedForum> forums(SplittableRandom random) {
        var forums = new ArrayList<SimulatedForum>();
        for (int i = 0; i < FORUMS.size(); i++) {
            var boards = new ArrayList<SimulatedBoard>();
            for (int board = 0; board < FORUMS.get(i); board++) {
                double rate =
                        MEDIAN_POSTS_PER_HOUR * Math.exp(SPREAD * random.split().nextGaussian());
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
                        new Pseudonyms("simulation".repeat(4).getBytes(StandardCharsets.UTF_8)))
                .allowing(new Allowance(1_000_000, QuietHours.NONE));
    }
}
