package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.Rhythm;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {
    @TempDir
    Path folder;

    @Test
    void aTakenPortLeavesNoLoopRunning() throws IOException {
        try (var database = TestDatabase.create();
                var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = Settings.read(
                    folder.resolve("none"), Map.of(), Map.of(Setting.WEB_PORT, taken.getLocalPort() + ""));
            assertThrows(
                    RuntimeException.class,
                    () -> Workbench.start(
                            database.address(),
                            DataFolder.at(folder),
                            settings,
                            EnumSet.of(Workbench.ProcessRole.INDEX, Workbench.ProcessRole.WEB),
                            Rhythm.standard()));
        }
        assertEquals(
                List.of(),
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .filter(List.of("search-index", "intake", "settle")::contains)
                        .toList());
    }

    @Test
    void anUnknownCommandIsNamedWithExitStatus2() {
        var complained = new StringWriter();
        int status =
                Vigie.commandLine().setErr(new PrintWriter(complained, true)).execute("nonsense");
        assertEquals(2, status);
        assertTrue(complained.toString().contains("there is no command 'nonsense'"), complained.toString());
    }

    @ParameterizedTest
    @CsvSource({"source, Missing required subcommand, source", "emerging decline, WORD, emerging"})
    void aCommandThatLacksItsRestSaysWhatAndWhereToReadOn(String typed, String lacks, String help) {
        var complained = new StringWriter();
        int status =
                Vigie.commandLine().setErr(new PrintWriter(complained, true)).execute(typed.split(" ", -1));
        assertEquals(2, status);
        assertTrue(complained.toString().contains(lacks), complained.toString());
        assertTrue(
                complained.toString().endsWith("Try: ./vigie help " + help + System.lineSeparator()),
                complained.toString());
    }
}
