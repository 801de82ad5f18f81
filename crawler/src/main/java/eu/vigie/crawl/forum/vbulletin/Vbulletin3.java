package eu.vigie.crawl.forum.vbulletin;

import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.PrintedZone;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import org.jsoup.nodes.Document;

/** vBulletin 3.0 to 3.8 and forks of it. A quotation has no class: it is a sunken table cell in an indented block. */
public final class Vbulletin3 extends MarkedForum {
    private static final String ROW_TITLE = "td[id^=td_threadtitle_]";

    /** The engine. */
    public Vbulletin3() {
        super("vbulletin3", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of(VbAddress.THREAD, VbAddress.BOARD)
                .ownLinks("link[rel=canonical], td.navbar a[href], .pagenav a[href], form[action*='t=']")
                .title("(?: - \\p{L}+ \\d+)?(?: - [^-]+)?$", "td.navbar > strong", "td.navbar strong", "h1.threadtitle")
                .crumbs("span.navbar a[href], .breadcrumb a[href]")
                .boards("td.alt1Active a[href], td[id^=f] a[href*=forumdisplay]", "td.navbar > strong")
                .next(".pagenav a[rel=next], link[rel=next]")
                .pager(".pagenav a[href]", VbAddress.NUMBER)
                .list("#threadslist, form#thread_inlinemod_form")
                .thread("#posts", "form[action*='login.php'] .panelsurround, .panel .fieldset");
    }

    private static PostMarks post() {
        return PostMarks.at("table[id^=post], div[id^=post]", ".bigusername", "[id^=postmenu_]")
                .id("^post(\\d+)$", "@id")
                .content("[id^=post_message_]")
                .date("*:has(> a[name^=post])", "td.thead", ".thead")
                .edited("div.smallfont > em")
                .permalink("post", "a[id^=postcount][href*='#post']@href")
                .quotes("td.alt2[style*=inset]", "> div > strong", "> strong")
                .source("> div > a[href*='#post']@href")
                .leftOut("div[style*=margin] > .smallfont, td.alt2 > div:has(+ div[style*=italic]), [id^=ame_noshow]");
    }

    private static ListMarks list() {
        return ListMarks.at("tr:has(> " + ROW_TITLE + ")", "a[id^=thread_title_]")
                .replies("> " + ROW_TITLE + " + td + td", "> " + ROW_TITLE + " + td@title")
                .views("> " + ROW_TITLE + " + td + td + td")
                .last("> " + ROW_TITLE + " + td .smallfont", "> " + ROW_TITLE + " + td")
                .pinned(ROW_TITLE + " img[src*=sticky]")
                .locked("img[src*=_lock]")
                .moved("img[src*=moved]");
    }

    @Override
    protected ForumDates dates(PageBody body, Document html) {
        var undated = super.dates(body, html);
        return PrintedZone.in(html, ".smallfont, .page div").map(undated::in).orElse(undated);
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "vBulletin", "vbmenu", "post_message_", "td_threadtitle_")) {
            return 0;
        }
        boolean later =
                html.selectFirst("#vb-page-body, li[id^=post_], li.threadbit, .forumbit_post, #breadcrumb") != null;
        if (later) {
            return 0;
        }
        if (html.selectFirst("meta[name=generator][content^='vBulletin 3']") != null) {
            return 0.95;
        }
        boolean marked =
                html.selectFirst("[id^=post_message_], " + ROW_TITLE + ", td.vbmenu_control, td.alt1Active") != null;
        return marked ? 0.85 : 0;
    }
}
