package eu.vigie.crawl.demo;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Reading the longest thread page of the demo forum of each engine into posts, against only parsing its markup with jsoup. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class ParseBenchmark {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @Param({"phpbb3", "fluxbb", "jvc"})
    public String engine = "";

    private final PageReader reader = new PageReader();
    private String markup = "";
    private Optional<PageBody> body = Optional.empty();

    @Setup
    public void longestPage() throws IOException {
        try (var forum = DemoForum.start(0, NOON, 1)) {
            URI url = forum.threads().stream()
                    .filter(thread -> thread.board().engine().equals(engine))
                    .filter(thread -> !thread.board().refusesRobots())
                    .max(Comparator.comparingInt(DemoThread::posts))
                    .orElseThrow()
                    .url();
            byte[] bytes;
            try (var in = url.toURL().openStream()) {
                bytes = in.readAllBytes();
            }
            markup = new String(bytes, StandardCharsets.UTF_8);
            body = Optional.of(new PageBody(
                    url, "text/html", Optional.of(StandardCharsets.UTF_8), bytes, NOON.instant(), ZoneOffset.UTC));
        }
    }

    @Benchmark
    public Object posts() {
        return reader.read(body.orElseThrow(), Optional.of(engine));
    }

    @Benchmark
    public Object markupOnly() {
        return Jsoup.parse(markup, body.orElseThrow().url().toString());
    }

    /** Runs all of it and prints, for each engine, the cost of reading it as a multiple of parsing its markup. */
    public static void main(String[] args) throws RunnerException {
        var results = new Runner(
                        new OptionsBuilder().include(ParseBenchmark.class.getSimpleName()).build())
                .run();
        var scores = new TreeMap<String, TreeMap<String, Double>>();
        results.forEach(result -> scores.computeIfAbsent(result.getParams().getParam("engine"), _ -> new TreeMap<>())
                .put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getScore()));
        scores.forEach((engine, of) -> System.out.printf(
                Locale.ROOT,
                "%-24s %8.1f us a page, %5.2f times only parsing the markup (wanted: at most 1.5)%n",
                engine,
                of.get("posts"),
                of.get("posts") / of.get("markupOnly")));
    }
}
