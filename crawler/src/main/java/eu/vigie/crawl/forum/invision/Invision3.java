package eu.vigie.crawl.forum.invision;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import org.jsoup.nodes.Document;

/** IP.Board 3.0 to 3.4. */
public final class Invision3 extends MarkedForum {
    private static final String POSTS = "[id^=post_id_]";

    /** The engine. */
    public Invision3() {
        super("invision3", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of(
                        "/topic/(\\d+)-|showtopic=(\\d+)|[?&;]t=(\\d+)|/(\\d+)-[^/?#]*\\.html",
                        "/forum/(\\d+)-|showforum=(\\d+)|[?&;]f=(\\d+)")
                .title(
                        "(?: - [^-]+)+$",
                        "h1.ipsType_pagetitle",
                        "h1.main_title",
                        "h2.maintitle .main_topic_title",
                        "h1")
                .crumbs("#secondary_navigation a[href], .breadcrumb a[href], ol.breadcrumb a[href]")
                .boards("td.col_c_forum h4 a[href], .forum_name a[href], h4.forum_name a", "h1.ipsType_pagetitle")
                .next("link[rel=next], .pagination a[rel=next], li.next a[href]")
                .pager(".pagination .page a[href]", "/page-(\\d+)|[?&;]st=(\\d+)")
                .list("#forum_table, .topic_list, table.ipb_table[id]")
                .thread("body#ipboard_body .topic_controls ~ .post_block, #ips_Posts", ".error_message, form#login");
    }

    private static PostMarks post() {
        return PostMarks.at(
                        POSTS,
                        ".author_info [itemprop=name]",
                        "h3 .author [itemprop=name]",
                        "h3 .author a",
                        "h3 .author",
                        ".author.vcard",
                        "li.author")
                .id("^post_id_(\\d+)$", "@id")
                .content(".post.entry-content", ".entry-content", ".post_body .post")
                .gone(".post_block.hide_post, .deleted_post")
                .date("abbr.published@title", "abbr[itemprop=commentTime]@title", "abbr.published", ".posted_info")
                .edited(".edit time@datetime", ".edit strong", "p.edit")
                .permalink("entry", ".post_id a[href*='#entry']@href", "a[rel=bookmark][href*=entry]@href")
                .quotes("blockquote", "@data-author")
                .heading(IpsQuotes::heading)
                .leftOut(
                        "p.citation, p.edit, .signature, .bbc_spoiler > input, .bbc_spoiler > span.spoiler_title, .attach_list, .nexusad, .rate_message");
    }

    private static ListMarks list() {
        return ListMarks.at("tr[id^=trow_], tr.__topic", "a.topic_title[href], h4 a[itemprop=url], a[id^=tid-link-]")
                .replies(
                        "td.col_f_views li:nth-child(1)",
                        "meta[itemprop=interactionCount][content^=UserComments]@content")
                .views(".col_f_views .views", "td.col_f_views li:nth-child(2)")
                .last("td.col_f_post abbr@title", "td.col_f_post li:last-child a", "td.col_f_post")
                .pinned(".ipsBadge_green:not([title*=olved]), img[src*=pinned], tr.pinned")
                .locked("img[src*=closed], img[src*=lock], .col_f_icon [class*=lock], tr.closed")
                .moved("img[src*=t_moved], .col_f_icon img[src*=moved], tr.moved");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "ipboard_body", "post_id_", "ipb_table", "ipb.vars")) {
            return 0;
        }
        if (html.body().id().equals("ipboard_body")) {
            return 0.95;
        }
        boolean marked = html.selectFirst(POSTS + " .entry-content, table.ipb_table tr[id^=trow_], tr.__topic") != null;
        return marked ? 0.85 : 0;
    }
}
