package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import eu.vigie.crawl.demo.BoardText.PostText;
import eu.vigie.crawl.demo.BoardText.ThreadText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the board files. A file begins with {@code key: value} lines; then
 *
 * <pre>{@code
 * === Title of a thread | 2d4h..35m | asks urgent
 * --- nickname
 * own words
 * > somebody: words quoted
 * || words behind a spoiler button
 * }</pre>
 *
 * <p>The ages are those of the first and the last post when the forum starts; a thread marked {@code later} has none. Lines that
 * begin with {@code ##} are remarks.
 */
final class BoardReader {
    private final String file;
    private final Map<String, String> head = new HashMap<>();
    private final List<ThreadText> threads = new ArrayList<>();

    private BoardReader(String file) {
        this.file = file;
    }

    /**
     * Reads a whole file.
     *
     * @param file its name, for messages
     * @throws IllegalStateException when the file breaks the format
     */
    static BoardText read(String file, String content) {
        var reader = new BoardReader(file);
        var plain = content.lines().filter(line -> !line.startsWith("##")).toList();
        var parts = cut(plain, "=== ");
        parts.getFirst().forEach(reader::headLine);
        parts.stream().skip(1).forEach(reader::thread);
        return new BoardText(reader.head(), List.copyOf(reader.threads));
    }

    /** Cuts before each line that starts with the sign; the first part is what comes before the first sign. */
    private static List<List<String>> cut(List<String> lines, String sign) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (String line : lines) {
            if (line.startsWith(sign)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(line);
        }
        return parts;
    }

    private void headLine(String line) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            head.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    private Head head() {
        return new Head(
                need("key"),
                Integer.parseInt(need("number")),
                need("site"),
                need("name"),
                need("about"),
                need("language"),
                "yes".equals(head.get("closed")));
    }

    private String need(String key) {
        var value = head.get(key);
        if (value == null) {
            throw new IllegalStateException(file + " does not say its " + key);
        }
        return value;
    }

    private void thread(List<String> lines) {
        var columns = lines.getFirst().substring(4).split(" \\| ");
        var traits = traits(columns.length > 2 ? columns[2] : "");
        var ages = columns[1].strip().split("\\.\\.");
        var oldest = age(ages[0]);
        var posts = cut(lines.subList(1, lines.size()), "--- ").stream()
                .skip(1)
                .map(BoardReader::post)
                .toList();
        if (posts.isEmpty()) {
            throw new IllegalStateException(file + " has a thread without posts: " + columns[0]);
        }
        threads.add(new ThreadText(columns[0].strip(), oldest, ages.length > 1 ? age(ages[1]) : oldest, traits, posts));
    }

    private static Set<DemoThread.Trait> traits(String words) {
        var traits = EnumSet.noneOf(DemoThread.Trait.class);
        Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(DemoThread.Trait::of)
                .forEach(traits::add);
        return Set.copyOf(traits);
    }

    /** An age like {@code 2d4h}, {@code 35m} or {@code 90s}; {@code -} is none. */
    private static Duration age(String text) {
        if (text.equals("-")) {
            return Duration.ZERO;
        }
        int days = text.indexOf('d');
        var whole = days < 0 ? "PT" + text : "P" + text.substring(0, days + 1) + "T" + text.substring(days + 1);
        return Duration.parse(whole.endsWith("T") ? whole.substring(0, whole.length() - 1) : whole);
    }

    private static PostText post(List<String> lines) {
        return new PostText(lines.getFirst().substring(4).strip(), BlockReader.read(lines.subList(1, lines.size())));
    }
}
