package eu.vigie.crawl.forum.nodebb;

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

/** NodeBB 1 to 4: {@code /api/…}, or the same JSON in {@code script#ajaxify-data} of a page. */
public final class NodeBb implements ForumEngine {
    private static final Pattern HUMAN =
            Pattern.compile("(.*?)/((?:topic|category|categories|recent|popular|unread|tags|user)(?:/.*)?)?");

    @Override
    public String name() {
        return "nodebb";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (PageText.isJson(body)) {
            boolean whole = JsonText.names(body, "relative_path", "template", "cid")
                    || JsonText.names(body, "bodyClass", "template", "loggedInUser");
            return whole ? 0.95 : JsonText.names(body, "pid", "tid", "posts") ? 0.7 : 0;
        }
        if (!PageText.holdsAny(body, "ajaxify-data", "component=\"post\"")) {
            return 0;
        }
        if (html.getElementById("ajaxify-data") != null) {
            return 0.95;
        }
        return html.selectFirst("[component=post][data-pid]") == null ? 0 : 0.8;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var json = PageText.isJson(body) ? JsonText.of(body) : embedded(html);
        if (json.isEmpty()) {
            return new DrawnPage(body.url(), ForumDates.of(body, html))
                    .read(html)
                    .orElseGet(() -> unreadable(html));
        }
        return new ApiPage(body.url(), json.get()).read().orElseGet(() -> Pages.other(html));
    }

    private ParsedPage unreadable(Document html) {
        return new ParsedPage.Unreadable(name(), "script#ajaxify-data", Outline.of(html));
    }

    private static Optional<JsonNode> embedded(Document html) {
        var script = html.getElementById("ajaxify-data");
        return script == null ? Optional.empty() : JsonText.of(script.data());
    }

    @Override
    public URI fetchAddress(URI url) {
        var path = url.getRawPath() == null ? "" : url.getRawPath();
        var human = HUMAN.matcher(path);
        if (path.contains("/api/") || path.endsWith(".rss") || !human.matches()) {
            return url;
        }
        var what = human.group(2) == null ? "categories" : human.group(2);
        return url.resolve(
                human.group(1) + "/api/" + what + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()));
    }
}
