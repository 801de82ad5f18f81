package eu.vigie.workbench;

import eu.vigie.index.PostIndex;
import eu.vigie.workbench.db.Database;
import eu.vigie.workbench.db.DatabaseAddress;
import eu.vigie.workbench.members.SecretBox;
import eu.vigie.workbench.members.SignInRules;
import eu.vigie.workbench.sources.Trials;
import eu.vigie.workbench.web.Origins;
import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A hundred members at once: two web processes over one database of a hundred thousand tickets, every member with an open
 * stream, fifty acts a second. Prints how long each kind of act took, and what a bare Javalin page takes in the same run.
 */
public final class LoadBenchmark {
    private static final int TICKETS = 100_000;
    private static final int MEMBERS = 100;
    private static final int ACTS_PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    private LoadBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0) {
            web(new DatabaseAddress(args[0], args[1], args[2]));
            return;
        }
        try (var crowd = Crowd.gather(TICKETS, MEMBERS);
                var one = WebProcess.start(crowd.address());
                var other = WebProcess.start(crowd.address())) {
            crowd.work(List.of(one.address(), other.address()), ACTS_PER_SECOND, WARM_UP);
            var figures = crowd.work(List.of(one.address(), other.address()), ACTS_PER_SECOND, MEASURED);
            System.out.print(figures);
            System.out.printf(
                    "memory of the two web processes: %d MB and %d MB%n", one.residentMegabytes(), other.residentMegabytes());
        }
    }

    /** One web process; prints the port of the workbench and that of the bare page, and serves until it is stopped. */
    private static void web(DatabaseAddress address) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("load-index");
        try (var database = Database.open(address, 16);
                var index = PostIndex.open(folder)) {
            var server = Routes.create(Parts.of(
                    database.transactions(),
                    new Origins(Optional.empty(), Optional.empty()),
                    ZoneId.of("Europe/Brussels"),
                    (id, _) -> id,
                    index,
                    new Trials(Optional.empty(), _ -> {}),
                    new SignInRules(new SecretBox("a key of the benchmark, long enough"), Set.of())));
            server.start("127.0.0.1", 0);
            String page = "<!doctype html><title>bare</title>" + "<p>A line of a page like any other.</p>".repeat(2_000);
            var bare = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.concurrency.useVirtualThreads = true;
                config.routes.get("/queue", ctx -> ctx.html(page));
            });
            bare.start("127.0.0.1", 0);
            System.out.println(server.port() + " " + bare.port());
            System.in.read();
            bare.stop();
            server.stop();
        }
    }

    /** Another JVM, which ends when its input does. */
    private record WebProcess(Process process, WebAddress address) implements AutoCloseable {
        static WebProcess start(DatabaseAddress database) throws IOException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), LoadBenchmark.class.getName()));
            command.addAll(List.of(database.jdbcUrl(), database.user(), database.password()));
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            while (line != null && !line.matches("\\d+ \\d+")) {
                line = out.readLine();
            }
            if (line == null) {
                throw new IOException("the web process did not start");
            }
            String[] ports = line.split(" ");
            return new WebProcess(process, new WebAddress("http://127.0.0.1:" + ports[0], "http://127.0.0.1:" + ports[1]));
        }

        /** From the kernel; 0 where it does not tell. */
        long residentMegabytes() throws IOException {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (!Files.exists(status)) {
                return 0;
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    /** Where a process serves the workbench, and a page that does nothing. */
    record WebAddress(String workbench, String bare) {}
}
