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

/** vBulletin 4.0 to 4.2. */
public final class Vbulletin4 extends MarkedForum {
    private static final String POSTS = "li[id^=post_]";

    /** The engine. */
    public Vbulletin4() {
        super("vbulletin4", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of(VbAddress.THREAD, VbAddress.BOARD)
                .ownLinks("link[rel=canonical], .threadtitle a[href], #breadcrumb a[href], .pagination a[href]")
                .title(
                        "(?: - \\p{L}+ \\d+)?(?: - [^-]+)?$",
                        "#pagetitle .threadtitle",
                        ".pagetitle .threadtitle",
                        ".lastnavbit")
                .crumbs("#breadcrumb .navbit a[href], .breadcrumb .navbit a[href]")
                .boards(".forumtitle a[href], a.forumtitle[href]", ".forumtitle:not(a):not(h2)", ".lastnavbit")
                .next(".prev_next a[rel=next], a[rel=next], link[rel=next]")
                .pager(".pagination a[href]", VbAddress.NUMBER)
                .list("#threadlist, #forumbits, .forumbits, ol#forums")
                .thread("ol#posts, #postlist", ".standard_error, .blockbody.formcontrols");
    }

    private static PostMarks post() {
        return PostMarks.at(POSTS, ".userinfo .username strong", ".username strong", ".username", ".userinfo .guest")
                .id("^post_(\\d+)$", "@id")
                .content("blockquote.postcontent", "[id^=post_message_]", ".postcontent")
                .gone("li.postbitdeleted, li.postbitignored")
                .date(".postdate .date", ".posthead .date", ".postdate")
                .edited("blockquote.lastedited", ".lastedited")
                .permalink("post", "a.postcounter[href*=post]@href")
                .quotes(".bbcode_quote", ".bbcode_postedby strong")
                .source(".bbcode_postedby a[href]@href")
                .leftOut(
                        ".bbcode_postedby, .bbcode_quote_container, .bbcode_description, .attachments, .signature, .lastedited");
    }

    private static ListMarks list() {
        return ListMarks.at(
                        "li.threadbit, .threadbit:not(li .threadbit)",
                        "a.title[id^=thread_title_], .threadtitle a.title")
                .replies(".threadstats > li:nth-child(1)")
                .views(".threadstats > li:nth-child(2)")
                .last(".threadlastpost > dd + dd", ".threadlastpost > dd:last-child", ".threadlastpost")
                .pinned(".sticky, img[src*=sticky]")
                .locked(".threadbit.lock, .threadbit.closed, .lock, img[src*=_lock]")
                .moved(".threadbit.moved, .moved");
    }

    @Override
    protected ForumDates dates(PageBody body, Document html) {
        var undated = super.dates(body, html);
        return PrintedZone.in(html, "#footer_time, .footer_time")
                .map(undated::in)
                .orElse(undated);
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "vBulletin", "postbit", "threadbit", "forumbit")) {
            return 0;
        }
        if (html.selectFirst("meta[name=generator][content^='vBulletin 4']") != null) {
            return 0.95;
        }
        boolean marked =
                html.selectFirst(POSTS + " .postcontent, li.threadbit, .forumbit_post, #navbar_loginform") != null;
        return marked ? 0.9 : 0;
    }
}
