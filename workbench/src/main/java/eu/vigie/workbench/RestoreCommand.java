package eu.vigie.workbench;

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
        var manifest = check
                ? RestoreStore.check(file)
                : options.withAddress(options.settings(Map.of()), address -> RestoreStore.restore(address, file));
        System.err.printf(
                "%s %s: %d rows of %d tables, taken at %s%n",
                check ? "Whole:" : "Restored",
                file,
                manifest.rows(),
                manifest.tables().size(),
                manifest.takenAt());
    }
}
