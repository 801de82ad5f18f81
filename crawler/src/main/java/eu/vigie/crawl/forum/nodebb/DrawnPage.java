package eu.vigie.crawl.forum.nodebb;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.Numbers;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A topic as drawn for readers, for pages that were saved without their script: {@code [component=post]} with {@code data-} attributes. */
final class DrawnPage {
    private static final Pattern TOPIC = Pattern.compile("/topic/([^/?#]+)");

    private final URI page;
    private final ForumDates dates;

    DrawnPage(URI page, ForumDates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** The topic; empty when no post is drawn. */
    Optional<ParsedPage> read(Document html) {
        var posts = html.select("[component=post][data-pid]").stream()
                .map(this::post)
                .flatMap(Optional::stream)
                .toList();
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        var address = Pages.link(html, "link[rel=canonical]")
                .filter(a -> TOPIC.matcher(a.toString()).find())
                .orElse(page);
        var id =
                Numbers.first(TOPIC, address.toString()).orElse(posts.getFirst().id());
        var title = Pages.text(html, "[component='topic/title']", "h1").orElseGet(html::title);
        var board = html.select("ol.breadcrumb a[href*='/category/']").stream()
                .reduce((first, second) -> second)
                .map(Element::text);
        return Optional.of(new ParsedPage.ThreadPage(
                id, title, board, Pages.link(html, "link[rel=next]"), Pages.eachOnce(posts, ParsedPost::id)));
    }

    private Optional<ParsedPost> post(Element post) {
        var content = post.selectFirst("[component='post/content']");
        var id = post.attr("data-pid");
        var address = Addresses.on(page, "/post/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        if (content == null || address.isEmpty() || post.hasClass("deleted")) {
            return Optional.empty();
        }
        var own = ApiPosts.ownText(content);
        return Optional.of(new ParsedPost(
                id,
                address.get(),
                post.hasAttr("data-username")
                        ? post.attr("data-username")
                        : Pages.text(post, "[itemprop=author]").orElse(""),
                postedAt(post),
                Optional.empty(),
                own.text(),
                own.quotes(quote -> new eu.vigie.crawl.forum.Quote(
                        Optional.empty(), ApiPosts.ownText(quote).text(), Optional.empty()))));
    }

    private Optional<PostedAt> postedAt(Element post) {
        var stamp = post.attr("data-timestamp");
        if (stamp.matches("\\d{10,13}")) {
            return ForumDates.ofUnixTime(Long.parseLong(stamp));
        }
        return Pages.first(post, "meta[itemprop=datePublished]")
                .map(meta -> meta.attr("content"))
                .or(() -> Pages.first(post, ".timeago[title]").map(time -> time.attr("title")))
                .flatMap(dates::read);
    }
}
