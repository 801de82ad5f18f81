package eu.vigie.crawl.forum.invision;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import org.jsoup.nodes.Document;

/**
 * Invision Community 4 and 5. Reputation stands in the heading that names the author, and posts recommended by the staff are shown twice:
 * the copy has no {@code elComment_} id.
 */
public final class Invision4 extends MarkedForum {
    private static final String POSTS = "article[id^=elComment_]";

    /** The engine. */
    public Invision4() {
        super("invision4", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of("/topic/(\\d+)-|[?&/]showtopic=(\\d+)|/topic/(\\d+)", "/forum/(\\d+)-|/forum/(\\d+)")
                .title("(?: - [^-]+)+$", "h1.ipsType_pageTitle", ".ipsPageHeader__title h1", "h1")
                .crumbs(".ipsBreadcrumb a[href]")
                .boards(
                        ".cForumRow .ipsDataItem_title a[href], .cForumGrid__title a, .ipsData__title a[href*='/forum/'], h4 a[href*='/forum/']",
                        "h1.ipsType_pageTitle",
                        ".ipsPageHeader__title h1",
                        "h1")
                .next("link[rel=next], .ipsPagination_next a[rel=next], .ipsPagination__next a[rel=next]")
                .pager(".ipsPagination_page a[href], .ipsPagination__page a[href]", "/page/(\\d+)")
                .list("[data-pagecontroller=forums], .cForumTopicTable, .cTopicList, body[data-pageController=forums]")
                .thread(
                        "body[data-pageController=topic] #elPostFeed, [data-role=commentFeed]",
                        "form[action*='/login/'][data-controller]:only-of-type, #elError");
    }

    private static PostMarks post() {
        return PostMarks.at(
                        POSTS,
                        ".cAuthorPane_author a",
                        ".cAuthorPane_author strong",
                        ".ipsEntry__username a",
                        ".ipsEntry__username",
                        ".cAuthorPane_author",
                        "h3 a")
                .id("^elComment_(\\d+)$", "@id")
                .content("[data-role=commentContent]", ".ipsEntry__post", ".ipsType_richText")
                .gone(".ipsComment_hidden, .ipsEntry--hidden")
                .date(
                        ".ipsComment_meta time[datetime]@datetime",
                        ".ipsEntry__date time[datetime]@datetime",
                        ".ipsPhotoPanel time[datetime]@datetime",
                        "time[datetime]@datetime")
                .edited("[data-el=edited] time@datetime", ".ipsEdited time@datetime")
                .permalink(
                        "findComment-",
                        "a[href*='#findComment-']@href",
                        "a[href*='findComment&comment=']@href",
                        "a[data-action=navigateToComment]@href")
                .quotes("blockquote.ipsQuote, blockquote", "@data-ipsquote-username", "@data-author")
                .heading(IpsQuotes::heading)
                .leftOut(
                        ".ipsQuote_citation, [data-el=edited], .ipsEdited, [data-role=memberSignature], .ipsSpoiler_header, .ipsAttachLink_attachment, .ipsEmbeddedOther, [data-excludequote], [data-ips-spoiler] > summary");
    }

    private static ListMarks list() {
        return ListMarks.at(
                        "li[data-rowid], tr[data-rowid], [data-rowid].ipsData__item",
                        ".ipsDataItem_title a[href*='/topic/'], .ipsData__title a[href*='/topic/'], h4 a[href*='/topic/'], a[href*='/topic/']")
                .replies(
                        "[data-stattype=forums_comments] .ipsDataItem_stats_number",
                        "[data-statType=forums_comments] [data-i-el=number]",
                        ".ipsDataItem_stats > li:nth-child(1) .ipsDataItem_stats_number",
                        ".ipsData__stats > li:nth-child(1) .ipsData__stats-number",
                        ".ipsData__stats > li:nth-child(1)")
                .views(
                        "[data-stattype=num_views] .ipsDataItem_stats_number",
                        "[data-statType=num_views] [data-i-el=number]",
                        ".ipsDataItem_stats > li:nth-child(2)",
                        ".ipsData__stats > li:nth-child(2)")
                .last(
                        ".ipsDataItem_lastPoster time@datetime",
                        ".ipsData__last time@datetime",
                        "time:last-of-type@datetime")
                .pinned(
                        ".fa-thumb-tack, .fa-thumbtack, [data-ips-badge-type=pinned], .ipsBadge--pinned, .ipsBadge_icon .fa-thumb-tack")
                .locked(".fa-lock, .ipsBadge--locked, .ipsDataItem_locked, [data-ips-badge-type=locked]")
                .moved(".fa-arrow-left, .cTopicMovedLink, .fa-arrow-right-long");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "ipsApp", "elComment_")) {
            return 0;
        }
        if (html.body().hasClass("ipsApp")) {
            return 0.95;
        }
        return html.selectFirst(POSTS) == null ? 0 : 0.85;
    }
}
