package eu.vigie.lexicon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
    @TempDir
    private Path folder;

    /** What a command answers. */
    private record Answer(int status, String out, String err) {}

    @Test
    void wrongUsageEndsWithTwo() {
        assertEquals(2, run("export", "--format", "pdf").status());
        assertEquals(2, run("export").status());
        assertEquals(2, run("explain").status());
        assertEquals(2, run("sing").status());
    }

    @Test
    void aBrokenLineIsToldOnStandardErrorAndEndsWithOne() throws IOException {
        Path file = Files.createDirectories(folder.resolve("substances")).resolve("a.tsv");
        Files.writeString(file, "# head\nketamine\thorses\tketamine\t\t\t\teuda\n");
        Answer answer = run("check", folder.toString());
        assertEquals(1, answer.status());
        assertTrue(answer.err().contains("substances/a.tsv:2: unknown family \"horses\". Use one of"), answer.err());
    }

    @Test
    void explainSaysWhenThereIsNothing() {
        Answer answer = run("explain", "a walk in the park", "--lang", "en");
        assertEquals(0, answer.status());
        assertEquals("Nothing found.", answer.out().strip());
    }

    @Test
    void exportedTurtleHasBalancedQuotesAndKnownPrefixes() {
        Answer answer = run("export", "--format", "skos");
        assertEquals(0, answer.status());
        for (String line : answer.out().lines().toList()) {
            String bare = line.replace("\\\\", "").replace("\\\"", "");
            assertEquals(0, bare.chars().filter(c -> c == '"').count() % 2, line);
            String statement = bare.replaceAll("\"[^\"]*\"(@[a-z]{2})?", "x").strip();
            assertTrue(
                    statement.isEmpty()
                            || statement.matches("@prefix .*|.*[;.]") && statement.matches("(@prefix|:|skos:|dct:).*"),
                    line);
        }
    }

    private static Answer run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int status = new CommandLine(new LexiconCommand()).execute(args);
            return new Answer(
                    status, told.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
