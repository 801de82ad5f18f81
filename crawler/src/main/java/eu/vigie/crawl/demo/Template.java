package eu.vigie.crawl.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page or a part of one with holes: <code>{{name}}</code> is filled with escaped text, <code>{{{name}}}</code> with HTML. A hole
 * that nobody fills takes the word of that name in the reader's language.
 */
final class Template {
    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\{?)([a-zA-Z]+)}}}?");
    private static final Map<String, String> LOADED = new ConcurrentHashMap<>();

    private final String name;
    private final Words words;
    private final Map<String, Object> values = new HashMap<>();

    private Template(String name, Words words) {
        this.name = name;
        this.words = words;
    }

    /** A fresh copy of the file {@code <name>.html}, to be filled once. */
    static Template of(String name, Words words) {
        return new Template(name, words);
    }

    /** Fills a hole. */
    Template with(String hole, Object value) {
        values.put(hole, value);
        return this;
    }

    /**
     * The HTML.
     *
     * @throws IllegalStateException when a hole is left
     */
    String html() {
        var source = LOADED.computeIfAbsent(name, known -> Resources.text(known + ".html"));
        return HOLE.matcher(source)
                .replaceAll(hole -> Matcher.quoteReplacement(
                        value(hole.group(2), !hole.group(1).isEmpty())));
    }

    private String value(String hole, boolean raw) {
        var value = values.get(hole);
        if (value == null && !words.knows(hole)) {
            throw new IllegalStateException("template " + name + " needs " + hole);
        }
        var text = value == null ? words.get(hole) : value.toString();
        return raw ? text : Html.escape(text);
    }
}
