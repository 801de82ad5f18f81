package eu.vigie.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.Crawler;
import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.cli.CrawlWarcCommand;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.Recorder;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.crawl.record.Recording;
import eu.vigie.workbench.corpus.PostgresCrawlStore;
import eu.vigie.workbench.corpus.Scope;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.WatchedSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "crawl",
        description =
                "Read recorded forums (--warc FILE... --out FILE), visit once what is due now (--once), or read kept pages again (--replay).")
final class CrawlCommand implements Callable<Integer> {
    /** Nobody waits longer than this in front of a command for a forum that asks for patience. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final int SOME_BAD = 3;

    @Mixin
    CrawlWarcCommand recorded = new CrawlWarcCommand();

    @Mixin
    DataOptions options = new DataOptions();

    @Option(names = "--once", description = "visit the watched forums where something is due, and end")
    boolean once;

    @Option(
            names = "--replay",
            description =
                    "read again, without any network, the pages kept by crawl.record-days, and store what is different")
    boolean replay;

    @Option(names = "--source", paramLabel = "NAME", description = "with --once or --replay: only this forum")
    @Nullable
    String source;

    @Option(names = "--json", description = "with --once: print the report as JSON")
    boolean asJson;

    @Spec
    picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        long asked = Stream.of(once, replay, recorded.isAsked())
                .filter(Boolean::booleanValue)
                .count();
        if (asked != 1 || recorded.isAsked() && source != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say either --warc FILE... --out FILE, or --once [--source NAME], or --replay [--source NAME]");
        }
        if (replay) {
            return readAgain();
        }
        return once ? crawlOnce() : recorded.call();
    }

    private int readAgain() {
        return options.withDatabase(database -> {
            Transactions transactions = database.transactions();
            Optional<SourceId> only = Optional.ofNullable(source).map(name -> known(transactions, name));
            List<WatchedSource> all = all(transactions).stream()
                    .filter(one ->
                            only.isEmpty() || only.get().equals(one.source().id()))
                    .toList();
            var report = new ReplayReport(transactions, System.err);
            report.replay(DataFolder.at(options.data), all);
            if (report.nothing()) {
                throw new Failures.CannotDo(
                        "nothing is recorded in this data folder: crawl.record-days is 0 unless somebody set it");
            }
            System.out.println(report);
            return report.whole() ? 0 : SOME_BAD;
        });
    }

    private static List<WatchedSource> all(Transactions transactions) {
        return transactions.call(new Actor.Machine("command line"), tx -> new SourceStore().list(tx));
    }

    private int crawlOnce() {
        var settings = options.settings(Map.of());
        return options.withDatabase(database -> {
            Transactions transactions = database.transactions();
            Optional<SourceId> only = Optional.ofNullable(source).map(name -> known(transactions, name));
            Instant start = Clock.systemUTC().instant();
            var due = new PostgresCrawlStore(
                    transactions, new SourceStore(), Rhythm.standard(), new Scope(only, Optional.of(start)));
            var log = new VisitLog(due, System.err);
            var folder = DataFolder.at(options.data);
            Recordings.purge(folder, settings);
            Optional<Recording> recording = Recordings.begin(folder, settings);
            try (var fetcher = new Fetcher(
                    Workbench.agent(settings),
                    FetchLimits.standard(),
                    Clock.systemUTC(),
                    recording.<Recorder>map(open -> open).orElse(Recorder.NONE))) {
                var crawler = new Crawler(log, fetcher, new PageReader(), CrawlPolicy.standard(), Clock.systemUTC());
                Optional<Instant> leftUntil = visitAll(crawler, due);
                return tell(transactions, log.report(), start, leftUntil);
            } finally {
                recording.ifPresent(Recording::close);
            }
        });
    }

    private static SourceId known(Transactions transactions, String name) {
        return all(transactions).stream()
                .map(one -> one.source().id())
                .filter(id -> id.value().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Failures.CannotDo("no source is called '" + name + "'; ./vigie source list shows all"));
    }

    /** Visits until nothing is due, or until all that is due must wait for long: then the answer is how long. */
    private static Optional<Instant> visitAll(Crawler crawler, PostgresCrawlStore due) {
        while (true) {
            if (crawler.visitNext()) {
                continue;
            }
            Optional<Instant> next = due.dueNow();
            Instant now = Clock.systemUTC().instant();
            if (next.isEmpty() || next.get().isAfter(now.plus(LONGEST_WAIT))) {
                return next;
            }
            Pauses.sleep(Duration.between(now, next.get()).plusMillis(5));
        }
    }

    private int tell(Transactions transactions, ObjectNode report, Instant start, Optional<Instant> leftUntil) {
        int added = transactions.call(new Actor.Machine("command line"), tx -> new SourceStore().postsSince(tx, start));
        report.put("posts_new", added)
                .put("left_until", leftUntil.map(Instant::toString).orElse(null));
        System.out.println(asJson ? report.toPrettyString() : text(report));
        return report.get("failures").isEmpty() ? 0 : SOME_BAD;
    }

    private static String text(ObjectNode report) {
        String left = report.get("left_until").isNull()
                ? ""
                : "\nMore is due, but may not be asked for before "
                        + report.get("left_until").asText() + ".";
        return report.get("visits").asInt() + " pages visited: "
                + report.get("lists").asInt() + " lists, "
                + report.get("thread_pages").asInt() + " pages of threads with "
                + report.get("posts_read").asInt() + " posts, "
                + report.get("posts_new").asInt() + " of them new; "
                + report.get("forbidden").asInt() + " pages are closed to robots, "
                + report.get("failures").size() + " could not be read." + left;
    }
}
