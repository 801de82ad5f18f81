package eu.vigie.crawl.forum.vbulletin;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import org.jsoup.nodes.Document;

/**
 * vBulletin 5 and 6, hosted ones too. Comments under a post are posts with ids of their own. The {@code datetime} of version 5 has no
 * offset, its {@code data-node-publishdate} is a Unix time. Many sites draw their lists by script: such a list has no threads.
 */
public final class Vbulletin5 extends MarkedForum {
    private static final String POSTS = "li.b-post.js-post, .b-comment-entry[data-node-id]";

    /** The engine. */
    public Vbulletin5() {
        super("vbulletin5", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of(
                        "/(\\d+)-[^/?#]*(?:/page\\d+)?/?(?:[?#]|$)|/node/(\\d+)",
                        "/forum/([^?#]*?[^?#/])(?:/page\\d+)?/?$")
                .title("(?: - [^-]+)?$", "h1.main-title", ".b-main-title", "h1")
                .crumbs("#breadcrumbs a[href], .breadcrumbs a[href]")
                .boards(
                        ".forum-title[href], a.forum-title, .cell-forum a.forum-title",
                        "h1.main-title",
                        ".b-main-title")
                .next("link[rel=next], a.right-arrow[href*=page], .js-pagenav a[rel=next]")
                .pager(".pagenav a[href*=page], .js-pagenav a[href*=page]", "/page(\\d+)")
                .list(".topic-list-container, .forum-list-container, table.topic-list")
                .thread(".conversation-content, .b-post", ".b-login, #idLoginIframe:only-child");
    }

    private static PostMarks post() {
        return PostMarks.at(
                        POSTS,
                        ".author [itemprop=name]",
                        ".author a",
                        ".author",
                        ".b-comment-entry__author",
                        "[itemprop=author]")
                .id("(\\d+)", "@data-node-id", "a.anchor[id^=post]@id")
                .content(".js-post__content-text", ".js-comment-entry__text", ".b-comment-entry__text")
                .gone(".b-post--deleted")
                .date(
                        "@data-node-publishdate",
                        "time[itemprop=dateCreated]@datetime",
                        "meta[itemprop=publishDate]@content",
                        "time[datetime]@datetime",
                        "time",
                        ".b-post__timestamp")
                .edited(".b-post__edit time@datetime", ".b-post__edit")
                .permalink("post", "a.b-post__count[href]@href", "a.b-comment-entry__permalink@href")
                .quotes(".bbcode_quote, blockquote", ".bbcode_postedby strong")
                .source(".bbcode_postedby a[href]@href")
                .leftOut(
                        ".bbcode_postedby, .bbcode_quote_container, .bbcode_description, .b-post__edit, .b-post-attachments, .js-attachments");
    }

    private static ListMarks list() {
        return ListMarks.at("tr.topic-item, li.topic-item", "a.topic-title[href], a.js-topic-title[href]")
                .replies(".posts-count", ".cell-count .posts-count")
                .views(".views-count")
                .last(
                        ".cell-lastpost time@datetime",
                        ".lastpost-date time@datetime",
                        ".cell-lastpost .post-date",
                        ".lastpost-date")
                .pinned("tr.topic-item.sticky, .js-topic-sticky")
                .locked("tr.topic-item.locked, tr.topic-item.closed, .fa-lock")
                .moved("tr.topic-item.moved, tr.topic-item.redirect");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "vb-page-body", "b-post", "vBulletin 5", "vBulletin 6")) {
            return 0;
        }
        boolean named =
                html.selectFirst("meta[name=generator][content~=^vBulletin [56]], #vb-page-body, body.vb-page") != null;
        return named ? 0.95 : html.selectFirst("li.b-post.js-post") == null ? 0 : 0.85;
    }
}
