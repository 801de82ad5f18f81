package eu.vigie.crawl.forum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The elements under an element by class, found in one walk. A page costs about as much to walk as one CSS selector costs to evaluate,
 * so that an engine which asks for ten things reads a page several times faster this way.
 */
public final class ClassIndex {
    private final Map<String, List<Element>> byClass = new HashMap<>();

    private ClassIndex() {}

    /** An index of everything below an element, itself included. */
    public static ClassIndex of(Element root) {
        var index = new ClassIndex();
        root.traverse((Node node, int depth) -> {
            if (node instanceof Element element) {
                index.add(element);
            }
        });
        return index;
    }

    private void add(Element element) {
        if (!element.hasAttr("class")) {
            return;
        }
        var classes = element.attributes().getIgnoreCase("class");
        int from = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i == classes.length() || classes.charAt(i) <= ' ') {
                if (i > from) {
                    byClass.computeIfAbsent(classes.substring(from, i), c -> new ArrayList<>(4))
                            .add(element);
                }
                from = i + 1;
            }
        }
    }

    /** All elements of a class, in the order of the page. */
    public List<Element> all(String name) {
        return byClass.getOrDefault(name, List.of());
    }

    /** The first element of the first class that any has: earlier classes are better ones. */
    public Optional<Element> first(String... names) {
        for (var name : names) {
            var found = byClass.get(name);
            if (found != null) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    /** The first element of a class that is a given tag. */
    public Optional<Element> tagged(String tag, String name) {
        return all(name).stream().filter(e -> e.normalName().equals(tag)).findFirst();
    }
}
