package eu.vigie.crawl.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words a post's author wrote, as plain text: lines and paragraphs kept, list items each on a line of their own and indented, code
 * as typed, smileys by their alternative text, links as {@code text (URL)}. Quotations are left out and found separately.
 */
public final class OwnText {
    /** What an element of a post's body is. */
    public enum Part {
        /** words of the author, or an element that holds some */
        OWN,
        /** a quotation, with all it holds */
        QUOTE,
        /** signature, note of an edit, attachment, label or button */
        LEFT_OUT
    }

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "button",
            "input",
            "select",
            "textarea",
            "option",
            "svg",
            "iframe",
            "video",
            "audio",
            "object",
            "head",
            "title");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "ul", "ol", "pre", "table", "blockquote", "h1", "h2", "h3", "h4", "dl");
    private static final Set<String> LINES = Set.of(
            "div",
            "li",
            "tr",
            "dt",
            "dd",
            "hr",
            "section",
            "article",
            "figure",
            "details",
            "summary",
            "h5",
            "h6",
            "address",
            "aside",
            "figcaption",
            "center",
            "fieldset",
            "legend",
            "form");

    private OwnText() {}

    /**
     * The author's own words in a body.
     *
     * @param parts tells what each element of the body is; the body itself is not asked
     */
    public static String of(Element body, Function<Element, Part> parts) {
        return read(body, parts).text();
    }

    /** The author's own words in a body, and the quotations between them: outer before inner, in the order of the page. */
    public static Read read(Element body, Function<Element, Part> parts) {
        var writer = new Writer(body, parts);
        body.filter(writer);
        var quotes = new ArrayList<Element>();
        for (var quote : writer.quotes) {
            quotes.add(quote);
            quotes.addAll(read(quote, parts).quotes());
        }
        return new Read(writer.text.toString(), List.copyOf(quotes));
    }

    /**
     * What a body holds.
     *
     * @param text own words
     * @param quotes elements that are quotations
     */
    public record Read(String text, List<Element> quotes) {
        /** The quotations as values. */
        public List<Quote> quotes(Function<Element, Quote> read) {
            return quotes.stream().map(read).toList();
        }
    }

    /** Whether an element has one of some classes. */
    public static boolean hasAny(Element element, Set<String> classes) {
        var own = element.className();
        if (own.isEmpty()) {
            return false;
        }
        return own.indexOf(' ') < 0
                ? classes.contains(own)
                : element.classNames().stream().anyMatch(classes::contains);
    }

    private static final class Writer implements NodeFilter {
        final PlainLines text = new PlainLines();
        private final Element body;
        private final Function<Element, Part> parts;
        private final List<Element> quotes = new ArrayList<>();

        Writer(Element body, Function<Element, Part> parts) {
            this.body = body;
            this.parts = parts;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.words(words.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (node == body || !(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            var part = SILENT.contains(element.normalName()) ? Part.LEFT_OUT : parts.apply(element);
            if (part == Part.QUOTE) {
                quotes.add(element);
            }
            if (part != Part.OWN) {
                if (isBlock(element)) {
                    text.lineBoundary();
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            switch (element.normalName()) {
                case "br" -> text.line();
                case "img" -> text.words(Smileys.of(element));
                case "ul", "ol" -> text.openList();
                case "pre" -> text.openCode();
                case "a" -> text.openLink();
                case "td", "th" -> text.space();
                default -> breakAround(element);
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node == body || !(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            switch (element.normalName()) {
                case "ul", "ol" -> text.closeList();
                case "pre" -> text.closeCode();
                case "a" -> text.closeLink(LinkText.of(element));
                default -> breakAround(element);
            }
            return FilterResult.CONTINUE;
        }

        private void breakAround(Element element) {
            if (PARAGRAPHS.contains(element.normalName())) {
                text.paragraph();
            } else if (LINES.contains(element.normalName())) {
                text.lineBoundary();
            }
        }

        private static boolean isBlock(Element element) {
            return PARAGRAPHS.contains(element.normalName()) || LINES.contains(element.normalName());
        }
    }
}
