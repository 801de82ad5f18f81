package eu.vigie.workbench;

import eu.vigie.workbench.db.BackupStore;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Write everything that must be kept into one file, also while the server runs.")
final class BackupCommand implements Runnable {
    @Mixin
    DataOptions options = new DataOptions();

    @Parameters(
            paramLabel = "FILE",
            description = "file to write; it is secret: it holds pseudonym keys and password hashes")
    Path file = Path.of("vigie.backup");

    @Override
    public void run() {
        var manifest = options.withDatabase(database -> BackupStore.write(database, file, Instant.now()));
        System.err.printf(
                "Wrote %s: %d rows of %d tables%n",
                file, manifest.rows(), manifest.tables().size());
    }
}
