package eu.vigie.crawl.forum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Markdown as people write it in posts (CommonMark 0.31, and what Reddit and Lemmy add), made elements of: paragraphs, quotations, lists
 * as lines, code, links. Emphasis is taken off, words are kept; anything else stays as it was written.
 */
public final class MarkdownText {
    private static final Pattern QUOTE = Pattern.compile("^ {0,3}>(?!!) ?");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~).*");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+|\\s+#+\\s*$");
    private static final Pattern ITEM = Pattern.compile("^\\s{0,9}(?:[-*+]|\\d{1,9}[.)])\\s+");
    private static final Pattern RULE = Pattern.compile("^ {0,3}([-*_])(?: *\\1){2,} *$");
    private static final Pattern SPOILER_BLOCK = Pattern.compile("^:::.*");
    private static final Pattern LINK = Pattern.compile(
            "!?\\[([^\\[\\]]{0,500})\\]\\((https?://[^\\s()]+(?:\\([^\\s()]*\\)[^\\s()]*)?)(?: \"[^\"]*\")?\\)");
    private static final Pattern MARKS = Pattern.compile(
            "(?<!\\\\)(?:\\*\\*|__|~~|>!|!<|`)|(?<![\\\\\\p{L}\\p{N}])[*_](?=\\S)|(?<=\\S)(?<!\\\\)[*_](?![\\p{L}\\p{N}])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final int DEEPEST = 12;

    private MarkdownText() {}

    /**
     * The elements of a text.
     *
     * @param markdown the text, with or without HTML's entities
     * @param base what relative links count from
     */
    public static Element body(String markdown, String base) {
        var body = new Element("div", base);
        var lines = Parser.unescapeEntities(markdown, false).split("\\R", -1);
        blocks(body, Arrays.asList(lines), 0);
        return body;
    }

    private static void blocks(Element into, List<String> lines, int depth) {
        var left = new ArrayDeque<>(lines);
        while (!left.isEmpty()) {
            var line = left.peek();
            if (QUOTE.matcher(line).find() && depth < DEEPEST) {
                blocks(into.appendElement("blockquote"), quoted(left), depth + 1);
            } else if (FENCE.matcher(line).matches()) {
                into.appendElement("pre").text(fenced(left));
            } else {
                paragraph(into, left);
            }
        }
    }

    private static List<String> quoted(ArrayDeque<String> left) {
        var lines = new ArrayList<String>();
        while (!left.isEmpty() && QUOTE.matcher(left.peek()).find()) {
            lines.add(QUOTE.matcher(left.remove()).replaceFirst(""));
        }
        return lines;
    }

    private static String fenced(ArrayDeque<String> left) {
        left.remove();
        var code = new ArrayList<String>();
        while (!left.isEmpty() && !FENCE.matcher(left.peek()).matches()) {
            code.add(left.remove());
        }
        left.poll();
        return String.join("\n", code);
    }

    /** Lines up to an empty one or a quotation, the first whatever it is; a new line is kept, as forums show it. */
    private static void paragraph(Element into, ArrayDeque<String> left) {
        var paragraph = into.appendElement("p");
        if (!left.peek().isBlank()) {
            line(paragraph, left.remove());
        }
        while (!left.isEmpty()
                && !left.peek().isBlank()
                && !QUOTE.matcher(left.peek()).find()) {
            line(paragraph, left.remove());
        }
        if (!left.isEmpty() && left.peek().isBlank()) {
            left.remove();
        }
    }

    private static void line(Element paragraph, String written) {
        if (RULE.matcher(written).matches() || SPOILER_BLOCK.matcher(written).matches()) {
            return;
        }
        var bare = HEADING.matcher(ITEM.matcher(written).replaceFirst("")).replaceAll("");
        var link = LINK.matcher(bare);
        int from = 0;
        while (link.find()) {
            words(paragraph, bare.substring(from, link.start()));
            linked(paragraph, link.group(1), link.group(2), link.group().startsWith("!"));
            from = link.end();
        }
        words(paragraph, bare.substring(from));
        paragraph.appendElement("br");
    }

    private static void linked(Element paragraph, String shown, String address, boolean picture) {
        if (!picture) {
            paragraph.appendElement("a").attr("href", address).appendChild(new TextNode(plain(shown)));
        }
    }

    private static void words(Element paragraph, String written) {
        paragraph.appendChild(new TextNode(plain(written)));
    }

    private static String plain(String written) {
        return ESCAPE.matcher(MARKS.matcher(written).replaceAll("")).replaceAll("$1");
    }
}
