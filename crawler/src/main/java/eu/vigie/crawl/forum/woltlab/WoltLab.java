package eu.vigie.crawl.forum.woltlab;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** WoltLab Suite Forum 3 to 6 ({@code article.wbbPost}) and Burning Board 3 and 4 ({@code li.message}, {@code div.message[id^=post]}). */
public final class WoltLab extends MarkedForum {
    private static final String POSTS =
            "article.wbbPost, li.wbbPost article.message, div.message[id^=postRow], li[id^=post] > article.message";

    /** The engine. */
    public WoltLab() {
        super("woltlab", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of(
                        "/thread/(\\d+)|[?&;]threadID=(\\d+)|-t(\\d+)[/.]|thread-?(\\d+)",
                        "/board/(\\d+)|[?&;]boardID=(\\d+)|-b(\\d+)[/.]|board(\\d+)")
                .title(
                        "(?: - [^-]+)+$",
                        "h1.contentTitle",
                        ".headContainer h2 a, #pageHeadline, .mainHeadline h2",
                        "h1")
                .crumbs(".breadcrumbs a[href], ul.breadCrumbs a[href]")
                .boards(
                        ".wbbBoard h3 a[href], .wbbBoardTitle a[href], a.wbbBoardTitle, .boardTitle a[href], h3.boardTitle a",
                        "h1.contentTitle",
                        ".mainHeadline h2",
                        "h1")
                .next(
                        "link[rel=next], .pagination a[rel=next], .pageNavigation li.skip:last-child a[href], a.icon.jsTooltip[rel=next]")
                .pager(".pagination a[href], .pageNavigation a[href]", "[?&;]pageNo=(\\d+)")
                .list(".wbbThreadList, .wbbBoardList, body#tpl_wbb_board, body#tplBoard, body#tplIndex")
                .thread("body#tpl_wbb_thread, body#tplThread", "#tpl_wcf_login, form[action*=login], .error");
    }

    private static PostMarks post() {
        return PostMarks.at(
                        POSTS,
                        ".messageAuthorContainer .username",
                        ".messageAuthor .username",
                        ".messageAuthor .userName",
                        "[itemprop=author] [itemprop=name]",
                        ".messageAuthor")
                .id(
                        "^(\\d+)$|^post(?:Row)?(\\d+)$|[?&;]postID=(\\d+)",
                        "@data-object-id",
                        "@data-post-id",
                        "@id",
                        "a[href*='postID=']@href")
                .content(".messageText", ".messageBody > div[id^=postText]", ".messageBody")
                .gone(".messageDeleted, .wbbPostDeleted")
                .date(
                        "meta[itemprop=datePublished]@content",
                        "woltlab-core-date-time@date",
                        "time.datetime@datetime",
                        "time[datetime]@datetime",
                        ".messagePublicationTime",
                        ".messageHeading .light")
                .edited(
                        ".wbbPostEditNote woltlab-core-date-time@date",
                        ".messageFooterNote time@datetime",
                        ".messageFooterNote woltlab-core-date-time@date",
                        ".editNote")
                .permalink("post", "a.permalink[href]@href", "a.messagePublicationTime@href", "a[href*='#post']@href")
                .quotes("blockquote, woltlab-quote, .quoteBox", "@data-author", "@author")
                .heading(WoltLab::heading)
                .source("@cite", "@data-link", ".quoteBoxTitle a[href*=postID]@href")
                .leftOut(
                        ".quoteBoxIcon, .quoteBoxTitle, .quoteHeader, .quoteBoxExpand, .messageSignature, .messageFooterNotes, .attachmentList, .spoilerBoxHeader, .jsSpoilerToggle, .codeBoxHeader, .codeBox .toggleButton");
    }

    private static Optional<Element> heading(Element quote) {
        return Optional.ofNullable(quote.selectFirst("> .quoteBoxTitle, > .quoteHeader, > header"));
    }

    private static ListMarks list() {
        return ListMarks.at(
                        "ol.wbbThread, .wbbThreadList > ol, tr.wbbThread, tr[id^=threadRow], li.wbbThread",
                        "a.wbbTopicLink[href], .columnSubject h3 a[href*=thread], p.topic a[href], .columnTopic a[href*=hread]")
                .replies(".columnStats dl:nth-child(1) dd", "td.columnReplies", ".columnReplies")
                .views(".columnStats dl:nth-child(2) dd", "td.columnViews", ".columnViews")
                .last(
                        ".columnLastPost woltlab-core-date-time@date",
                        ".columnLastPost time@datetime",
                        "td.columnLastPost",
                        ".columnLastPost")
                .pinned(
                        ".wbbSticky, .sticky, .wbbAnnouncement, img[src*=mportant], img[src*=nnouncement], [class*=thumbtack], [name=thumbtack]")
                .locked(".wbbThreadClosed, .statusClosed, img[src*=losed], .icon.fa-lock, fa-icon[name=lock]")
                .moved(
                        ".wbbLinkThread, .wbbMoved, img[src*=hreadMoved], fa-icon[name=arrow-right], .icon.fa-arrow-right");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "wbb", "WoltLab", "WCF", "wcf/")) {
            return 0;
        }
        var page = html.body().id();
        if (page.startsWith("tpl_wbb_") || page.startsWith("tpl_wcf_")) {
            return 0.95;
        }
        if (html.selectFirst("article.wbbPost, .wbbThreadList, .wbbBoardList") != null) {
            return 0.9;
        }
        return page.startsWith("tpl") && PageText.holdsAny(body, "wcf/", "WCF") ? 0.85 : 0;
    }
}
