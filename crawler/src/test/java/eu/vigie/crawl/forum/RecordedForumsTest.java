package eu.vigie.crawl.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads whole forums recorded from real installations, outside of the project, and compares every post with what was written there.
 * Skipped where there are none.
 */
class RecordedForumsTest {
    private final ObjectMapper json = new ObjectMapper();
    private final PageReader reader = new PageReader();

    @ParameterizedTest
    @ValueSource(strings = {"phpbb-fr", "fluxbb", "nodebb-api"})
    void everyPostOfARecordedForumIsReadExactly(String forum) throws IOException {
        var folder = SharedFolder.find().map(f -> f.resolve("warc"));
        Assumptions.assumeTrue(folder.isPresent(), "no recorded forums");
        var truth = truth(folder.get().resolve(forum + ".truth.jsonl"));
        int all = truth.size();
        int wrong = 0;
        for (var read : posts(folder.get().resolve(forum + ".warc.gz")).entrySet()) {
            var wanted = truth.remove(read.getKey());
            assertTrue(wanted != null, "invented " + read.getKey());
            var difference = difference(wanted, read.getValue());
            wrong += difference.isEmpty() ? 0 : 1;
            if (!difference.isEmpty()) {
                System.out.println(forum + " " + read.getKey() + ": " + difference);
            }
        }
        System.out.println(forum + ": " + (all - truth.size()) + " of " + all + " posts, " + wrong + " wrong");
        assertEquals(0, truth.size(), "missing");
        assertTrue(wrong <= all / 100, wrong + " wrong");
    }

    private Map<String, ParsedPost> posts(Path warc) throws IOException {
        var posts = new HashMap<String, ParsedPost>();
        try (var records = new WarcReader(warc)) {
            for (var record : records) {
                if (record instanceof WarcResponse response && response.http().status() == 200) {
                    if (reader.read(body(response), Optional.empty()).page() instanceof ParsedPage.ThreadPage page) {
                        page.posts().forEach(p -> posts.put(p.id(), p));
                    }
                }
            }
        }
        return posts;
    }

    private static PageBody body(WarcResponse response) throws IOException {
        var target = response.target().replaceAll("[<>]", "");
        var type = response.http().contentType().base().toString();
        var bytes = response.http().body().stream().readAllBytes();
        var at = Instant.parse("2026-11-22T03:00:00Z");
        return new PageBody(URI.create(target), type, Optional.empty(), bytes, at, ZoneOffset.UTC);
    }

    private Map<String, JsonNode> truth(Path file) throws IOException {
        var truth = new HashMap<String, JsonNode>();
        for (var line : Files.readAllLines(file)) {
            var post = json.readTree(line);
            truth.put(post.get("post_id").asText(), post);
        }
        return truth;
    }

    private static String difference(JsonNode wanted, ParsedPost read) {
        var differences = new StringBuilder();
        note(differences, "author", wanted.get("author").asText().equals(read.author()));
        note(
                differences,
                "permalink",
                wanted.get("permalink").asText().equals(read.permalink().toString()));
        note(differences, "date", near(wanted.get("posted_at_utc"), read.postedAt()));
        note(differences, "edited", near(wanted.get("edited_at_utc"), read.editedAt()));
        note(differences, "text", displayed(wanted).equals(plain(read.text())));
        note(
                differences,
                "quotes",
                wanted.hasNonNull("quoted_text") == !read.quotes().isEmpty());
        return differences.toString();
    }

    /** The truth counts NodeBB's line "@name said:" as displayed text, but it belongs to the quotation. */
    private static String displayed(JsonNode wanted) {
        var text = plain(wanted.get("text_displayed").asText());
        return wanted.hasNonNull("quoted_text") ? text.replaceFirst("^@.*? said: ?", "") : text;
    }

    private static void note(StringBuilder differences, String field, boolean agrees) {
        if (!agrees) {
            differences.append(field).append(' ');
        }
    }

    private static boolean near(JsonNode wanted, Optional<PostedAt> read) {
        if (wanted == null || wanted.isNull()) {
            return read.isEmpty();
        }
        var at = Instant.parse(wanted.asText());
        return read.isPresent() && Duration.between(at, read.get().at()).abs().compareTo(Duration.ofSeconds(60)) <= 0;
    }

    private static String plain(String text) {
        return text.replaceAll(" \\(https?://[^\\s)]*\\)", "")
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip();
    }
}
