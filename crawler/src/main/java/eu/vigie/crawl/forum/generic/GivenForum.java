package eu.vigie.crawl.forum.generic;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.jsoup.nodes.Document;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * A forum read by selectors that a maintainer gives, a line each: {@code posts = article.entry}. A value may be followed by
 * {@code @attribute}. Needed are {@code posts} and {@code content}, or {@code threads} and {@code link}; {@code vigie parse --selectors}
 * shows what they find on a page.
 */
public final class GivenForum extends MarkedForum {
    private static final String NOTHING = "no-such-tag";

    /** Longest text of selectors that is taken. */
    public static final int LONGEST = 8_000;

    private final String recognised;

    private GivenForum(Given given) {
        super("given", page(given), post(given), list(given));
        recognised = given.or("posts", NOTHING) + ", " + given.or("threads", NOTHING);
    }

    /** The selectors, or why they cannot be taken, in a line for whoever wrote them. */
    public sealed interface Reading {
        /** They can be taken. */
        record Taken(GivenForum forum) implements Reading {}

        /** They cannot; {@code why} is a line to show. */
        record Refused(String why) implements Reading {}
    }

    /** Reads lines of {@code name = selector}. */
    public static Reading of(String lines) {
        if (lines.length() > LONGEST) {
            return new Reading.Refused("longer than " + LONGEST + " characters");
        }
        var properties = new Properties();
        try {
            properties.load(new StringReader(lines));
            return new Given(properties)
                    .complaint()
                    .<Reading>map(Reading.Refused::new)
                    .orElseGet(() -> new Reading.Taken(new GivenForum(new Given(properties))));
        } catch (SelectorParseException e) {
            return new Reading.Refused("not a CSS selector: " + e.getMessage());
        } catch (PatternSyntaxException e) {
            return new Reading.Refused("not a pattern: " + e.getPattern());
        } catch (IOException | IllegalArgumentException e) {
            return new Reading.Refused("cannot be read: " + e.getMessage());
        }
    }

    @Override
    public double recognises(PageBody body, Document html) {
        return html.selectFirst(recognised) == null ? 0 : 1;
    }

    private static PageMarks page(Given given) {
        return PageMarks.of(
                        given.or("thread-id", "(?<!/)[/=-](\\d+)(?:[/.?&#-]|$)"), given.or("board-id", "([^/]+)/?$"))
                .title("(?!)", given.or("title", "h1"))
                .crumbs(given.or("crumbs", NOTHING))
                .boards(given.or("boards", NOTHING), given.or("title", "h1"))
                .next(given.or("next", "link[rel=next], a[rel=next]"))
                .thread(given.or("posts", NOTHING), NOTHING);
    }

    private static PostMarks post(Given given) {
        return PostMarks.at(given.or("posts", NOTHING), given.or("author", NOTHING))
                .id(given.or("id-pattern", "(\\d+)\\D*$"), given.or("id", "@id"))
                .content(given.or("content", NOTHING))
                .date(given.or("date", "time@datetime"), "time")
                .edited(given.or("edited", NOTHING))
                .permalink("", given.or("permalink", NOTHING))
                .quotes(given.or("quotes", "blockquote"), given.or("quote-author", "> cite"))
                .leftOut(given.or("left-out", "cite"));
    }

    private static ListMarks list(Given given) {
        return ListMarks.at(given.or("threads", NOTHING), given.or("link", "a[href]"))
                .replies(given.or("replies", NOTHING))
                .views(given.or("views", NOTHING))
                .last(given.or("last", "time@datetime"))
                .pinned(given.or("pinned", NOTHING))
                .locked(given.or("locked", NOTHING));
    }

    private record Given(Properties properties) {
        private static final TreeSet<String> KNOWN = new TreeSet<>(java.util.List.of(
                "posts",
                "id",
                "id-pattern",
                "content",
                "author",
                "date",
                "edited",
                "permalink",
                "quotes",
                "quote-author",
                "left-out",
                "threads",
                "link",
                "replies",
                "views",
                "last",
                "pinned",
                "locked",
                "title",
                "crumbs",
                "boards",
                "next",
                "thread-id",
                "board-id"));

        String or(String name, String usual) {
            return properties.getProperty(name, usual).strip();
        }

        Optional<String> complaint() {
            var unknown = new TreeSet<>(properties.stringPropertyNames());
            unknown.removeAll(KNOWN);
            if (!unknown.isEmpty()) {
                return Optional.of(
                        "unknown: " + String.join(", ", unknown) + "; known are " + String.join(", ", KNOWN));
            }
            boolean posts = properties.containsKey("posts") && properties.containsKey("content");
            boolean threads = properties.containsKey("threads") && properties.containsKey("link");
            return posts || threads ? Optional.empty() : Optional.of("needs posts and content, or threads and link");
        }
    }
}
