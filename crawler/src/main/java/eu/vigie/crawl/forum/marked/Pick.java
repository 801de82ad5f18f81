package eu.vigie.crawl.forum.marked;

import eu.vigie.crawl.forum.Addresses;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Where a value stands: CSS selectors, better ones first. {@code time@datetime} is an attribute, {@code @id} one of the element itself,
 * {@code h1@own} the text outside of child elements, {@code td@last} that of the last line,
 * {@code span@titled} the text with the {@code title} of each child in place of its words; all else is text. Immutable, for any number of threads.
 */
public final class Pick {
    /** Finds nothing anywhere. */
    public static final Pick NOTHING = new Pick(List.of());

    private static final String OWN_TEXT = "own";
    private static final String LAST_LINE = "last";
    private static final String TITLED = "titled";

    private final List<Place> places;

    private Pick(List<Place> places) {
        this.places = places;
    }

    /**
     * Looks at several places in turn.
     *
     * @throws org.jsoup.select.Selector.SelectorParseException if one is no selector
     */
    public static Pick of(String... places) {
        return new Pick(Arrays.stream(places).map(Place::of).toList());
    }

    /** All that is found and not blank, place by place, the first of each. */
    public Stream<String> values(Element within) {
        return places.stream().flatMap(place -> place.value(within).stream());
    }

    /** The first value that is not blank. */
    public Optional<String> from(Element within) {
        return values(within).findFirst();
    }

    /** The first address on the web, absolute and without session ids. */
    public Optional<URI> address(Element within) {
        return places.stream().flatMap(place -> place.address(within).stream()).findFirst();
    }

    /** The first element found, whatever it holds. */
    public Optional<Element> element(Element within) {
        return places.stream().flatMap(place -> place.element(within).stream()).findFirst();
    }

    private record Place(Optional<Evaluator> selector, String attribute) {
        static Place of(String written) {
            int at = written.lastIndexOf('@');
            var selector = at < 0 ? written : written.substring(0, at);
            return new Place(
                    selector.isEmpty() ? Optional.empty() : Optional.of(QueryParser.parse(selector)),
                    at < 0 ? "" : written.substring(at + 1));
        }

        Optional<Element> element(Element within) {
            return selector.isEmpty() ? Optional.of(within) : Optional.ofNullable(within.selectFirst(selector.get()));
        }

        Optional<String> value(Element within) {
            return element(within).map(this::shown).map(String::strip).filter(v -> !v.isEmpty());
        }

        private String shown(Element element) {
            return switch (attribute) {
                case "" -> element.text();
                case OWN_TEXT -> element.ownText();
                case LAST_LINE -> lastLine(element);
                case TITLED -> titled(element);
                default -> element.attr(attribute);
            };
        }

        /** The text behind the last {@code br} among the element's children. */
        private static String lastLine(Element element) {
            var text = new StringBuilder();
            for (Node node = element.lastChild();
                    node != null && !node.nodeName().equals("br"); ) {
                text.insert(0, node instanceof Element e ? e.text() : node instanceof TextNode t ? t.text() : "");
                node = node.previousSibling();
            }
            return text.toString();
        }

        /** {@code <span title="2024-01-05">Yesterday</span>, 09:14}: the day in the title, the time in the text. */
        private static String titled(Element element) {
            return element.childNodes().stream()
                    .map(node -> node instanceof Element e
                            ? e.hasAttr("title") ? e.attr("title") : e.text()
                            : node instanceof TextNode t ? t.text() : "")
                    .collect(Collectors.joining(" "));
        }

        Optional<URI> address(Element within) {
            return element(within).flatMap(e -> Addresses.of(e, attribute.isEmpty() ? "href" : attribute));
        }
    }
}
