package eu.vigie.crawl.forum.vanilla;

import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Vanilla Forums 2 to 4. The first post is numbered as a discussion, the others as comments, so that an id keeps its word. */
public final class Vanilla extends MarkedForum {
    private static final String POSTS = "[id^=Discussion_]:has(.Message), [id^=Comment_]:has(.Message)";

    /** The engine. */
    public Vanilla() {
        super("vanilla", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of("/discussion/(\\d+)", "/categories/([^/?#]+)")
                .title("(?: - [^-]+)?$", ".PageTitle h1", "#Item_0 h1", "h1")
                .crumbs(".Breadcrumbs a[href], .breadcrumbs a[href]")
                .boards(
                        ".ItemCategory h2 a[href], .ItemCategory h3 a[href], .CategoryName a[href], .Category .Title a[href]",
                        "h1.HomepageTitle",
                        "h1")
                .next("link[rel=next], .Pager a.Next, a.Next[href]")
                .pager(".Pager a[href], .NumberedPager a[href]", "/p(\\d+)")
                .list("body.Section-DiscussionList, body.Section-CategoryList, .DiscussionsTable, ul.Discussions")
                .thread(
                        "body#vanilla_discussion_index .MessageList",
                        ".Center.SplashInfo, form[action*='entry/signin']:only-of-type");
    }

    private static PostMarks post() {
        return PostMarks.at(POSTS, ".Author a.Username", ".Author .Username", ".Author a:not(.PhotoWrap)")
                .id("^((?:Discussion|Comment)_\\d+)$", "@id")
                .content(".Message")
                .date(".DateCreated time@datetime", "time@datetime", ".DateCreated")
                .edited(".DateUpdated time@datetime", ".DateUpdated@title")
                .permalink("", "a.Permalink[href]@href")
                .heading(quote -> Optional.ofNullable(quote.selectFirst(".QuoteAuthor, .blockquote-author")))
                .leftOut(
                        ".QuoteAuthor, .Signature, .UserSignature, .Attachments, .Reactions, .embedLinkLoader-link, .Spoiler > .SpoilerTitle")
                .source("a[href*='/discussion/']@href");
    }

    private static ListMarks list() {
        return ListMarks.at(
                        "tr.ItemDiscussion, li.ItemDiscussion, ul.DataList > li.Item, ul.Discussions > li",
                        "a.Title[href*=discussion], .Title a[href*='/discussion/']")
                .replies(
                        ".CountComments .Number@title",
                        ".CommentCount .Number@title",
                        ".CommentCount",
                        ".CommentsBox .StatsNumber")
                .views(".CountViews .Number@title", ".ViewCount .Number@title", ".ViewCount", ".ViewsBox .StatsNumber")
                .last(".LastUser time@datetime", ".LastCommentDate time@datetime", ".LastCommentDate")
                .pinned(".Tag-Announcement, li.Announcement, tr.Announcement, .label-info")
                .locked(".Tag-Closed, li.Closed, tr.Closed")
                .moved(".Tag-Redirect, li.Redirect, .Tag-Link");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (!PageText.holdsAny(body, "anilla", "DataList Discussions")) {
            return 0;
        }
        if (html.body().id().startsWith("vanilla_")) {
            return 0.95;
        }
        return html.selectFirst(
                                ".ItemDiscussion .Message, .ItemDiscussion .Title, ul.DataList.Discussions a[href*='/discussion/']")
                        == null
                ? 0
                : 0.85;
    }
}
