package eu.vigie.crawl.demo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns plain text into HTML. */
final class Html {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]»]");

    private Html() {}

    /** Escapes what HTML would read as mark-up. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#039;");
    }

    /** Lines as HTML, addresses turned into links, with the given line break between them. */
    static String lines(List<String> lines, String lineBreak) {
        return lines.stream().map(Html::linked).collect(Collectors.joining(lineBreak));
    }

    private static String linked(String line) {
        var html = new StringBuilder();
        Matcher address = ADDRESS.matcher(line);
        int done = 0;
        while (address.find()) {
            var url = escape(address.group());
            html.append(escape(line.substring(done, address.start())))
                    .append("<a href=\"%s\" class=\"postlink\" rel=\"nofollow\">%s</a>".formatted(url, url));
            done = address.end();
        }
        return html.append(escape(line.substring(done))).toString();
    }
}
