package eu.vigie.workbench.answers;

import eu.vigie.workbench.answers.ForumText.Run;
import eu.vigie.workbench.answers.ForumText.Style;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the marks within a line. What is no whole mark stays as it was typed, as on the forum. */
final class ForumRuns {
    private static final String ADDRESS = "(?<address>https?://[^\\s<>\\[\\]]*[^\\s<>\\[\\].,;:!?)])";
    private static final Pattern PLAIN = Pattern.compile(ADDRESS);
    private static final Pattern BBCODE = Pattern.compile(
            "\\[(?<mark>[bius])](?<marked>.+?)\\[/\\k<mark>]|\\[url=(?<to>https?://[^\\]\\s]+)](?<title>.+?)\\[/url]|"
                    + ADDRESS,
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN = Pattern.compile(
            "\\\\(?<escaped>[\\\\*_`\\[\\]()#>~-])|`(?<code>[^`]+)`|(?<![\\p{L}\\p{N}])(?<mark>\\*\\*|__|~~|\\*|_)(?=\\S)(?<marked>.+?)(?<=\\S)\\k<mark>(?![\\p{L}\\p{N}])"
                    + "|\\[(?<title>[^\\]]+)]\\((?<to>https?://[^\\s)]+)\\)|" + ADDRESS,
            Pattern.DOTALL);

    private final Pattern marks;
    private final List<Run> runs = new ArrayList<>();

    private ForumRuns(Pattern marks) {
        this.marks = marks;
    }

    static List<Run> plain(String text) {
        return read(PLAIN, text);
    }

    static List<Run> bbcode(String text) {
        return read(BBCODE, text);
    }

    static List<Run> markdown(String text) {
        return read(MARKDOWN, text);
    }

    private static List<Run> read(Pattern marks, String text) {
        var reading = new ForumRuns(marks);
        reading.read(text, Set.of(), Optional.empty());
        return List.copyOf(reading.runs);
    }

    private void read(String text, Set<Style> styles, Optional<String> link) {
        Matcher found = marks.matcher(text);
        int at = 0;
        while (found.find()) {
            add(text.substring(at, found.start()), styles, link);
            mark(found, styles, link);
            at = found.end();
        }
        add(text.substring(at), styles, link);
    }

    private void mark(Matcher found, Set<Style> styles, Optional<String> link) {
        if (group(found, "address").isPresent()) {
            add(found.group(), styles, Optional.of(found.group()));
        } else if (group(found, "to").isPresent()) {
            read(found.group("title"), styles, group(found, "to"));
        } else if (group(found, "escaped").isPresent()) {
            add(found.group("escaped"), styles, link);
        } else if (group(found, "code").isPresent()) {
            add(found.group("code"), with(styles, Style.CODE), link);
        } else {
            read(found.group("marked"), with(styles, style(found.group("mark"))), link);
        }
    }

    /** Not every notation knows every kind of mark. */
    private static Optional<String> group(Matcher found, String name) {
        return found.pattern().namedGroups().containsKey(name)
                ? Optional.ofNullable(found.group(name))
                : Optional.empty();
    }

    private static Style style(String mark) {
        return switch (mark.toLowerCase(Locale.ROOT)) {
            case "b", "**", "__" -> Style.BOLD;
            case "u" -> Style.UNDERLINED;
            case "s", "~~" -> Style.STRUCK;
            default -> Style.ITALIC;
        };
    }

    private static Set<Style> with(Set<Style> styles, Style more) {
        var all = EnumSet.of(more);
        all.addAll(styles);
        return Set.copyOf(all);
    }

    private void add(String text, Set<Style> styles, Optional<String> link) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, styles, link));
        }
    }
}
