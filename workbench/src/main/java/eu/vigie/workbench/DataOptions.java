package eu.vigie.workbench;

import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.Database;
import eu.vigie.workbench.db.DatabaseAddress;
import eu.vigie.workbench.db.EmbeddedServer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that works on the data of a deployment. */
final class DataOptions {
    private static final int FEW_CONNECTIONS = 3;

    @Option(names = "--data", paramLabel = "FOLDER", description = "data folder (default: var)")
    Path data = Path.of(System.getProperty("vigie.home", "."), "var");

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "settings file (default: vigie.properties in the data folder)")
    @Nullable
    Path settingsFile;

    @Option(
            names = "--database-url",
            paramLabel = "JDBC-URL",
            description = "PostgreSQL to use instead of the embedded one")
    @Nullable
    String databaseUrl;

    Settings settings(Map<Setting, String> more) {
        var commandLine = new EnumMap<Setting, String>(Setting.class);
        commandLine.putAll(more);
        Optional.ofNullable(databaseUrl).ifPresent(url -> commandLine.put(Setting.DATABASE_URL, url));
        return settingsFile == null
                ? Settings.read(data.resolve("vigie.properties"), System.getenv(), commandLine)
                : Settings.readNamed(settingsFile, System.getenv(), commandLine);
    }

    /** Runs work on the database, beside a running server where there is one. */
    <T> T withDatabase(Function<Database, T> work) {
        var settings = settings(Map.of());
        return withAddress(settings, address -> {
            try (var database = Database.open(address, FEW_CONNECTIONS)) {
                return work.apply(database);
            }
        });
    }

    <T> T withAddress(Settings settings, Function<DatabaseAddress, T> work) {
        var external = external(settings);
        if (external.isPresent()) {
            return work.apply(external.get());
        }
        try (var server = EmbeddedServer.joinOrOwn(DataFolder.at(data))) {
            return work.apply(server.address());
        }
    }

    static Optional<DatabaseAddress> external(Settings settings) {
        String url = settings.text(Setting.DATABASE_URL);
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatabaseAddress(
                        url, settings.text(Setting.DATABASE_USER), settings.text(Setting.DATABASE_PASSWORD)));
    }
}
