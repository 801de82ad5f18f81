package eu.vigie.crawl.forum.bbpress;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** bbPress 2. The heading of a post stands before it, not in it. Threads and boards are known by the words in their addresses. */
public final class BbPress extends MarkedForum {
    private static final String HEADINGS = ".bbp-reply-header, .bbp-topic-header";
    private static final String POSTS = "div:has(> .bbp-reply-content), div:has(> .bbp-topic-content)";

    /** The engine. */
    public BbPress() {
        super("bbpress", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of(
                        "/(?:topic|topics|thread|threads|sujet|thema)/([^/?#]+)|[?&;]topic=([^&;#]+)",
                        "/forums?/(?:forum/)?([^?#]*?[^?#/])(?:/page/\\d+)?/?$|[?&;]forum=([^&;#]+)")
                .title(" (?:[-–|] .*)$", ".bbp-breadcrumb-current", "h1.entry-title", "h1")
                .crumbs(".bbp-breadcrumb a[href]")
                .boards(
                        "a.bbp-forum-title[href], a.bbp-forum-link[href]",
                        "h1.entry-title",
                        ".bbp-breadcrumb-current",
                        "h1")
                .next(".bbp-pagination-links a.next, link[rel=next]")
                .pager(".bbp-pagination-links a[href]", "/page/(\\d+)|[?&;]paged=(\\d+)")
                .list(".bbp-topics, .bbp-forums")
                .thread(".bbp-replies", ".bbp-template-notice, .bbp-login-form");
    }

    private static PostMarks post() {
        return PostMarks.at(
                        POSTS,
                        ".bbp-author-name",
                        ".bbp-reply-author a.bbp-author-link:not(:has(img))",
                        ".bbp-reply-author .bbp-author-link",
                        ".bbp-reply-author a:not(:has(img))")
                .id("(?:^|\\s)post-(\\d+)(?:\\s|$)", HEADINGS + "@id", "@class")
                .content("> .bbp-reply-content", "> .bbp-topic-content")
                .gone(".status-spam, .status-trash, .status-pending")
                .date(".bbp-reply-post-date", ".bbp-topic-post-date")
                .permalink("post-", "a.bbp-reply-permalink[href]@href", "a.bbp-topic-permalink[href]@href")
                .heading(quote -> Optional.ofNullable(quote.selectFirst("> cite, .d4p-bbp-quote-title")))
                .leftOut(
                        "blockquote cite, .d4p-bbp-quote-title, .bbp-reply-revision-log, .bbp-topic-revision-log, .bbp-signature, .bbp-attachments");
    }

    private static ListMarks list() {
        return ListMarks.at("ul[id^=bbp-topic-], ul.topic", "a.bbp-topic-permalink[href]")
                .replies("li.bbp-topic-reply-count")
                .last("li.bbp-topic-freshness > a@title", "li.bbp-topic-freshness a")
                .pinned(".sticky, .super-sticky")
                .locked(".status-closed");
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        for (var heading : html.select(HEADINGS)) {
            var post = heading.nextElementSibling();
            if (post != null) {
                post.prependChild(heading);
            }
        }
        return super.parse(body, html);
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "bbpress", "bbp-")) {
            return 0;
        }
        if (html.selectFirst("#bbpress-forums, .bbp-replies, .bbp-topics, .bbp-forums") != null) {
            return 0.95;
        }
        return html.body().hasClass("bbpress") ? 0.6 : 0;
    }
}
