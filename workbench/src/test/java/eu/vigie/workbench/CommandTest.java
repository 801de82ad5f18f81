package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
    @TempDir
    Path folder;

    @Test
    void invitationLinkCarriesItsToken() {
        var ran = Ran.command("member", "invite", "a@example.org", "--data", folder.toString());
        assertEquals(0, ran.status(), ran.err());
        assertTrue(
                ran.out().strip().matches("http://127\\.0\\.0\\.1:8080/invitations/[\\w-]{43}"), "the link as printed");
    }

    @ParameterizedTest
    @CsvSource({
        "web.port = banana, web.port: 'banana' does not fit",
        "web.port = 70000, web.port: '70000' does not fit",
        "web.prot = 8080, web.prot: no such setting"
    })
    void settingThatDoesNotFitStopsAndIsNamed(String line, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("vigie.properties"), line);
        var ran = Ran.command("settings", "--settings", file.toString());
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains(said), ran.err());
    }

    @Test
    void missingPermalinkIsWrongUsage() {
        var ran = Ran.command("erase");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("Missing required parameter: 'PERMALINK'"), ran.err());
    }

    @Test
    void backupThatIsNoneIsRefusedWithoutMakingADatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("other"), "hello");
        var ran = Ran.command(
                "restore",
                "--check",
                file.toString(),
                "--data",
                folder.resolve("var").toString());
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("is no backup of vigie, or it was cut off"), ran.err());
        assertTrue(Files.notExists(folder.resolve("var").resolve("postgres")));
    }
}
