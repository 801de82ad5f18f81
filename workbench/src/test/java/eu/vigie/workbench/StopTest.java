package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.db.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void aServerThatIsAskedToStopClosesEverythingAndEnds() throws IOException, InterruptedException {
        try (var database = TestDatabase.create()) {
            Process server = serve(database);
            try (var out = server.errorReader(StandardCharsets.UTF_8)) {
                String line = out.readLine();
                while (line != null && !line.startsWith("Vigie listens")) {
                    line = out.readLine();
                }
                assertTrue(line != null, "never listened");
                server.toHandle().destroy();
                assertEquals(TERMINATED, server.waitFor());
                assertEquals(List.of(), out.lines().toList(), "nothing was left unclosed");
            }
        }
    }

    private Process serve(TestDatabase database) throws IOException {
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                Vigie.class.getName(),
                "serve",
                "--role",
                "web",
                "--port",
                "0",
                "--data",
                folder.toString());
        var address = database.address();
        builder.environment().put("VIGIE_DATABASE_URL", address.jdbcUrl());
        builder.environment().put("VIGIE_DATABASE_USER", address.user());
        builder.environment().put("VIGIE_DATABASE_PASSWORD", address.password());
        return builder.start();
    }
}
