package eu.vigie.crawl.forum;

import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The beginning of an element's mark-up without a word of its text, fit for a log: {@code <html id=phpbb><head><title>}. */
public final class Outline {
    private static final int LONGEST = 200;

    private Outline() {}

    /** At most 200 characters: opening tags with their {@code id} and {@code class}. */
    public static String of(Element element) {
        var tags = element.stream().limit(40).map(Outline::tag).collect(Collectors.joining());
        return tags.substring(0, Math.min(tags.length(), LONGEST));
    }

    private static String tag(Element element) {
        var id = element.id().isEmpty() ? "" : " id=" + element.id();
        var classes = element.className().isEmpty() ? "" : " class=" + element.className();
        return "<" + element.tagName() + id + classes + ">";
    }
}
