package eu.vigie.crawl.demo;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;

/**
 * What {@link ParseBenchmark} measures, as processor time of the one thread and by turns: for machines that do other work meanwhile, on
 * which time on the wall says nothing.
 */
public final class ParseCost {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final int WARM_UP = 1_500;
    private static final int MEASURED = 500;

    private ParseCost() {}

    /** Prints a line for each engine. */
    public static void main(String[] args) throws IOException {
        for (String engine : List.of("phpbb3", "fluxbb", "jvc")) {
            var page = longestPage(engine);
            var markup = new String(page.bytes(), StandardCharsets.UTF_8);
            var reader = new PageReader();
            Supplier<Object> posts = () -> reader.read(page, Optional.of(engine));
            Supplier<Object> only = () -> Jsoup.parse(markup, page.url().toString());
            var costs = new long[2][MEASURED];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                long read = cost(posts);
                long parsed = cost(only);
                if (i >= 0) {
                    costs[0][i] = read;
                    costs[1][i] = parsed;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %6d bytes: %7.1f us a page, %5.2f times only parsing the markup (wanted: at most 1.5)%n",
                    engine,
                    page.bytes().length,
                    median(costs[0]) / 1e3,
                    median(costs[0]) / (double) median(costs[1]));
        }
    }

    private static long cost(Supplier<Object> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        if (work.get() == null) {
            throw new IllegalStateException("nothing was read");
        }
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static long median(long[] costs) {
        Arrays.sort(costs);
        return costs[costs.length / 2];
    }

    private static PageBody longestPage(String engine) throws IOException {
        try (var forum = DemoForum.start(0, NOON, 1)) {
            URI url = forum.threads().stream()
                    .filter(thread -> thread.board().engine().equals(engine))
                    .filter(thread -> !thread.board().refusesRobots())
                    .max(Comparator.comparingInt(DemoThread::posts))
                    .orElseThrow()
                    .url();
            try (var in = url.toURL().openStream()) {
                var utf8 = Optional.of(StandardCharsets.UTF_8).map(java.nio.charset.Charset.class::cast);
                return new PageBody(url, "text/html", utf8, in.readAllBytes(), NOON.instant(), ZoneOffset.UTC);
            }
        }
    }
}
