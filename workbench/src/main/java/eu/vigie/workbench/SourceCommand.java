package eu.vigie.workbench;

import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.sources.Addition;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.WatchedSource;
import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "source", description = "Add, list, pause and resume the forums that are watched.")
final class SourceCommand implements Runnable {
    @Mixin
    DataOptions options = new DataOptions();

    private final SourceStore sources = new SourceStore();

    @Override
    public void run() {
        throw new Failures.CannotDo("say what: ./vigie source add URL | list | pause NAME | resume NAME");
    }

    @Command(name = "add", description = "Watch a forum, or only a board of it, by the address of its page.")
    void add(@Mixin DataOptions data, @Parameters(paramLabel = "URL") URI url) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new Failures.CannotDo("'" + url + "' is no http or https address");
        }
        String name = url.getHost()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^www\\.|^forum\\.", "")
                .replaceAll("[^a-z0-9]+", "-");
        switch (in(data, tx -> sources.add(tx, NewSource.at(new SourceId(name), url)))) {
            case Addition.Added(var source) -> System.out.println(line(source));
            case Addition.Taken(var by) ->
                throw new Failures.CannotDo(
                        "this forum is already watched as " + by.source().id());
        }
    }

    @Command(name = "list", description = "One line for each source.")
    void list(@Mixin DataOptions data) {
        in(data, sources::list).forEach(source -> System.out.println(line(source)));
    }

    @Command(name = "pause", description = "Stop visiting a source.")
    void pause(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
        in(data, tx -> {
            sources.pause(tx, known(tx, name), "paused from the command line");
            return true;
        });
    }

    @Command(name = "resume", description = "Visit a paused source again.")
    void resume(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
        in(data, tx -> {
            sources.resume(tx, known(tx, name));
            return true;
        });
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
