package eu.vigie.workbench;

import eu.vigie.workbench.db.BackupStore;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.Database;
import eu.vigie.workbench.db.DatabaseAddress;
import eu.vigie.workbench.db.RestoreStore;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Fill an empty data folder from a backup, or check that a backup is whole.")
final class RestoreCommand implements Runnable {
    @Mixin
    DataOptions options = new DataOptions();

    @Parameters(paramLabel = "FILE", description = "a file that ./vigie backup wrote")
    Path file = Path.of("vigie.backup");

    @Option(names = "--check", description = "read all of it, compare the checksums, change nothing")
    boolean check;

    @Override
    public void run() {
        var manifest =
                check ? RestoreStore.check(file) : options.withAddress(options.settings(Map.of()), this::restore);
        System.err.printf(
                "%s %s: %d rows of %d tables, taken at %s%n",
                check ? "Whole:" : "Restored",
                file,
                manifest.rows(),
                manifest.tables().size(),
                manifest.takenAt());
    }

    /** What was erased here since the backup was taken is erased again. */
    private BackupStore.Manifest restore(DatabaseAddress address) {
        var manifest = RestoreStore.restore(address, file);
        var folder = DataFolder.at(options.data);
        var erased = EraseCommand.remembered(folder.erasures());
        if (!erased.isEmpty()) {
            try (var database = Database.open(address, 2)) {
                EraseCommand.erase(database, folder, erased);
            }
        }
        return manifest;
    }
}
