package eu.vigie.crawl.forum.reddit;

import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.Outline;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageText;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.marked.ListMarks;
import eu.vigie.crawl.forum.marked.MarkedForum;
import eu.vigie.crawl.forum.marked.PageMarks;
import eu.vigie.crawl.forum.marked.PostMarks;
import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Reddit: listings as JSON ({@code .json} behind any address), and old.reddit.com as saved from a browser. The new site's page holds no
 * comment in its HTML and is said to be unreadable. The operator must have Reddit's leave to use its API.
 */
public final class Reddit extends MarkedForum {
    private static final Pattern READABLE = Pattern.compile("(.*?/r/[^/]+(?:/(?:comments/.+?|new|hot|top|rising))?)/?");
    private static final String SHELL = "shreddit-app, shreddit-post, #AppRouter-main-content, #2x-container";

    /** The engine. */
    public Reddit() {
        super("reddit", page(), post(), list());
    }

    private static PageMarks page() {
        return PageMarks.of("/comments/([0-9a-z]+)", "/r/([^/?#]+)/?(?:[?#]|$)")
                .title(" : [^:]+$", ".thing.link .title > a.title", "p.title > a.title")
                .crumbs(".pagename a[href], .redditname a[href]")
                .boards(".pagename a[href*='/r/']:not([href*=comments])", ".redditname a")
                .next(".next-button a[href]")
                .list("body.listing-page, #siteTable")
                .thread("body.comments-page", ".interstitial");
    }

    private static PostMarks post() {
        return PostMarks.at(
                        "body.comments-page #siteTable > .thing.link, .commentarea .thing.comment, body.comments-page .thing.link[data-fullname]",
                        "@data-author",
                        "> .entry .tagline > .author",
                        "> .entry .tagline em")
                .id("^(t[13]_[0-9a-z]+)$", "@data-fullname")
                .content(
                        "> .entry .usertext-body > .md",
                        "> .expando .usertext-body > .md",
                        "> .entry p.title > a.title")
                .gone(".thing.deleted")
                .date(
                        "> .entry .tagline > time[datetime]@datetime",
                        "> .entry time[datetime]@datetime",
                        "@data-timestamp")
                .edited("> .entry time.edited-timestamp@datetime")
                .permalink("", "> .entry a.bylink[href]@href", "> .entry a.comments@href")
                .leftOut(".spoiler-warning");
    }

    private static ListMarks list() {
        return ListMarks.at("#siteTable > .thing.link:not(.promoted)", "a.comments[href]")
                .replies("@data-comments-count", "a.comments")
                .pinned(".thing.stickied, .stickied-tagline")
                .locked(".thing.locked, .locked-tagline");
    }

    @Override
    public double recognises(PageBody body, Document html) {
        if (PageText.isJson(body)) {
            boolean mine = JsonText.names(body, "kind", "children") && PageText.holdsAny(body, "\"Listing\"");
            return mine ? 0.95 : 0;
        }
        if (!PageText.holdsAny(body, "reddit")) {
            return 0;
        }
        boolean mine = html.selectFirst(".thing[data-fullname], " + SHELL + ", body.listing-page #siteTable") != null;
        return mine ? 0.9 : 0;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        if (PageText.isJson(body)) {
            return JsonText.of(body)
                    .flatMap(json -> new Listings(body.url(), json).read())
                    .orElseGet(() -> new ParsedPage.Unreadable(name(), "a Listing", ""));
        }
        boolean shell = html.selectFirst(".thing[data-fullname]") == null && html.selectFirst(SHELL) != null;
        return shell
                ? new ParsedPage.Unreadable(
                        name(),
                        "comments in the page of the new site: fetch its .json, or save the page of old.reddit.com",
                        Outline.of(html.body()))
                : super.parse(body, html);
    }

    @Override
    public URI fetchAddress(URI url) {
        var path = url.getRawPath() == null ? "" : url.getRawPath();
        var readable = READABLE.matcher(path);
        if (path.endsWith(".json") || path.endsWith(".rss") || !readable.matches()) {
            return url;
        }
        return url.resolve(readable.group(1) + ".json" + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()));
    }
}
