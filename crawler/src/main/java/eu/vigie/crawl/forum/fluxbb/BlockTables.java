package eu.vigie.crawl.forum.fluxbb;

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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Lists of boards and of threads: a table row each, in PunBB 1.3 a {@code div.main-item}. */
final class BlockTables {
    private static final String ROWS = "table tr, div.main-item";
    private static final String TITLES = "td.tcl a[href], .item-subject h3 a[href]";

    private final URI page;
    private final ForumDates dates;

    BlockTables(URI page, ForumDates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** The list on a page; empty when there is none. */
    Optional<ParsedPage> read(Document html) {
        var rows = html.select(ROWS);
        var threads = rows.stream().map(this::row).flatMap(Optional::stream).toList();
        var boards = rows.stream().flatMap(row -> boards(row).stream()).toList();
        boolean isBoard = html.selectFirst("#punviewforum, #brd-viewforum, #vf") != null;
        boolean isIndex = html.selectFirst("#punindex, #brd-index") != null;
        if (threads.isEmpty() && boards.isEmpty() && !isBoard && !isIndex) {
            return Optional.empty();
        }
        var name = isBoard
                ? Pages.text(html, "#vf h2", ".main-title", ".crumbs li:last-child a")
                : Optional.<String>empty();
        return Optional.of(new ParsedPage.ListPage(
                name,
                Pages.eachOnce(boards, BoardLink::id),
                FluxBb.next(page, html),
                Pages.eachOnce(threads, ThreadRow::id)));
    }

    private static List<BoardLink> boards(Element row) {
        return row.select("h3 a[href]").stream()
                .map(link -> Addresses.of(link, "href")
                        .flatMap(address -> FluxAddress.boardId(address.toString())
                                .map(id -> new BoardLink(id, address, link.text()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ThreadRow> row(Element row) {
        return row.select(TITLES).stream()
                .filter(a -> !a.attr("href").contains("action=new"))
                .filter(a -> FluxAddress.threadId(a.attr("href")).isPresent())
                .findFirst()
                .flatMap(link -> Addresses.of(link, "href").map(address -> row(row, link, address)));
    }

    private ThreadRow row(Element row, Element link, URI address) {
        return new ThreadRow(
                FluxAddress.threadId(address.toString()).orElseThrow(),
                address,
                link.text(),
                count(row, "td.tc2, .info-replies strong"),
                count(row, "td.tc3, .info-views strong"),
                lastPostAt(row),
                row.hasClass("isticky") || row.hasClass("sticky"),
                row.hasClass("iclosed") || row.hasClass("closed"));
    }

    private static OptionalInt count(Element row, String cell) {
        return Pages.text(row, cell).map(ShownNumber::in).orElse(OptionalInt.empty());
    }

    private Optional<Instant> lastPostAt(Element row) {
        return Pages.text(row, "td.tcr a, .info-lastpost a")
                .flatMap(dates::read)
                .map(PostedAt::at);
    }
}
