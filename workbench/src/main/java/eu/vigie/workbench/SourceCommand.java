package eu.vigie.workbench;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.Trial;
import eu.vigie.crawl.TrialReport;
import eu.vigie.crawl.cli.TrialJson;
import eu.vigie.crawl.cli.TrialText;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.crawl.forum.generic.GivenForum;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.sources.Addition;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.SourceWish;
import eu.vigie.workbench.sources.WatchedSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "source", description = "Try out, add, list, pause and resume the forums that are watched.")
final class SourceCommand {
    @Mixin
    DataOptions options = new DataOptions();

    private static final int FAILED = 1;

    private final SourceStore sources = new SourceStore();

    @Command(name = "add", description = "Watch a forum, or only a board of it, by the address of its page.")
    void add(@Mixin DataOptions data, @Mixin SourceOptions wanted, @Parameters(paramLabel = "URL") URI url) {
        SourceWish wish = wanted.wishFor(url);
        NewSource source = wish.source(Optional.empty());
        Addition addition = in(data, tx -> {
            Addition added = sources.add(tx, source);
            if (added instanceof Addition.Added) {
                sources.allow(tx, source.id(), wish.allowance());
                sources.select(tx, source.id(), wish.selectors());
            }
            return added;
        });
        switch (addition) {
            case Addition.Added(var added) -> System.out.println(line(added));
            case Addition.Taken(var by) ->
                throw new Failures.CannotDo(
                        "this forum is already watched as " + by.source().id());
        }
    }

    @Command(
            name = "test",
            description =
                    "Try a forum out before it is watched: what robots may read, what Vigie finds, what it would store.")
    int test(
            @Mixin DataOptions data,
            @Mixin SourceOptions wanted,
            @Option(names = "--json", description = "print the report as JSON") boolean asJson,
            @Parameters(paramLabel = "URL") URI url) {
        var source = wanted.wishFor(url).trial();
        System.err.println("Asking " + url.getHost() + " for a few pages, with pauses; this takes some seconds ...");
        try (var fetcher =
                new Fetcher(Workbench.agent(data.settings(Map.of())), FetchLimits.standard(), Clock.systemUTC())) {
            var trial = new Trial(
                    source, fetcher, new PageReader(), CrawlPolicy.standard(), Clock.systemUTC(), Pauses::sleep);
            TrialReport report = trial.run();
            System.out.print(asJson ? TrialJson.of(report).toPrettyString() + "\n" : TrialText.of(report));
            return report.readable() ? 0 : FAILED;
        }
    }

    @Command(name = "list", description = "One line for each source.")
    void list(@Mixin DataOptions data) {
        in(data, sources::list).forEach(source -> System.out.println(line(source)));
    }

    @Command(name = "pause", description = "Stop visiting a source.")
    void pause(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
        in(data, tx -> {
            return sources.pause(tx, known(tx, name), "paused from the command line");
        });
    }

    @Command(name = "resume", description = "Visit a paused source again.")
    void resume(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
        in(data, tx -> {
            return sources.resume(tx, known(tx, name));
        });
    }

    @Command(
            name = "selectors",
            description =
                    "Print how the pages of a source are read by selectors, or take others from a file (empty: none).")
    void selectors(
            @Mixin DataOptions data,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "FILE", arity = "0..1") @Nullable Path file) {
        if (file == null) {
            String given = in(data, tx -> sources.selectors(tx, known(tx, name)));
            System.out.println(given);
            return;
        }
        String wanted = SourceOptions.read(file);
        if (!wanted.isEmpty() && GivenForum.of(wanted) instanceof GivenForum.Reading.Refused(String why)) {
            throw new Failures.CannotDo(file + ": " + why);
        }
        in(data, tx -> sources.select(tx, known(tx, name), wanted));
    }

    private SourceId known(Tx tx, String name) {
        return sources.list(tx).stream()
                .map(source -> source.source().id())
                .filter(id -> id.value().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Failures.CannotDo("no source is called '" + name + "'; ./vigie source list shows all"));
    }

    private static <T> T in(DataOptions data, Function<Tx, T> work) {
        return data.withDatabase(database -> database.transactions().call(new Actor.Machine("command line"), work));
    }

    private static String line(WatchedSource source) {
        String state = source.pause()
                .map(pause -> "paused: " + pause.because())
                .orElse(source.handWatched() ? "hand-watched" : "watched");
        return String.join(
                "\t",
                source.source().id().value(),
                source.source().address().toString(),
                source.source().engine().orElse("?"),
                state);
    }
}
