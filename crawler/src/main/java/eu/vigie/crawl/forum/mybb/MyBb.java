package eu.vigie.crawl.forum.mybb;

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
 * MyBB 1.4 to 1.8: posts in {@code div}s since 1.8, in tables before and in themes that keep them so. Crumbs hold a pager of the board,
 * whose links must not be taken for those of the thread. Rows kept on top follow a heading of their own.
 */
public final class MyBb extends MarkedForum {
    private static final String PAGER = ".pagination:not(.pagination_breadcrumb) a";

    /** The engine. */
    public MyBb() {
        super("mybb", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of(
                        "[?&;]tid=(\\d+)|/thread-(\\d+)|^thread-(\\d+)|/(?:Thread|thread)-[^/?#]*?-(\\d+)\\.html",
                        "forumdisplay\\.php\\?(?:[^#]*[&;])?fid=(\\d+)|forum-(\\d+)|^([Ff]orum-[^/?#]+?)(?:--\\d+)?$|/([Ff]orum-[^/?#]+)$")
                .ownLinks(
                        "link[rel=canonical], a[href*='printthread'], a[href*='newreply.php?tid='], form input[name=tid][value]")
                .title("^.* - ", ".navigation .active", "span.active", "td.thead strong")
                .crumbs(".navigation a[href]:not(.pagination a), .breadcrumb a[href]:not(.pagination a)")
                .boards("strong > a[href*=forum], .forum_title a[href]", ".navigation .active", "span.active")
                .next(PAGER + ".pagination_next[href]")
                .pager(PAGER + "[href]", "[?&;]page=(\\d+)|-page-(\\d+)|--(\\d+)")
                .list("tr.inline_row, td.thead a[href*='forumdisplay'], select[name=datecut]")
                .thread("#posts, #posts_container", "form[action*='member.php'] [name=action][value=do_login]");
    }

    private static PostMarks post() {
        return PostMarks.at(
                        "div.post[id^=post_], table[id^=post_]",
                        ".author_information .largetext",
                        ".post_author .largetext",
                        ".largetext",
                        ".post_author strong")
                .id("^post_(\\d+)$", "@id")
                .content(".post_body", "[id^=pid_]")
                .gone(".deleted_post, .post.ignored_post")
                .date(".post_date@titled", "td.smalltext > .float_left", ".smalltext.float_left")
                .edited(".post_edit .edited_post", ".edited_post", ".post_edit")
                .permalink("pid", ".post_head a[href*='#pid']@href", "a[href*='#pid']@href")
                .quotes("blockquote")
                .heading(quote -> Optional.ofNullable(quote.selectFirst("> cite")))
                .source("a.quick_jump[href]@href")
                .leftOut("cite, .signature, .codeblock > .title, .post_edit, .attachments, .spoiler_header");
    }

    private static ListMarks list() {
        return ListMarks.at(
                        "tr.inline_row, tr:has(> td span[id^=tid_])",
                        "[id^=tid_] a[href], .subject_new a[href], .subject_old a[href]")
                .replies("a[href*=whoposted], a[onclick*=whoPosted]", "> td:nth-last-child(4)")
                .views("td:has(a[href*=whoposted]) + td, td:has(a[onclick*=whoPosted]) + td", "> td:nth-last-child(3)")
                .last(".lastpost@titled")
                .pinned(MyBb::isPinned)
                .locked(".closefolder, img[src*=lock], .thread_status[class*=close], .thread_status[class*=lock]")
                .moved(".movefolder, .thread_status[class*=move], img[src*=move]");
    }

    /** Rows on top are marked in 1.8, and stand before the second heading of the table in all versions. */
    private static boolean isPinned(Element row) {
        if (row.selectFirst(".forumdisplay_sticky, .sticky") != null) {
            return true;
        }
        var headings = row.parent() == null ? null : row.parent().select("> tr > td.trow_sep");
        return headings != null
                && headings.size() > 1
                && row.elementSiblingIndex() < headings.getLast().elementSiblingIndex();
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "my_post_key", "MyBB", "mybb")) {
            return 0;
        }
        boolean scripted =
                html.select("script:not([src])").stream().anyMatch(s -> s.data().contains("my_post_key"));
        if (scripted) {
            return 0.95;
        }
        boolean marked = html.selectFirst(
                        "div.post[id^=post_] .post_body[id^=pid_], tr.inline_row span[id^=tid_], table[id^=post_] [id^=pid_]")
                != null;
        return marked ? 0.85 : 0;
    }
}
