package eu.vigie.crawl.forum.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.Outline;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Discourse: its JSON, the same JSON preloaded in the shell that browsers get, and the plain page for those without JavaScript. */
public final class Discourse implements ForumEngine {
    private static final Pattern THREAD = Pattern.compile("(.*?)/t/(?:[^/]+/)?(\\d+)(?:/\\d+)?/?");
    private static final Pattern BOARD = Pattern.compile("(.*?/c/[^.]+?)/?");
    private static final Pattern LIST = Pattern.compile("(.*?)/(latest|top|new|categories|)/?");

    @Override
    public String name() {
        return "discourse";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (PageText.isJson(body)) {
            boolean mine = JsonText.names(body, "post_stream")
                    || JsonText.names(body, "topic_list")
                    || JsonText.names(body, "category_list");
            return mine ? 0.95 : 0;
        }
        if (!PageText.holdsAny(body, "iscourse", "crawler-post", "raw-topic-link")) {
            return 0;
        }
        if (html.selectFirst("meta[name=generator][content^=Discourse], #data-preloaded, #data-discourse-setup")
                != null) {
            return 0.95;
        }
        return html.selectFirst(".crawler-post, a.raw-topic-link, #d-splash") == null ? 0 : 0.8;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var json = new DiscourseJson(body.url());
        if (PageText.isJson(body)) {
            return JsonText.of(body).map(json::read).orElseGet(() -> new ParsedPage.Unreadable(name(), "JSON", ""));
        }
        var plain = new PlainPage(body.url(), ForumDates.of(body, html)).read(html);
        return plain.or(() -> preloaded(html).map(json::read)).orElseGet(() -> neither(html));
    }

    /** The JSON that the shell carries: a map of names to JSON in strings. */
    private static Optional<JsonNode> preloaded(Document html) {
        var shell = html.selectFirst("#data-preloaded[data-preloaded]");
        var stored = shell == null ? Optional.<JsonNode>empty() : JsonText.of(shell.attr("data-preloaded"));
        return stored.flatMap(map -> map.properties().stream()
                .filter(e -> e.getKey().startsWith("topic_"))
                .findFirst()
                .flatMap(e -> JsonText.of(e.getValue().asText())));
    }

    private ParsedPage neither(Document html) {
        boolean shellOfThread = html.selectFirst("#data-preloaded, #d-splash") != null
                && html.selectFirst("link[rel=canonical][href*='/t/']") != null;
        return shellOfThread
                ? new ParsedPage.Unreadable(name(), ".crawler-post", Outline.of(html.body()))
                : Pages.other(html);
    }

    @Override
    public URI fetchAddress(URI url) {
        var path = url.getRawPath() == null ? "" : url.getRawPath();
        var thread = THREAD.matcher(path);
        var board = BOARD.matcher(path);
        var list = LIST.matcher(path);
        if (path.endsWith(".json") || path.endsWith(".rss")) {
            return url;
        }
        if (thread.matches()) {
            return to(url, thread.group(1) + "/t/" + thread.group(2) + ".json");
        }
        if (board.matches()) {
            return to(url, board.group(1) + ".json");
        }
        return list.matches()
                ? to(url, list.group(1) + "/" + (list.group(2).isEmpty() ? "categories" : list.group(2)) + ".json")
                : url;
    }

    private static URI to(URI url, String path) {
        return url.resolve(path + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()));
    }
}
