package eu.vigie.workbench;

import eu.vigie.crawl.Rhythm;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.DatabaseAddress;
import eu.vigie.workbench.db.EmbeddedServer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Run Vigie: crawl, judge, and serve the workbench until stopped.")
final class ServeCommand implements Runnable {
    @Mixin
    DataOptions options = new DataOptions();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "crawl, index or web; repeat for several (default: all)")
    Set<Workbench.ProcessRole> roles = EnumSet.allOf(Workbench.ProcessRole.class);

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port to listen on; 0 takes a free one (default: 8080)")
    @Nullable
    String port;

    @Option(names = "--public-url", paramLabel = "URL", description = "address by which members reach the workbench")
    @Nullable
    String publicUrl;

    @Override
    public void run() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        Optional.ofNullable(port).ifPresent(value -> given.put(Setting.WEB_PORT, value));
        Optional.ofNullable(publicUrl).ifPresent(value -> given.put(Setting.WEB_PUBLIC_URL, value));
        var settings = options.settings(given);
        var folder = DataFolder.at(options.data);
        var external = DataOptions.external(settings);
        if (external.isPresent()) {
            serve(external.get(), folder, settings);
        } else {
            try (var server = EmbeddedServer.own(folder)) {
                serve(server.address(), folder, settings);
            }
        }
    }

    private void serve(DatabaseAddress address, DataFolder folder, Settings settings) {
        try (var workbench = Workbench.start(address, folder, settings, roles, Rhythm.standard())) {
            workbench
                    .port()
                    .ifPresent(at -> System.err.println("Vigie listens at http://" + settings.text(Setting.WEB_BIND)
                            + ":" + at + "  (stop with Ctrl+C)"));
            UntilStopped.await();
        }
    }
}
