package eu.vigie.crawl.forum.jvc;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.Outline;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.ThreadRow;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** jeuxvideo.com: its pages of today, which carry a payload, and its older HTML. Its dates name no zone; the site has always shown those of Paris. */
public final class Jvc implements ForumEngine {
    private static final ZoneId SITE_ZONE = ZoneId.of("Europe/Paris");

    @Override
    public String name() {
        return "jvc";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "jeuxvideo.com", Payload.NAME)) {
            return 0;
        }
        if (Payload.isIn(html)) {
            return 0.95;
        }
        var host = String.valueOf(body.url().getHost());
        boolean site = host.equals("jeuxvideo.com") || host.endsWith(".jeuxvideo.com");
        return site || html.selectFirst("meta[http-equiv=refresh][content*='jeuxvideo.com/forums']") != null ? 0.6 : 0;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        if (!Payload.isIn(html)) {
            var dates = ForumDates.of(body, html).assuming(SITE_ZONE);
            return new OlderPages(body.url(), dates).read(html, board(html)).orElseGet(() -> Pages.other(html));
        }
        var payload = Payload.read(html);
        if (payload.isEmpty()) {
            return new ParsedPage.Unreadable(name(), "forumsAppPayload", Outline.of(html.body()));
        }
        var json = payload.get();
        var pager = new Pager(body.url(), json.path("pagerView"));
        if (json.path("listMessage").isArray()) {
            return thread(
                    json, new Messages(body.url(), ForumDates.of(body, html).assuming(SITE_ZONE)), pager, html);
        }
        if (json.path("listTopics").isArray()) {
            var rows = new Topics(body.url(), ForumDates.of(body, html).assuming(SITE_ZONE));
            var threads = JsonText.all(json, "listTopics").stream()
                    .map(rows::read)
                    .flatMap(Optional::stream)
                    .toList();
            return new ParsedPage.ListPage(
                    board(html), boards(html), pager.next(), Pages.eachOnce(threads, ThreadRow::id));
        }
        return Pages.other(html);
    }

    private static ParsedPage thread(JsonNode json, Messages messages, Pager pager, Document html) {
        var posts = JsonText.all(json, "listMessage").stream()
                .map(messages::read)
                .flatMap(Optional::stream)
                .toList();
        var title = JsonText.text(json, "topicTitleField")
                .or(() -> Pages.title(html))
                .orElse("");
        return new ParsedPage.ThreadPage(
                json.path("topicId").asText(), title, board(html), pager.next(), Pages.eachOnce(posts, ParsedPost::id));
    }

    /** The last crumb that names a board. */
    private static Optional<String> board(Document html) {
        return html.select(".breadcrumb__item, .fil-ariane-crumb a, .fil-ariane-crumb span").stream()
                .map(Element::text)
                .filter(t -> t.startsWith("Forum "))
                .reduce((first, second) -> second);
    }

    /** Boards under this one, as its side column lists them. */
    private static List<ParsedPage.BoardLink> boards(Document html) {
        var links = html.select("a[href*='/forums/0-']").stream()
                .map(Pager::board)
                .flatMap(Optional::stream)
                .toList();
        return Pages.eachOnce(links, ParsedPage.BoardLink::id);
    }
}
