package eu.vigie.crawl.forum.xenforo1;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import org.jsoup.nodes.Document;

/** XenForo 1.0 to 1.5. Its recent dates are {@code abbr} with a Unix time, older ones words without a zone. */
public final class Xenforo1 extends MarkedForum {
    private static final String POSTS = "li.message[id^=post-]";

    /** The engine. */
    public Xenforo1() {
        super("xenforo1", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of(
                        "threads/(?:[^/?#]*\\.)?(\\d+)(?:[/?#&]|$)",
                        "(?:forums|categories)/(?:[^/?#]*\\.)?(\\d+)(?:[/?#&]|$)|forums/([^/?#.]+)/?$")
                .title(" (?:\\| .*|- [^-]*)$", ".titleBar h1:not(:has(.PageNav))", "meta[property=og:title]@content")
                .crumbs(".breadcrumb a.crumb[href], .breadcrumb a[href]")
                .boards(".nodeTitle a[href], .subForumList a[href*=forums]", ".titleBar h1")
                .next("link[rel=next], .PageNav a.text[href*=page-]:last-of-type")
                .pager(".PageNav a[href*=page-]", "/page-(\\d+)")
                .list("form.DiscussionList, .discussionList")
                .thread("html#XenForo ol#messageList", "form#pageLogin, .errorOverlay");
    }

    private static PostMarks post() {
        return PostMarks.at(POSTS, "@data-author", ".userText .username", ".username")
                .id("^post-(\\d+)$", "@id")
                .content("blockquote.messageText", ".messageText")
                .gone("li.message.deleted")
                .date(
                        ".datePermalink abbr.DateTime@data-time",
                        ".datePermalink span.DateTime@title",
                        ".datePermalink span.DateTime",
                        ".privateControls abbr.DateTime@data-time",
                        ".privateControls span.DateTime@title",
                        ".messageMeta span.DateTime@title",
                        ".messageMeta span.DateTime")
                .edited(".editDate abbr.DateTime@data-time", ".editDate span.DateTime@title", ".editDate span.DateTime")
                .permalink("post-", "a.postNumber[href]@href", "a.datePermalink@href")
                .quotes(".bbCodeQuote", "@data-author", "> aside > .attribution", "> .attribution")
                .source("> aside > .attribution a.AttributionLink@href", ".AttributionLink@href")
                .leftOut(".attribution, .quoteExpand, .messageTextEndMarker, .attachedFiles, .signature, .type");
    }

    private static ListMarks list() {
        return ListMarks.at("li.discussionListItem", "h3.title a[href*=threads], a.PreviewTooltip")
                .replies(".stats .major dd")
                .views(".stats .minor dd")
                .last(".lastPost abbr.DateTime@data-time", ".lastPost span.DateTime@title", ".lastPost span.DateTime")
                .pinned(".discussionListItem.sticky, .iconKey .sticky")
                .locked(".discussionListItem.locked, .iconKey .locked")
                .moved(".discussionListItem.redirect, .iconKey .redirect");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "XenForo")) {
            return 0;
        }
        if (html.selectFirst("html#XenForo") != null) {
            return 0.95;
        }
        return html.selectFirst(POSTS + " .messageText, li.discussionListItem[id^=thread-]") == null ? 0 : 0.8;
    }
}
