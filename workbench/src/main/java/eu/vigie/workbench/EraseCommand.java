package eu.vigie.workbench;

import eu.vigie.crawl.record.RecordingFolder;
import eu.vigie.index.PostIndex;
import eu.vigie.workbench.corpus.EraserStore;
import eu.vigie.workbench.db.CompactionStore;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.Database;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.search.IndexFollower;
import eu.vigie.workbench.sources.Hosts;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.WatchedSource;
import eu.vigie.workbench.web.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "erase", description = "Erase a post and all that repeats it, for good, also after a restore.")
final class EraseCommand implements Callable<Integer> {
    private static final int NOT_FOUND = 1;

    @Mixin
    DataOptions options = new DataOptions();

    @Parameters(paramLabel = "PERMALINK", description = "address of the post on its forum")
    String permalink = "";

    @Override
    public Integer call() {
        var folder = DataFolder.at(options.data);
        remember(folder.erasures(), permalink);
        boolean found = options.withDatabase(database -> erase(database, folder, List.of(permalink)));
        System.err.println(
                found
                        ? "Erased. Backups taken before still hold the post: a restore in this folder erases it again."
                        : "No stored post has this address: " + permalink
                                + ". It is remembered and will never be stored.");
        return found ? 0 : NOT_FOUND;
    }

    static boolean erase(Database database, DataFolder folder, List<String> permalinks) {
        boolean found = false;
        for (String one : permalinks) {
            found |= EraserStore.erase(database, one);
            forgetRecordings(database, folder, one);
        }
        followIfFree(database, folder);
        CompactionStore.compact(database).forEach(left -> System.err.println(notDone(left)));
        return found;
    }

    /** A page cannot be taken out of a recording: all that was recorded of the forum goes. */
    private static void forgetRecordings(Database database, DataFolder folder, String permalink) {
        var recordings = new RecordingFolder(folder.recordings());
        var all = database.transactions().call(new Actor.Machine("erase"), tx -> new SourceStore().list(tx));
        Forms.webAddress(permalink)
                .ifPresent(address -> all.stream()
                        .map(WatchedSource::source)
                        .filter(source -> Hosts.same(source.address(), address))
                        .forEach(source -> recordings.forget(source.id())));
    }

    private static String notDone(CompactionStore.Left left) {
        return switch (left) {
            case LOG_NOT_DROPPED ->
                "Not done: the write-ahead log of this PostgreSQL may still hold the words until it is written over. "
                        + "Grant the database user pg_checkpoint and the function pg_switch_wal "
                        + "(docs/operations.md says how) and run this command again.";
            case LOG_FILES_REUSED ->
                "Not done: this PostgreSQL reuses files of its write-ahead log (wal_recycle is on), and an old one may "
                        + "hold the words until it is written over. Set wal_recycle to off and run this command again.";
        };
    }

    /** A running server follows by itself and holds the index; otherwise it is brought up to date here. */
    private static void followIfFree(Database database, DataFolder folder) {
        if (!Files.exists(folder.index())) {
            return;
        }
        try (var index = PostIndex.open(folder.index())) {
            var follower = new IndexFollower(database.transactions(), index);
            while (follower.step()) {}
        } catch (UncheckedIOException heldByTheServer) {
            System.err.println("The running server takes the post out of the search index within seconds.");
        }
    }

    static List<String> remembered(Path erasures) {
        try {
            return Files.exists(erasures) ? Files.readAllLines(erasures) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + erasures, e);
        }
    }

    private static void remember(Path erasures, String permalink) {
        try {
            Files.writeString(erasures, permalink + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + erasures, e);
        }
    }
}
