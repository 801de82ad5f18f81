package eu.vigie.crawl.forum.jvc;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.Numbers;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ShownNumber;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages that hold their posts as HTML: those of 2015 to early 2026 ({@code .bloc-message-forum}, {@code ul.topic-list}) and of spring 2026
 * ({@code .messageUser}, {@code .tablesForum}). Saved pages and archives have them.
 */
final class OlderPages {
    private static final String POSTS = ".bloc-message-forum[data-id], .messageUser[data-id], .messageUser[id]";
    private static final String ROWS = "ul.topic-list > li[data-id], .tablesForum__bodyRow";
    private static final Pattern ID = Pattern.compile("(\\d{4,})");
    private static final Pattern THREAD = Pattern.compile("/forums/(?:42|1)-\\d+-(\\d+)-");
    private static final String CURRENT = ".page-active, .pagination__item--current";

    private final URI page;
    private final ForumDates dates;

    OlderPages(URI page, ForumDates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** What the page shows; empty when it is none of these. */
    Optional<ParsedPage> read(Document html, Optional<String> board) {
        var posts = html.select(POSTS).stream()
                .map(this::post)
                .flatMap(Optional::stream)
                .toList();
        if (!posts.isEmpty()) {
            var title = Pages.text(html, "#bloc-title-forum", ".titre-head-bloc span", "h1")
                    .orElseGet(html::title);
            var id = Numbers.first(THREAD, page.toString())
                    .orElse(posts.getFirst().id());
            return Optional.of(
                    new ParsedPage.ThreadPage(id, title, board, next(html), Pages.eachOnce(posts, ParsedPost::id)));
        }
        var rows = html.select(ROWS).stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ParsedPage.ListPage(
                        board, java.util.List.of(), next(html), Pages.eachOnce(rows, ThreadRow::id)));
    }

    private Optional<ParsedPost> post(Element post) {
        var id = Numbers.first(ID, post.hasAttr("data-id") ? post.attr("data-id") : post.id());
        var text = Pages.first(post, ".txt-msg", ".messageUser__msg");
        return id.isEmpty() || text.isEmpty()
                ? Optional.empty()
                : Addresses.on(page, "/forums/message/" + id.get())
                        .map(address -> post(id.get(), address, post, text.get()));
    }

    private ParsedPost post(String id, URI address, Element post, Element text) {
        var own = Messages.ownText(text);
        return new ParsedPost(
                id,
                address,
                Pages.text(post, ".bloc-pseudo-msg", ".messageUser__label").orElse(""),
                Pages.text(post, ".bloc-date-msg", ".messageUser__date").flatMap(dates::read),
                Pages.text(post, ".info-edition-msg").flatMap(dates::read),
                own.text(),
                own.quotes(Messages::quote));
    }

    private Optional<ThreadRow> row(Element row) {
        var link = Pages.first(row, "a.topic-title[href]", "a[href*='/forums/42-'], a[href*='/forums/1-']");
        return link.flatMap(a -> Addresses.of(a, "href"))
                .flatMap(address -> Numbers.first(THREAD, address.toString())
                        .map(id -> row(row, id, address, link.get().text())));
    }

    private ThreadRow row(Element row, String id, URI address, String title) {
        var icon = row.select(".topic-img, .icon-topic, [class*=tablesForum__icon]")
                .outerHtml();
        return new ThreadRow(
                id,
                address,
                title,
                Pages.text(row, ".topic-count", "[class*=tablesForum__cellNumber]")
                        .map(ShownNumber::in)
                        .orElse(OptionalInt.empty()),
                OptionalInt.empty(),
                Pages.text(row, ".topic-date", "[class*=tablesForum__cellDate]")
                        .flatMap(dates::read)
                        .map(PostedAt::at),
                icon.contains("marque") || icon.contains("pin"),
                icon.contains("marque-off") || icon.contains("lock"));
    }

    /** The page behind the current number: links are disguised, so that its address is built. */
    private Optional<URI> next(Document html) {
        boolean more = html.selectFirst(".pagi-suivant-actif, .pagination__button--next:not([disabled])") != null
                || html.select(CURRENT).stream().anyMatch(current -> hasNumberBehind(current));
        return more ? Pager.after(page) : Optional.empty();
    }

    private static boolean hasNumberBehind(Element current) {
        var behind = current.hasClass("page-active") && current.parent() != null && current.nextElementSibling() == null
                ? current.parent().nextElementSibling()
                : current.nextElementSibling();
        return behind != null && behind.text().strip().matches("\\d+");
    }
}
