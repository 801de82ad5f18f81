package eu.vigie.crawl.forum.forumotion;

import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Forumotion (Forumactif, Forumieren, Forumattivo): one program in skins that look like phpBB 2, phpBB 3, PunBB, Invision, and its own
 * ModernBB and AwesomeBB. An advertisement among the posts is numbered 0.
 */
public final class Forumotion extends MarkedForum {
    private static final String POSTS = ".post[id^=p], .post[class*=post--]";

    /** The engine. */
    public Forumotion() {
        super("forumotion", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of("/t(\\d+)(?:p\\d+)?-", "/f(\\d+)(?:p\\d+)?-")
                .title(
                        "(?: - [^-]+)?$",
                        "h1.page-title",
                        ".topic-title h1",
                        "#page-body h1",
                        "h1.topic-title",
                        ".cattitle h1",
                        "a.maintitle h1",
                        "h1.cattitle",
                        "h1")
                .crumbs(
                        "a.nav[href], .pathname-box a[href], .breadcrumbs a[href], .sub-header-path a[href], #navstrip a[href]")
                .boards(
                        "a.forumlink[href], a.forumtitle[href], h2.hierarchy a[href], h3.hierarchy a[href], .forum-block a.forum-link",
                        "h1.page-title",
                        "#page-body h1",
                        "h1")
                .next("link[rel=next], .pag-next a[href], a.pag-img[rel=next]")
                .pager(
                        ".pagination a[href], .paging a[href], .pagelink a[href], .gensmall a[href*='p'], .nav a[href*='p']",
                        "/[tf]\\d+p(\\d+)-")
                .list(".topiclist.topics, .forumbg.announcement, table.forumline:has(a.topictitle), .topics-list")
                .thread("#quick_reply, .topic-actions a[href*='mode=reply']", "form[name=form_login]");
    }

    private static PostMarks post() {
        return PostMarks.at(
                        POSTS,
                        "p.author strong",
                        "p.author a",
                        ".postprofile-name",
                        ".post-author-name",
                        ".username",
                        ".name strong",
                        ".postprofile strong",
                        ".name")
                .id("^p([1-9]\\d{0,9})$|post--([1-9]\\d{0,9})", "@id", "@class")
                .content(
                        ".post-entry > div",
                        ".postbody .content > div",
                        ".content > div",
                        ".entry-content > div > div",
                        ".entry-content",
                        ".post-content > div",
                        "td .postbody > div",
                        "div.postbody")
                .date(
                        "p.author",
                        ".post-date time@datetime",
                        ".post-date",
                        ".posthead h2",
                        ".post-head .post-info",
                        "td > span.postdetails:has(img)",
                        ".postdetails:has(img)",
                        ".topic-date")
                .edited(".edited-message", "span.gensmall:matches(\\d)")
                .permalink(
                        "",
                        ".topic-title a[href*='#']@href",
                        "h3 a[href*='#']@href",
                        "h2 a[href*='#']@href",
                        "a.post-permalink@href",
                        "a[href*='#']@href")
                .quotes("blockquote, td.quote", "@data-author")
                .heading(Forumotion::heading)
                .leftOut(
                        "cite, .signature_div, .signature, .edited-message, .attachbox, dl.codebox > dt, .spoiler_title, td > .genmed:only-child, .fa_like_div, .gensmall")
                .special(Forumotion::special);
    }

    private static Optional<Element> heading(Element quote) {
        var within = quote.selectFirst("cite");
        var row = quote.parent();
        var before = row == null ? null : row.previousElementSibling();
        return Optional.ofNullable(within == null && quote.hasClass("quote") ? before : within);
    }

    /** The sign that a line of underscores opens a signature, in the skin that has no class for it. */
    private static Optional<Part> special(Element element) {
        boolean signature = element.id().startsWith("sig") || element.ownText().startsWith("_________________");
        return signature ? Optional.of(Part.LEFT_OUT) : Optional.empty();
    }

    private static ListMarks list() {
        return ListMarks.at(
                        "li.row:has(a.topictitle), tr:has(> td a.topictitle):not(:has(tr)), .topic-row, div.main-item:has(a.topictitle)",
                        "a.topictitle[href], h2.topic-title a[href], .topic-title a[href]")
                .replies("dd.posts", ".topic-replies", "td:has(a.topictitle) + td", ".info-replies")
                .views("dd.views", ".topic-views", "td:has(a.topictitle) + td + td + td", ".info-views")
                .last(
                        "dd.lastpost > span@own",
                        "dd.lastpost",
                        ".topic-lastpost time@datetime",
                        ".topic-lastpost",
                        "td:last-child span.postdetails@own",
                        "td:last-child")
                .pinned(
                        "dl[style*=sticky], dl[style*=announce], img[src*=sticky], img[src*=announce], .sticky, .announce, .topic-sticky")
                .locked("dl[style*=lock], img[src*=lock], .topic-locked, [class*=locked]")
                .moved("dl[style*=moved], img[src*=moved]");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "_userdata[", "illiweb.com", "forumotion", "forumactif")) {
            return 0;
        }
        boolean scripted =
                html.select("script:not([src])").stream().anyMatch(s -> s.data().contains("_userdata["));
        boolean linked =
                html.selectFirst("script[src*='illiweb.com'], link[href*='illiweb.com'], img[src*='illiweb.com/fa']")
                        != null;
        return scripted || linked ? 0.96 : 0;
    }
}
