package eu.vigie.crawl.forum.xenforo2;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ShownNumber;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Lists of threads ({@code .structItem--thread}) and of boards ({@code .node-title}). */
final class XfLists {
    private static final String BOARDS = ".node-title a[href*=forums], a.subNodeLink--forum[href]";

    private final ForumDates dates;

    XfLists(ForumDates dates) {
        this.dates = dates;
    }

    /** The list on a page; empty when there is none. */
    Optional<ParsedPage> read(Document html, Optional<URI> next) {
        var threads = html.select(".structItem--thread").stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .toList();
        var boards = html.select(BOARDS).stream()
                .map(XfLists::board)
                .flatMap(Optional::stream)
                .toList();
        var template = html.select("html").attr("data-template");
        boolean isList = template.startsWith("forum_view")
                || template.startsWith("forum_list")
                || template.startsWith("category_view");
        if (threads.isEmpty() && boards.isEmpty() && !isList) {
            return Optional.empty();
        }
        var heading = html.selectFirst("h1.p-title-value");
        var name = heading == null || template.equals("forum_list")
                ? Optional.<String>empty()
                : Optional.of(Xenforo2.shownTitle(heading));
        return Optional.of(new ParsedPage.ListPage(
                name, Pages.eachOnce(boards, BoardLink::id), next, Pages.eachOnce(threads, ThreadRow::id)));
    }

    private static Optional<BoardLink> board(Element link) {
        return Addresses.of(link, "href")
                .flatMap(address ->
                        XfAddress.boardId(address.toString()).map(id -> new BoardLink(id, address, link.text())));
    }

    private Optional<ThreadRow> row(Element item) {
        return item.select(".structItem-title a[href]").stream()
                .filter(a -> !a.hasClass("labelLink")
                        && XfAddress.threadId(a.attr("href")).isPresent())
                .findFirst()
                .flatMap(a -> Addresses.of(a, "href").map(address -> row(item, a.text(), address)));
    }

    private ThreadRow row(Element item, String title, URI address) {
        var group = item.closest(".structItemContainer-group--sticky");
        return new ThreadRow(
                XfAddress.threadId(address.toString()).orElseThrow(),
                withoutUnread(address),
                title,
                count(item, ".structItem-cell--meta dl:not(.structItem-minor) dd"),
                count(item, ".structItem-cell--meta dl.structItem-minor dd"),
                lastPostAt(item),
                group != null || item.selectFirst(".structItem-status--sticky") != null,
                item.hasClass("is-locked") || item.selectFirst(".structItem-status--locked") != null);
    }

    /** Members are linked to the first unread post, guests sometimes too. */
    private static URI withoutUnread(URI address) {
        return URI.create(address.toString().replaceFirst("/(?:unread|latest)/?(?:\\?.*)?$", "/"));
    }

    private static OptionalInt count(Element item, String cell) {
        return Pages.text(item, cell).map(ShownNumber::in).orElse(OptionalInt.empty());
    }

    private Optional<Instant> lastPostAt(Element item) {
        var time = item.selectFirst(".structItem-cell--latest time[datetime], time.structItem-latestDate[datetime]");
        return time == null
                ? Optional.empty()
                : dates.read(time.attr("datetime")).map(PostedAt::at);
    }
}
