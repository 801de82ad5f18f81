package eu.vigie.crawl.forum;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Small readings that the pages of most engines need alike. */
public final class Pages {
    private Pages() {}

    /** What the first selector that finds anything finds first: earlier selectors are better ones, wherever they match. */
    public static Optional<Element> first(Element within, String... selectors) {
        for (var selector : selectors) {
            var found = within.selectFirst(selector);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The text of what {@link #first} finds, if it is not blank. */
    public static Optional<String> text(Element within, String... selectors) {
        return first(within, selectors).map(e -> e.text().strip()).filter(t -> !t.isEmpty());
    }

    /** The address of the first link that a selector finds. */
    public static Optional<URI> link(Element within, String selector) {
        var found = within.selectFirst(selector);
        return found == null ? Optional.empty() : Addresses.of(found, "href");
    }

    /** The page's own title, if it has one. */
    public static Optional<String> title(Document html) {
        return Optional.of(html.title()).filter(t -> !t.isEmpty());
    }

    /** What an engine answers for a page of its forum that holds neither posts nor threads. */
    public static ParsedPage other(Document html) {
        return new ParsedPage.OtherPage(title(html));
    }

    /** The first of each id, in order. */
    public static <T> List<T> eachOnce(List<T> items, Function<T, String> id) {
        var seen = new HashSet<String>();
        var kept = new ArrayList<T>(items.size());
        for (var item : items) {
            if (seen.add(id.apply(item))) {
                kept.add(item);
            }
        }
        return List.copyOf(kept);
    }

    /** The link with the smallest number above the current one: the next page among numbered links. */
    public static Optional<URI> following(List<URI> links, Function<URI, Integer> number, int current) {
        return links.stream().filter(l -> number.apply(l) > current).min(Comparator.comparing(number));
    }
}
