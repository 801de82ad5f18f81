package eu.vigie.crawl.forum.flarum;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.Outline;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Flarum 0.1 to 2: the JSON:API document ({@code /api/discussions/ID}, {@code /api/posts}, {@code /api/discussions}), or a page, whose
 * script holds the same document. The page without script names no dates, so that it is not read.
 */
public final class Flarum implements ForumEngine {
    private static final String PAYLOAD = "apiDocument";

    @Override
    public String name() {
        return "flarum";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (PageText.isJson(body)) {
            boolean mine = JsonText.names(body, "attributes", "relationships")
                    && PageText.holdsAny(body, "\"discussions\"", "\"commentCount\"", "\"contentType\"");
            return mine ? 0.9 : 0;
        }
        if (!PageText.holdsAny(body, "flarum")) {
            return 0;
        }
        return html.selectFirst("#flarum-json-payload, #flarum-content, #flarum-loading") == null ? 0 : 0.95;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var json = PageText.isJson(body) ? JsonText.of(body) : embedded(html);
        var next = Pages.link(html, "link[rel=next]");
        return json.map(Flarum::document)
                .flatMap(document -> new FlarumDocument(body.url(), document, next).read())
                .orElseGet(() -> neither(html));
    }

    /** The payload of a page has the document in a field. */
    private static JsonNode document(JsonNode json) {
        return json.has(PAYLOAD) ? json.path(PAYLOAD) : json;
    }

    private static Optional<JsonNode> embedded(Document html) {
        return html.select("script:not([src])").stream()
                .map(Element::data)
                .filter(data -> data.contains("\"" + PAYLOAD + "\"") && data.indexOf('{') >= 0)
                .findFirst()
                .flatMap(data -> JsonText.beginning(data.substring(data.indexOf('{'))));
    }

    private ParsedPage neither(Document html) {
        boolean thread = html.selectFirst("#flarum-content .Post-body, #flarum-content article") != null;
        return thread
                ? new ParsedPage.Unreadable(
                        name(), "script#flarum-json-payload with apiDocument", Outline.of(html.body()))
                : Pages.other(html);
    }
}
