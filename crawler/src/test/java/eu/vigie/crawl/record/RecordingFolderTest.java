package eu.vigie.crawl.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.forum.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFolderTest {
    private static final Instant NOW = Instant.parse("2026-03-09T08:00:00Z");
    private static final long PLENTY = Long.MAX_VALUE;

    @TempDir
    Path temporary;

    private RecordingFolder folder() {
        return new RecordingFolder(temporary);
    }

    private void file(String source, Instant begun, int bytes) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(source));
        Files.write(folder.resolve(RecordingFolder.nameOf(begun, "00")), new byte[bytes]);
    }

    private List<String> left() {
        return folder().files().stream()
                .map(file -> temporary.relativize(file).getName(0).toString())
                .toList();
    }

    @Test
    void fileGoesWhenItsFirstPageIsAsOldAsAllowed() throws IOException {
        file("old", NOW.minus(Duration.ofDays(7)), 1);
        file("young", NOW.minus(Duration.ofDays(7)).plusSeconds(1), 1);
        assertEquals(1, folder().purge(NOW, RecordingFolder.LONGEST_KEPT, PLENTY));
        assertEquals(List.of("young"), left());
    }

    @Test
    void oldestGoFirstWhereThereIsTooMuch() throws IOException {
        file("c", NOW.minusSeconds(10), 40);
        file("a", NOW.minusSeconds(30), 40);
        file("b", NOW.minusSeconds(20), 40);
        assertEquals(1, folder().purge(NOW, RecordingFolder.LONGEST_KEPT, 80));
        assertEquals(List.of("b", "c"), left());
    }

    @Test
    void filesOfOthersAreLeftAlone() throws IOException {
        Path stranger = Files.createDirectories(temporary.resolve("slate")).resolve("notes.txt");
        Files.writeString(stranger, "mine");
        Files.writeString(temporary.resolve("loose.warc.gz.locked"), "mine");
        Files.writeString(temporary.resolve("slate/someday-00.warc.gz.locked"), "mine");
        assertEquals(0, folder().purge(NOW, Duration.ofSeconds(1), 0));
        assertTrue(Files.exists(stranger));
    }

    @Test
    void folderThatIsNotThereHoldsNothing() {
        var none = new RecordingFolder(temporary.resolve("none"));
        assertEquals(List.of(), none.files());
        assertEquals(List.of(), none.files(new SourceId("slate")));
        assertEquals(0, none.purge(NOW, Duration.ofDays(1), 0));
        assertEquals(0, none.forget(new SourceId("slate")));
    }

    @Test
    void filesOfASourceStandInTheOrderOfTheirBeginning() throws IOException {
        file("slate", NOW.plusSeconds(5), 1);
        file("slate", NOW, 1);
        assertEquals(
                List.of("20260309T080000Z-00.warc.gz.locked", "20260309T080005Z-00.warc.gz.locked"),
                folder().files(new SourceId("slate")).stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList());
    }

    @Test
    void keyIsLongEnoughOrRefused() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> RecordingKey.of("short"));
        Path file = Files.writeString(temporary.resolve("recording.key"), "short\n");
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> RecordingKey.read(file))
                        .getMessage())
                .contains("at least 32"));
        byte[] salt = new byte[RecordingKey.SALT_BYTES];
        String text = "0123456789abcdef0123456789abcdef";
        Files.writeString(file, text + "\n");
        byte[] locked = RecordingKey.of(text).lock(salt, 3, new byte[] {1, 2});
        assertEquals(2, RecordingKey.read(file).open(salt, 3, locked).orElseThrow().length);
        assertTrue(RecordingKey.read(file).open(salt, 4, locked).isEmpty(), "a part opened at another place");
    }
}
