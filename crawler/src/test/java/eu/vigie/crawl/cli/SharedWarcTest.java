package eu.vigie.crawl.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whole recorded forums against the list of what is in them; they lie beside the repository and are no part of it. */
class SharedWarcTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"phpbb-fr", "fluxbb", "nodebb-api"})
    void everyPostOfARecordedForumIsFoundOnceAndExactly(String forum) throws IOException {
        Path shared = shared();
        Path warc = shared.resolve("warc/" + forum + ".warc.gz");
        assumeTrue(Files.exists(warc), "skipped: the recorded forums are not there");
        Map<String, JsonNode> truth = byPost(shared.resolve("warc/" + forum + ".truth.jsonl"));

        Path out = folder.resolve("posts.jsonl");
        assertEquals(0, crawl(warc, out));
        Map<String, JsonNode> found = byPost(out);
        Figures figures = new Figures(truth, found);
        System.err.println(forum + ": " + figures);
        assertAll(
                () -> assertEquals(truth.keySet(), found.keySet(), "posts"),
                () -> assertTrue(figures.text >= 0.98 * truth.size(), "own text: " + figures),
                () -> assertEquals(truth.size(), figures.date, "dates"),
                () -> assertEquals(truth.size(), figures.place, "board, title, address and position"),
                () -> assertTrue(oneToOne(truth, found), "authors"));
    }

    private static int crawl(Path warc, Path out) {
        var complaints = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new CommandLine(new CrawlWarcCommand(complaints))
                .execute("--warc", warc.toString(), "--out", out.toString());
    }

    private static Path shared() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("shared/warc"))) {
            here = here.getParent();
        }
        assumeTrue(here != null, "skipped: the recorded forums are not there");
        return here.resolve("shared");
    }

    private static Map<String, JsonNode> byPost(Path lines) throws IOException {
        var json = new ObjectMapper();
        var posts = new LinkedHashMap<String, JsonNode>();
        for (String line : Files.readAllLines(lines)) {
            JsonNode post = json.readTree(line);
            assertEquals(null, posts.put(post.get("post_id").asText(), post), "a post stands twice");
        }
        return posts;
    }

    private static final class Figures {
        private final int found;
        private final int text;
        private final int date;
        private final int place;
        private final int quotes;
        private final Map<String, String> firstDifferences = new LinkedHashMap<>();

        Figures(Map<String, JsonNode> truth, Map<String, JsonNode> found) {
            Map<String, String> names = new HashMap<>();
            truth.forEach((id, post) -> Optional.ofNullable(found.get(id))
                    .ifPresent(theirs -> names.put(
                            theirs.get("author").asText(), post.get("author").asText())));
            this.found = count("found", truth, found, (_, _) -> true);
            this.text = count("text", truth, found, (t, f) -> {
                // The truth leaves out the addresses of links; a post keeps them as "text (URL)".
                String own = named(collapsed(f, "text"), names).replaceAll(" \\(https?://[^ )]+\\)", "");
                return own.equals(collapsed(t, "text_plain")) || own.equals(displayed(t));
            });
            this.date = count("date", truth, found, Figures::sameTime);
            this.quotes = count(
                    "quotes",
                    truth,
                    found,
                    (t, f) -> t.get("quoted_text").isNull()
                            ? f.get("quotes").isEmpty()
                            : f.get("quotes").size() == 1);
            this.place = count(
                    "place",
                    truth,
                    found,
                    (t, f) -> t.get("board").equals(f.get("board"))
                            && t.get("thread_title").equals(f.get("thread_title"))
                            && sameAddress(t, f)
                            && t.get("permalink").equals(f.get("permalink"))
                            && t.get("position").asInt() == f.get("position").asInt());
        }

        private int count(
                String what,
                Map<String, JsonNode> truth,
                Map<String, JsonNode> found,
                BiPredicate<JsonNode, JsonNode> agrees) {
            int good = 0;
            for (var post : truth.entrySet()) {
                JsonNode theirs = found.get(post.getKey());
                if (theirs != null && agrees.test(post.getValue(), theirs)) {
                    good++;
                } else {
                    firstDifferences.putIfAbsent(what, post.getKey());
                }
            }
            return good;
        }

        private static boolean sameTime(JsonNode truth, JsonNode found) {
            if (found.get("posted_at").isNull()) {
                return false;
            }
            Instant theirs = Instant.parse(found.get("posted_at").asText());
            Instant real = Instant.parse(truth.get("posted_at_utc").asText());
            return Duration.between(theirs, real).abs().compareTo(Duration.ofSeconds(60)) <= 0;
        }

        /** The truth has names where authors mention each other, a stored text has pseudonyms. */
        private static String named(String text, Map<String, String> names) {
            return Pattern.compile("a[0-9a-f]{16}")
                    .matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group())));
        }

        /** The truth counts NodeBB's line "@name said:" as displayed text, but it belongs to the quotation. */
        private static String displayed(JsonNode truth) {
            String text = collapsed(truth, "text_displayed");
            return truth.get("quoted_text").isNull() ? text : text.replaceFirst("^@.*? said: ?", "");
        }

        /** The truth writes letters with accents as they are, an address has them escaped. */
        private static boolean sameAddress(JsonNode truth, JsonNode found) {
            String theirs = truth.get("thread_url").asText();
            return URI.create(theirs)
                    .toASCIIString()
                    .equals(found.get("thread_url").asText());
        }

        private static String collapsed(JsonNode post, String field) {
            return post.get(field).asText().replaceAll("\\s+", " ").strip();
        }

        @Override
        public String toString() {
            return found + " found, " + text + " with their own text, " + date + " with their date, " + quotes
                    + " with their quotes, " + place + " in their place; first that differ: " + firstDifferences;
        }
    }

    private static boolean oneToOne(Map<String, JsonNode> truth, Map<String, JsonNode> found) {
        Map<String, Set<String>> pseudonyms = new HashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        truth.forEach((id, post) -> {
            String name = post.get("author").asText();
            JsonNode theirs = found.get(id);
            String pseudonym =
                    theirs == null ? "not found" : theirs.get("author").asText();
            pseudonyms.computeIfAbsent(name, _ -> new HashSet<>()).add(pseudonym);
            names.computeIfAbsent(pseudonym, _ -> new HashSet<>()).add(name);
        });
        return pseudonyms.values().stream().allMatch(set -> set.size() == 1)
                && names.values().stream().allMatch(set -> set.size() == 1);
    }
}
