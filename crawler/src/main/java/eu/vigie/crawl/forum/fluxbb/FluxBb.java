package eu.vigie.crawl.forum.fluxbb;

import eu.vigie.crawl.forum.Addresses;
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

/** FluxBB 1.4-1.5, PunBB 1.2 ({@code div.blockpost}) and PunBB 1.3-1.4 ({@code brd-} classes): threads, thread lists, board lists. */
public final class FluxBb implements ForumEngine {
    private static final String POSTS = "div.blockpost[id^=p], div.posthead[id^=p]";
    private static final String OWN_LINKS =
            "link[rel=canonical], .crumbs a[href*=viewtopic], .pagelink a[href], a[href*='post.php?tid='], link[href*='tid='], .main-title a";
    private static final String CRUMBS = ".crumbs a[href], .linkst ul a[href], #brd-crumbs-top a[href]";

    @Override
    public String name() {
        return "fluxbb";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "\"pun", "blockpost", "brd")) {
            return 0;
        }
        if (html.selectFirst("div.pun[id^=pun]") != null) {
            return 0.95;
        }
        if (html.selectFirst("div.blockpost .postmsg") != null) {
            return 0.8;
        }
        return html.selectFirst("#brd-wrap, div.brd[id^=brd]") == null ? 0 : 0.85;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        var dates = ForumDates.of(body, html);
        var reader = new BlockPosts(body.url(), dates);
        var posts = Pages.eachOnce(
                html.select(POSTS).stream()
                        .map(reader::read)
                        .flatMap(Optional::stream)
                        .toList(),
                ParsedPost::id);
        if (!posts.isEmpty()) {
            return thread(body.url(), html, posts);
        }
        var list = new BlockTables(body.url(), dates).read(html);
        if (list.isPresent()) {
            return list.get();
        }
        boolean shouldHoldPosts = html.selectFirst("#punviewtopic, #brd-viewtopic") != null
                && html.selectFirst("#msg, #brd-message, form#login") == null;
        return shouldHoldPosts ? new ParsedPage.Unreadable(name(), POSTS, Outline.of(html.body())) : Pages.other(html);
    }

    private static ParsedPage thread(URI page, Document html, List<ParsedPost> posts) {
        var board = html.select(CRUMBS).stream()
                .filter(a -> FluxAddress.boardId(a.attr("href")).isPresent())
                .reduce((first, second) -> second)
                .map(Element::text);
        var id = FluxAddress.threadId(page.toString())
                .or(() -> html.select(OWN_LINKS).stream()
                        .map(a -> FluxAddress.threadId(a.attr("href")))
                        .flatMap(Optional::stream)
                        .findFirst());
        return new ParsedPage.ThreadPage(id.orElse(posts.getFirst().id()), title(html), board, next(page, html), posts);
    }

    /** The last crumb, which PunBB 1.2 does not link, else the subject of the first post. */
    private static String title(Document html) {
        return Pages.text(html, ".main-title", ".crumbs li:last-child a")
                .or(() -> Pages.text(html, ".linkst ul li:last-child").map(t -> t.replaceFirst("^[\\s\u00a0»]+", "")))
                .or(() -> Pages.text(html, ".blockpost h3", ".entry-title").map(t -> t.replaceFirst("^Re: ", "")))
                .orElseGet(html::title);
    }

    /** The next page: marked in FluxBB, the link behind the current number in PunBB. */
    static Optional<URI> next(URI page, Document html) {
        var marked = Pages.link(html, ".pagelink a[rel=next], .paging a[rel=next], link[rel=next]");
        return marked.or(() -> behindCurrent(page, html)).map(Addresses::withoutFragment);
    }

    private static Optional<URI> behindCurrent(URI page, Document html) {
        int here = FluxAddress.page(page.toString());
        return html.select(".pagelink strong, .paging strong").stream()
                .map(Element::nextElementSibling)
                .filter(a -> a != null && a.is("a") && FluxAddress.page(a.attr("href")) > here)
                .findFirst()
                .flatMap(a -> Addresses.of(a, "href"));
    }
}
