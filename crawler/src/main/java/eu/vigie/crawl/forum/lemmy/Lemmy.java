package eu.vigie.crawl.forum.lemmy;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Lemmy 0.18 and 0.19: {@code /api/v3/post}, {@code /api/v3/comment/list}, {@code /api/v3/post/list}, or a page of its own face, whose
 * {@code window.isoData} holds the same answers with the word {@code undefined} in it, which is no JSON.
 */
public final class Lemmy implements ForumEngine {
    private static final String EMBEDDED = "window.isoData";
    private static final Pattern UNDEFINED = Pattern.compile("(?<=[:,\\[])undefined(?=[,}\\]])");
    private static final Pattern POST = Pattern.compile("/post/(\\d+)(?:/.*)?");
    private static final Pattern COMMUNITY = Pattern.compile("/c/([^/?#]+)/?");

    @Override
    public String name() {
        return "lemmy";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (PageText.isJson(body)) {
            boolean mine = JsonText.names(body, "community", "creator")
                    && (JsonText.names(body, "post_view")
                            || JsonText.names(body, "comments")
                            || JsonText.names(body, "posts"));
            return mine ? 0.9 : 0;
        }
        boolean mine = PageText.holdsAny(body, EMBEDDED) && embedded(html).isPresent();
        return mine ? 0.95 : 0;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var json = PageText.isJson(body) ? JsonText.of(body) : embedded(html).flatMap(Lemmy::isoData);
        return json.map(answer -> new LemmyAnswer(body.url(), answer))
                .flatMap(LemmyAnswer::read)
                .orElseGet(() -> Pages.other(html));
    }

    private static Optional<String> embedded(Document html) {
        return html.select("script:not([src])").stream()
                .map(Element::data)
                .filter(data -> data.contains(EMBEDDED))
                .findFirst();
    }

    private static Optional<JsonNode> isoData(String script) {
        var from = script.indexOf('{', script.indexOf(EMBEDDED));
        return from < 0
                ? Optional.empty()
                : JsonText.beginning(UNDEFINED.matcher(script.substring(from)).replaceAll("null"));
    }

    @Override
    public URI fetchAddress(URI url) {
        var path = url.getRawPath() == null ? "" : url.getRawPath();
        var post = POST.matcher(path);
        var community = COMMUNITY.matcher(path);
        if (post.matches()) {
            return url.resolve("/api/v3/post?id=" + post.group(1));
        }
        return community.matches()
                ? url.resolve("/api/v3/post/list?community_name=" + community.group(1) + "&sort=New")
                : Addresses.withoutFragment(url);
    }
}
