package eu.vigie.crawl.demo;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.Crawler;
import eu.vigie.crawl.MemoryCrawlStore;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.Pseudonyms;
import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Pages a second with pace off: eight loopback hosts serve the same recorded forum and are crawled one request at a time each, by this
 * crawler, by wget, which extracts nothing, and by Scrapy, which extracts the same, one after the other in the same run.
 *
 * <p>{@code CrawlRate FORUM.warc.gz START-PATH} in the module crawler; wget and scrapy are looked for on the path.
 */
public final class CrawlRate {
    private static final int HOSTS = 8;
    private static final int ROUNDS = 3;
    /** A clock that stands still: answers take no time, so that no pause follows them, and lists never fall due again. */
    private static final Clock STILL = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    private CrawlRate() {}

    private interface Run {
        void go(List<URI> homes) throws IOException, InterruptedException;
    }

    /** Prints a line for each program and round, and the ratios of the last round. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (var hosts = new RecordedHosts(Path.of(args[0]), args.length > 1 ? args[1] : "/", HOSTS)) {
            double ours = 0;
            double wget = 0;
            double scrapy = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                ours = rate("vigie", hosts, CrawlRate::vigie);
                wget = rate("wget", hosts, CrawlRate::wget);
                scrapy = rate("scrapy", hosts, CrawlRate::scrapy);
            }
            System.out.printf(Locale.ROOT, "%.2f times wget (wanted: 1), ", ours / wget);
            System.out.printf(Locale.ROOT, "%.2f times Scrapy (wanted: 2)%n", ours / scrapy);
        }
    }

    private static double rate(String program, RecordedHosts hosts, Run run) throws IOException, InterruptedException {
        hosts.served();
        long start = System.nanoTime();
        run.go(hosts.homes());
        double seconds = (System.nanoTime() - start) / 1e9;
        int pages = hosts.served();
        System.out.printf(
                Locale.ROOT, "%-8s %6d pages in %6.2f s: %7.1f pages a second%n", program, pages, seconds, pages / seconds);
        return pages / seconds;
    }

    private static void vigie(List<URI> homes) throws InterruptedException {
        var store = new MemoryCrawlStore(CrawlPolicy.standard().withListEvery(Duration.ofDays(1)));
        homes.forEach(home -> store.watch(source(home), STILL.instant()));
        var busy = new AtomicInteger();
        try (var fetcher = new Fetcher(
                new UserAgent("bench", URI.create("http://127.0.0.1/about")), FetchLimits.standard(), STILL)) {
            var crawlers = new ArrayList<Thread>();
            for (int i = 0; i < HOSTS; i++) {
                var crawler = new Crawler(store, fetcher, new PageReader(), CrawlPolicy.standard(), STILL);
                crawlers.add(Thread.ofPlatform().start(() -> work(crawler, busy)));
            }
            for (Thread one : crawlers) {
                one.join();
            }
        }
    }

    /** Until nobody has anything to do: whoever is busy may bring more. */
    private static void work(Crawler crawler, AtomicInteger busy) {
        boolean more = true;
        while (more) {
            busy.incrementAndGet();
            boolean did = crawler.visitNext();
            more = busy.decrementAndGet() > 0 || did;
            if (!did && more) {
                LockSupport.parkNanos(100_000);
            }
        }
    }

    private static Source source(URI home) {
        return new Source(
                        new SourceId("host-" + home.getHost().replace('.', '-')),
                        "Recorded",
                        home,
                        Optional.empty(),
                        ZoneOffset.UTC,
                        "fr",
                        Duration.ZERO,
                        true,
                        new Pseudonyms(new byte[32]))
                .allowing(new Allowance(Integer.MAX_VALUE, QuietHours.NONE));
    }

    private static void wget(List<URI> homes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("wget");
        var running = new ArrayList<Process>();
        for (URI home : homes) {
            running.add(quiet("wget", "-q", "-r", "-l", "inf", "-P", folder.toString(), home.toString()));
        }
        for (Process one : running) {
            one.waitFor();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private static void scrapy(List<URI> homes) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("scrapy", "runspider", "-L", "ERROR", "src/bench/scrapy/forum_spider.py"));
        words.addAll(List.of(
                "-a", "start=" + String.join(",", homes.stream().map(URI::toString).toList())));
        quiet(words.toArray(String[]::new)).waitFor();
    }

    private static Process quiet(String... words) throws IOException {
        return new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
