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
        var writer = new Writer(body, parts);
        body.filter(writer);
        return writer.text.toString();
    }

    /** All quotations in a body, outer before inner, in the order of the page; what is left out is not searched. */
    public static List<Element> quotes(Element body, Function<Element, Part> parts) {
        var found = new ArrayList<Element>();
        body.filter((node, depth) -> {
            if (node == body || !(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            return switch (parts.apply(element)) {
                case OWN -> NodeFilter.FilterResult.CONTINUE;
                case LEFT_OUT -> NodeFilter.FilterResult.SKIP_ENTIRELY;
                case QUOTE -> {
                    found.add(element);
                    yield NodeFilter.FilterResult.CONTINUE;
                }
            };
        });
        return found;
    }

    private static final class Writer implements NodeFilter {
        final PlainLines text = new PlainLines();
        private final Element body;
        private final Function<Element, Part> parts;

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
            if (SILENT.contains(element.normalName()) || parts.apply(element) != Part.OWN) {
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
