package eu.vigie.workbench;

import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.EmbeddedServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Try everything on this machine: a small forum, its questions, and four accounts.")
final class DemoCommand implements Runnable {
    private static final Rhythm BRISK =
            new Rhythm(Duration.ofSeconds(4), Duration.ofSeconds(20), Duration.ofSeconds(5));
    private static final Duration BETWEEN_POSTS = Duration.ofSeconds(45);
    private static final long SEED = 2026;

    @Option(names = "--data", paramLabel = "FOLDER", description = "data folder (default: var/demo)")
    Path data = Path.of(System.getProperty("vigie.home", "."), "var", "demo");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port of the workbench; 0 takes a free one (default: 8080)")
    String port = "8080";

    @Option(
            names = "--forum-port",
            paramLabel = "PORT",
            description = "first port of the forum's four sites (default: 8090)")
    int forumPort = 8090;

    @Override
    public void run() {
        var settings = Settings.read(
                data.resolve("vigie.properties"),
                Map.of(),
                Map.of(
                        Setting.WEB_PORT,
                        port,
                        Setting.CRAWL_CONTACT_URL,
                        "http://127.0.0.1/about",
                        Setting.SECURITY_SECOND_FACTOR,
                        "offered"));
        var folder = DataFolder.at(data);
        try (var server = EmbeddedServer.own(folder);
                var forum = DemoForum.start(forumPort, Clock.systemUTC(), SEED);
                var workbench = Workbench.start(
                        server.address(), folder, settings, EnumSet.allOf(Workbench.ProcessRole.class), BRISK)) {
            Demo.prepare(workbench.transactions(), forum);
            forum.startWriting(BETWEEN_POSTS);
            System.err.println(Demo.welcome(workbench.port().orElseThrow(), forum));
            UntilStopped.await();
        }
    }
}
