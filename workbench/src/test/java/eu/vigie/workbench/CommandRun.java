package eu.vigie.workbench;

import eu.vigie.workbench.db.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands as the launcher does, on a test database, and keeps what they print. */
final class CommandRun implements AutoCloseable {
    final TestDatabase database = TestDatabase.create();
    private final Path folder;
    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    String out = "";
    String err = "";

    CommandRun(Path folder) {
        this.folder = folder;
    }

    int run(String... arguments) throws IOException {
        Path settings = Files.writeString(
                folder.resolve("vigie.properties"),
                "database.user = " + database.address().user() + "\ndatabase.password = "
                        + database.address().password() + "\ncrawl.contact-url = https://vigie.example/robot\n");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--settings",
                settings.toString(),
                "--database-url",
                database.address().jdbcUrl()));
        return runAsGiven(all.toArray(String[]::new));
    }

    int runAsGiven(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            return Vigie.commandLine()
                    .setErr(new PrintWriter(complained, true, StandardCharsets.UTF_8))
                    .execute(arguments);
        } finally {
            System.out.flush();
            System.setOut(realOut);
            System.setErr(realErr);
            out = printed.toString(StandardCharsets.UTF_8);
            err = complained.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
