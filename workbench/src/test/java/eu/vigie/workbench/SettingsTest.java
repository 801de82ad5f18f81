package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void everyDefaultFitsItsOwnRange() {
        for (var setting : Setting.values()) {
            Settings.read(folder.resolve("none"), Map.of(), Map.of(setting, setting.standard));
        }
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws Exception {
        var file = Files.writeString(
                folder.resolve("vigie.properties"), "web.port = 1\ncrawl.workers = 2\nintake.oldest = P3D\n");
        var settings = Settings.read(
                file, Map.of("VIGIE_WEB_PORT", "2", "VIGIE_CRAWL_WORKERS", "3"), Map.of(Setting.WEB_PORT, "4"));
        assertEquals(4, settings.count(Setting.WEB_PORT));
        assertEquals(3, settings.count(Setting.CRAWL_WORKERS));
        assertEquals(Duration.ofDays(3), settings.duration(Setting.INTAKE_OLDEST));
    }

    @Test
    void anUnknownKeyAndABadValueAreBothNamedWithTheirPlace() throws Exception {
        var file = Files.writeString(folder.resolve("vigie.properties"), "web.prot = 1\nintake.threshold = 2\n");
        var bad = assertThrows(
                Settings.BadSettings.class, () -> Settings.read(file, Map.of("VIGIE_WEB_PORT", "x"), Map.of()));
        String message = String.valueOf(bad.getMessage());
        assertTrue(message.contains("web.prot: no such setting"), message);
        assertTrue(message.contains("intake.threshold: '2' does not fit; wanted: 0 to 1"), message);
        assertTrue(message.contains("VIGIE_WEB_PORT: 'x' does not fit; wanted: 0 to 65535"), message);
    }

    @Test
    void secretsAreMaskedWhenPrintedAndWhenRefused() {
        var settings = Settings.read(folder.resolve("none"), Map.of("VIGIE_DATABASE_PASSWORD", "hunter2"), Map.of());
        assertFalse(settings.print().contains("hunter2"));
        assertTrue(settings.print().contains("database.password = ********"));
    }
}
