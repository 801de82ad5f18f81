package eu.vigie.crawl.forum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Reads real pages that lie outside of the project ({@code -Dvigie.shared=FOLDER}, else a folder {@code shared} beside the project) and
 * counts those on which every field agrees with what an independent script found. Skipped where there are none.
 */
class SharedPagesTest {
    private static final List<String> FOLDERS = List.of(
            "phpbb3",
            "phpbb2",
            "fluxbb",
            "punbb",
            "jvc",
            "xenforo2",
            "xenforo1",
            "discourse",
            "nodebb",
            "mesdiscussions",
            "vbulletin3",
            "vbulletin4",
            "vbulletin5",
            "smf1",
            "smf2",
            "mybb",
            "invision3",
            "invision4",
            "woltlab",
            "flarum",
            "reddit",
            "lemmy",
            "vanilla",
            "bbpress",
            "forumotion");
    /** Fields in which the other script is wrong, seen by looking at the pages; file without its folder, and field. */
    private static final Set<String> OTHER_SCRIPT_ERRS = Set.of(
            // took the time of the last post, from the heading, for that of the first
            "xf2-fora-mtbr.html first_post.date",
            // counts posts that quote, the page has 36 quotations of members and 3 of others
            "discourse-cf-t_2144_posts_pn_21.json quotes",
            // counts each quotation twice, as aside and as the blockquote in it
            "discourse-straightdope.html quotes",
            // did not look for the next page, its notes say so; the pages link it by number
            "smf1-bitcointalk-board5-600.html next",
            "smf1-pcbheaven-list.html next",
            "smf2-contribs-board.html next",
            "smf2-contribs-topic.html next",
            // says that there is one page; the page says "Pages (2)" and links the second
            "mybb-community.html next",
            // found no name of guests and members without a profile
            "vb3ib-doityourself.html authors",
            // took the first of 26 quotation boxes in some posts only
            "vb3-animesuki-page152.html quotes",
            // gives the thread's address for that of its last post
            "vb6-simplydiscus.html last_post.permalink",
            // counts posts that quote; one post may quote several times
            "reddit-api-comments-thread.json quotes",
            // takes seven comments whose text was taken away for posts
            "reddit-api-comments-thread.json post_count",
            "reddit-api-comments-thread.json ids",
            "reddit-api-comments-thread.json authors");

    private static final double LEAST_SHARE = 0.96;
    private final ObjectMapper json = new ObjectMapper();
    private final PageReader reader = new PageReader();

    @Test
    void realPagesAgreeWithAnIndependentScript() throws IOException {
        var shared = SharedFolder.find();
        if (shared.isEmpty()) {
            System.out.println("skipped: no folder with real pages");
        }
        Assumptions.assumeTrue(shared.isPresent());
        var pages = shared.get().resolve("pages");
        var urls = urls(pages.resolve("INDEX.tsv"));
        var counts = new TreeMap<String, int[]>();
        for (var folder : FOLDERS) {
            for (var file : expectedFiles(pages.resolve(folder))) {
                var name = file.getFileName().toString().replace(".expected.json", "");
                var misses = misses(pages, file, urls).stream()
                        .filter(miss -> OTHER_SCRIPT_ERRS.stream()
                                .noneMatch(known -> (name + " " + miss).startsWith(known + ":")))
                        .toList();
                var count = counts.computeIfAbsent(folder, f -> new int[2]);
                count[0] += misses.isEmpty() ? 1 : 0;
                count[1]++;
                misses.forEach(m -> System.out.println(file.getFileName() + ": " + m));
            }
        }
        counts.forEach((folder, c) -> System.out.println(folder + ": " + c[0] + " of " + c[1] + " pages agree"));
        int agreed = counts.values().stream().mapToInt(c -> c[0]).sum();
        int all = counts.values().stream().mapToInt(c -> c[1]).sum();
        assertTrue(agreed >= LEAST_SHARE * all, agreed + " of " + all);
    }

    private List<String> misses(Path pages, Path expectedFile, Map<String, String> urls) throws IOException {
        var name = pages.relativize(expectedFile).toString().replace(".expected.json", "");
        var url = URI.create(urls.getOrDefault(name, "https://forum.example/"));
        var type = name.endsWith(".json") ? "application/json" : "text/html";
        var bytes = Files.readAllBytes(pages.resolve(name));
        var body =
                new PageBody(url, type, Optional.empty(), bytes, Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        return new ExpectedPage(json.readTree(expectedFile.toFile()), url)
                .compare(reader.read(body, Optional.empty()).page());
    }

    private static List<Path> expectedFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> urls(Path index) throws IOException {
        var urls = new HashMap<String, String>();
        for (var line : Files.readAllLines(index)) {
            var columns = line.split("\t", -1);
            if (columns.length > 5 && columns[5].startsWith("http")) {
                urls.put(columns[0], columns[5]);
            }
        }
        return urls;
    }
}
