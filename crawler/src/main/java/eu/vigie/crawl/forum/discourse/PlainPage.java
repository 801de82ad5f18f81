package eu.vigie.crawl.forum.discourse;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.Numbers;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ShownNumber;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page for readers without JavaScript: {@code .crawler-post}, and tables of topics. It numbers posts within the thread only. */
final class PlainPage {
    private static final Pattern THREAD_ID = Pattern.compile("/t/(?:[^/]+/)?(\\d+)");
    private static final Pattern BOARD_ID = Pattern.compile("/c/(?:[^?#]*/)?(\\d+)");

    private static final Pattern NUMBER = Pattern.compile("^(?:post_|#)?(\\d+)$");

    private final URI page;
    private final ForumDates dates;

    PlainPage(URI page, ForumDates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** What the page shows; empty for a shell. */
    Optional<ParsedPage> read(Document html) {
        var next = Pages.link(html, "a[rel=next], link[rel=next]");
        var thread = Pages.link(html, "link[rel=canonical]")
                .filter(c -> c.getPath().contains("/t/"))
                .orElse(page);
        var posts = html.select(".crawler-post").stream()
                .map(p -> post(p, thread))
                .flatMap(Optional::stream)
                .toList();
        if (!posts.isEmpty()) {
            var title = Pages.text(html, "#topic-title h1 a", "h1 a", "h1").orElseGet(html::title);
            var board = Pages.text(html, ".topic-category .category-name, .topic-category [itemprop=name]");
            var id = Numbers.first(THREAD_ID, thread.getPath()).orElse("");
            return Optional.of(
                    new ParsedPage.ThreadPage(id, title, board, next, Pages.eachOnce(posts, ParsedPost::id)));
        }
        return list(html, next);
    }

    private Optional<ParsedPost> post(Element post, URI thread) {
        var content = post.selectFirst(".post");
        var time = post.selectFirst("time.post-time, time[datetime]");
        var number = number(post);
        var address = number.flatMap(n -> Addresses.on(page, thread.getRawPath().replaceFirst("/$", "") + "/" + n));
        if (content == null || address.isEmpty()) {
            return Optional.empty();
        }
        var own = OwnText.read(content, CookedPosts::part);
        return Optional.of(new ParsedPost(
                "post_" + number.get(),
                address.get(),
                author(post),
                time == null ? Optional.empty() : dates.read(time.attr("datetime")),
                Optional.empty(),
                own.text(),
                own.quotes(CookedPosts::quote)));
    }

    /** The post's number in the thread: its id, before 2018 only shown as {@code #7}. */
    private static Optional<String> number(Element post) {
        return Numbers.first(NUMBER, post.id())
                .or(() -> Pages.text(post, "[itemprop=position]").flatMap(shown -> Numbers.first(NUMBER, shown)));
    }

    /** The name in the address of the author's profile: what is displayed may be a full name beside it. */
    private static String author(Element post) {
        return Pages.link(post, ".creator a[href*='/u/'], .creator a[href*='/users/']")
                .map(a -> a.getPath().replaceFirst(".*/u(?:sers)?/", "").replaceFirst("/.*", ""))
                .or(() -> Pages.text(post, ".creator [itemprop=name]", ".creator"))
                .orElse("");
    }

    private Optional<ParsedPage> list(Document html, Optional<URI> next) {
        var threads = html.select("tr.topic-list-item").stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .toList();
        List<BoardLink> boards =
                html.select(".category-list a[href*='/c/'], .category-title-link[href*='/c/']").stream()
                        .map(a -> Addresses.of(a, "href")
                                .flatMap(u ->
                                        Numbers.first(BOARD_ID, u.getPath()).map(id -> new BoardLink(id, u, a.text()))))
                        .flatMap(Optional::stream)
                        .toList();
        return threads.isEmpty() && boards.isEmpty()
                ? Optional.empty()
                : Optional.of(new ParsedPage.ListPage(
                        Optional.empty(),
                        Pages.eachOnce(boards, BoardLink::id),
                        next,
                        Pages.eachOnce(threads, ThreadRow::id)));
    }

    private Optional<ThreadRow> row(Element row) {
        var link = row.selectFirst("a.raw-topic-link, a.title");
        if (link == null) {
            return Optional.empty();
        }
        return Addresses.of(link, "href")
                .flatMap(u -> Numbers.first(THREAD_ID, u.getPath())
                        .map(id -> new ThreadRow(
                                id,
                                u,
                                link.text(),
                                count(row, "td.replies"),
                                count(row, "td.views"),
                                Pages.text(row, "td:last-child")
                                        .flatMap(dates::read)
                                        .map(PostedAt::at),
                                row.hasClass("pinned"),
                                row.hasClass("closed"))));
    }

    private static OptionalInt count(Element row, String cell) {
        return Pages.text(row, cell).map(ShownNumber::in).orElse(OptionalInt.empty());
    }
}
