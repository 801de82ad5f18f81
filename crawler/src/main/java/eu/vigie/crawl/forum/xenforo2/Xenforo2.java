package eu.vigie.crawl.forum.xenforo2;

import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.Outline;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** XenForo 2.0 to 2.3, its own theme, UI.X and VerticalScope's "Fora". */
public final class Xenforo2 implements ForumEngine {
    private static final String POSTS = ".js-post[id^=js-post-], article.message[data-content^=post-]";
    private static final String NEXT =
            "link[rel=next], a.pageNav-jump--next, a.pageNavSimple-el--next, .pageNav a[rel=next]";
    private static final String[] TITLES = {"h1.p-title-value, h1.MessageCard__thread-title, h1.thread-title", "h1"};

    @Override
    public String name() {
        return "xenforo2";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        var root = html.selectFirst("html");
        if (root != null && root.id().equals("XF")) {
            return 0.95;
        }
        if (!PageText.holdsAny(body, "js-post", "message--post", "structItem", "node-title")) {
            return 0;
        }
        if (html.selectFirst(".js-post[id^=js-post-], .message--post .bbWrapper") != null) {
            return 0.9;
        }
        return html.selectFirst(".structItem--thread, .p-body .node-title") == null ? 0 : 0.8;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var dates = ForumDates.of(body, html);
        var reader = new XfPosts(body.url(), dates);
        var posts = html.select(POSTS).stream()
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList();
        var template = html.select("html").attr("data-template");
        if (!posts.isEmpty()) {
            return thread(body.url(), html, Pages.eachOnce(posts, ParsedPost::id));
        }
        if (template.startsWith("thread_view")
                && html.selectFirst("form[action*='login/login']:not(.menu form), .blockMessage--error") == null) {
            return new ParsedPage.Unreadable(name(), POSTS, Outline.of(html.body()));
        }
        return new XfLists(dates).read(html, Pages.link(html, NEXT)).orElseGet(() -> Pages.other(html));
    }

    private static ParsedPage thread(URI page, Document html, List<ParsedPost> posts) {
        var key = html.select("html").attr("data-content-key").replaceFirst("^thread-", "");
        var id = key.isEmpty()
                ? XfAddress.threadId(page.toString()).orElse(posts.getFirst().id())
                : key;
        var title = Pages.first(html, TITLES).map(Xenforo2::shownTitle).orElseGet(html::title);
        return new ParsedPage.ThreadPage(id, title, board(html), Pages.link(html, NEXT), posts);
    }

    /** A title as it is shown, with the label before it: forums mark questions and warnings there. */
    static String shownTitle(Element heading) {
        return heading.text().replace('\u00A0', ' ').strip();
    }

    /** The last crumb: the page itself is not among them. */
    private static Optional<String> board(Document html) {
        var crumbs = html.selectFirst(".p-breadcrumbs, .breadcrumbs");
        return crumbs == null
                ? Optional.empty()
                : crumbs.select("a[href]").stream()
                        .filter(a -> !a.text().isBlank())
                        .reduce((first, second) -> second)
                        .map(Element::text);
    }
}
