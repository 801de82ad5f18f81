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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "WEB_PORT, 0",
        "WEB_PORT, 65535",
        "WEB_PUBLIC_URL, https://vigie.example/app",
        "WEB_PUBLIC_URL, ''",
        "WEB_TRUSTED_PROXY, 127.0.0.1",
        "WEB_TRUSTED_PROXY, ::1",
        "WEB_TRUSTED_PROXY, ''",
        "DATABASE_URL, jdbc:postgresql://127.0.0.1/vigie",
        "DATABASE_URL, ''",
        "DATABASE_CONNECTIONS, 200",
        "INTAKE_THRESHOLD, 0",
        "INTAKE_THRESHOLD, 0.75",
        "INTAKE_THRESHOLD, 1.0",
        "INTAKE_OLDEST, PT1S",
        "CRAWL_RECORD_DAYS, 0",
        "CRAWL_RECORD_DAYS, 7",
        "WEB_PORT, ' 80 '",
    })
    void valuesOfTheRangeAreTaken(Setting setting, String value) {
        assertEquals(
                value.strip(),
                Settings.read(folder.resolve("none"), Map.of(), Map.of(setting, value))
                        .text(setting));
    }

    @ParameterizedTest
    @CsvSource({
        "WEB_PORT, 65536",
        "WEB_PORT, -1",
        "WEB_PORT, ''",
        "WEB_PORT, 8o8o",
        "WEB_PUBLIC_URL, vigie.example",
        "WEB_PUBLIC_URL, ftp://vigie.example",
        "WEB_PUBLIC_URL, https://",
        "WEB_TRUSTED_PROXY, proxy.example",
        "WEB_TRUSTED_PROXY, 10.0.0.0/8",
        "DATABASE_URL, postgres://127.0.0.1/vigie",
        "DATABASE_URL, jdbc:mysql://x/y",
        "DATABASE_CONNECTIONS, 0",
        "DATABASE_CONNECTIONS, 201",
        "CRAWL_WORKERS, many",
        "CRAWL_RECORD_DAYS, 8",
        "CRAWL_RECORD_DAYS, -1",
        "CRAWL_RECORD_DAYS, week",
        "INTAKE_THRESHOLD, 1.01",
        "INTAKE_THRESHOLD, NaN",
        "INTAKE_OLDEST, 7 days",
        "INTAKE_OLDEST, PT0S",
        "INTAKE_OLDEST, -P1D",
    })
    void valuesOutsideOfItAreRefusedWithTheRange(Setting setting, String value) {
        var bad = assertThrows(
                Settings.BadSettings.class,
                () -> Settings.read(folder.resolve("none"), Map.of(), Map.of(setting, value)));
        assertEquals(
                setting.key + ": '" + value + "' does not fit; wanted: " + setting.range(),
                String.valueOf(bad.getMessage()));
    }

    @Test
    void unknownVariablesAreNamedButThoseOfTheLauncherAreNot() {
        Settings.read(folder.resolve("none"), Map.of("VIGIE_BROWSER", "x", "VIGIE_JAVA_OPTIONS", "-Xmx1g"), Map.of());
        var bad = assertThrows(
                Settings.BadSettings.class,
                () -> Settings.read(folder.resolve("none"), Map.of("VIGIE_WEB_PROT", "1"), Map.of()));
        assertEquals(
                "VIGIE_WEB_PROT: no such setting; ./vigie settings lists all of them",
                String.valueOf(bad.getMessage()));
    }

    @Test
    void aFileThatSomebodyNamedHasToBeThere() {
        Path missing = folder.resolve("other.properties");
        var bad = assertThrows(Settings.BadSettings.class, () -> Settings.readNamed(missing, Map.of(), Map.of()));
        assertEquals(missing + ": there is no such file", String.valueOf(bad.getMessage()));
    }

    @Test
    void filesThatCannotBeReadSayWhy() throws Exception {
        var latin = Files.write(folder.resolve("latin"), new byte[] {'a', '=', (byte) 0xe9, '\n'});
        var escaped = Files.writeString(folder.resolve("escaped"), "web.bind = C:\\users\n");
        for (Path file : java.util.List.of(latin, escaped)) {
            var bad = assertThrows(Settings.BadSettings.class, () -> Settings.read(file, Map.of(), Map.of()));
            assertTrue(String.valueOf(bad.getMessage()).startsWith(file + ": "), bad.getMessage());
        }
    }

    @Test
    void everySettingIsPrintedWithMeaningRangeAndVariable() {
        String printed =
                Settings.read(folder.resolve("none"), Map.of(), Map.of()).print();
        for (var setting : Setting.values()) {
            assertTrue(printed.contains("# " + setting.meaning + " [" + setting.range() + "; " + setting.variable()
                    + "]\n" + setting.key + " = "));
        }
    }
}
