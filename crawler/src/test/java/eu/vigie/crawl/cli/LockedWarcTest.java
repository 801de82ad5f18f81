package eu.vigie.crawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.SlateForum;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.FetchRequest;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.record.Recording;
import eu.vigie.crawl.record.RecordingFolder;
import eu.vigie.crawl.record.RecordingKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code vigie crawl --warc} on what this program recorded itself. */
class LockedWarcTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String MARKUP = """
            <html><head><script type="application/ld+json">{"@context": "https://schema.org", "@type": "DiscussionForumPosting",
             "headline": "Une question", "url": "%s", "text": "Ça va ?", "author": {"@type": "Person", "name": "lune"},
             "datePublished": "2026-03-01T10:00:00Z"}</script></head><body></body></html>
            """;

    @TempDir
    Path temporary;

    private final SlateForum forum = new SlateForum();

    @AfterEach
    void stop() {
        forum.close();
    }

    private Path recorded() {
        URI address = forum.at("/t/1");
        forum.on("/t/1", SlateForum.html("", "").withBody(MARKUP.formatted(address)));
        var folder = new RecordingFolder(temporary);
        try (var recording = new Recording(
                        folder, RecordingKey.of(SECRET), Recording.Rotation.standard(), Clock.systemUTC());
                var fetcher = new Fetcher(
                        new UserAgent("1.0", URI.create("https://vigie.example/robot")),
                        FetchLimits.standard(),
                        Clock.systemUTC(),
                        recording)) {
            fetcher.fetch(FetchRequest.first(forum.source(), address));
        }
        return folder.files().getFirst();
    }

    private int crawl(Path file, String... more) {
        var command = new CommandLine(new CrawlWarcCommand());
        var words = new java.util.ArrayList<>(List.of("--warc", file.toString(), "--out", out().toString()));
        words.addAll(List.of(more));
        return command.execute(words.toArray(String[]::new));
    }

    private Path out() {
        return temporary.resolve("posts.jsonl");
    }

    @Test
    void postsAreWrittenFromALockedFileWithItsKey() throws IOException {
        Path key = Files.writeString(temporary.resolve("recording.key"), SECRET + "\n");
        assertEquals(0, crawl(recorded(), "--recording-key", key.toString()));
        List<String> lines = Files.readAllLines(out());
        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().contains("Ça va ?"), lines::toString);
    }

    @Test
    void withoutItsKeyOrWithAnotherOneItIsRefused() throws IOException {
        Path file = recorded();
        assertEquals(1, crawl(file));
        Path other = Files.writeString(temporary.resolve("other.key"), "f".repeat(40));
        assertEquals(1, crawl(file, "--recording-key", other.toString()));
        assertEquals(1, crawl(file, "--recording-key", temporary.resolve("none").toString()));
    }
}
