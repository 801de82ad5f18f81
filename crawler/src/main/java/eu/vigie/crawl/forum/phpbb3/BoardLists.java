package eu.vigie.crawl.forum.phpbb3;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ClassIndex;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ShownNumber;
import eu.vigie.crawl.forum.ThreadRow;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Lists of boards and of threads in both styles. */
final class BoardLists {
    private final ThreadFacts facts;
    private final ForumDates dates;

    BoardLists(ThreadFacts facts, ForumDates dates) {
        this.facts = facts;
        this.dates = dates;
    }

    /** The list on a page; empty when there is none. */
    Optional<ParsedPage> read(Document html, ClassIndex index) {
        var threads = index.all("topictitle").stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .toList();
        var boards = Stream.of("forumtitle", "forumlink", "subforum")
                .flatMap(name -> index.all(name).stream())
                .map(BoardLists::board)
                .flatMap(Optional::stream)
                .toList();
        boolean isBoard =
                html.body().hasClass("section-viewforum") || facts.boardId().isPresent();
        if (threads.isEmpty() && boards.isEmpty() && !isBoard) {
            return Optional.empty();
        }
        var name = isBoard
                ? Pages.text(html, ".forum-title, #page-body > h2, #pageheader h2")
                        .or(() -> Phpbb3.board(index))
                : Optional.<String>empty();
        return Optional.of(new ParsedPage.ListPage(
                name, Pages.eachOnce(boards, BoardLink::id), facts.next(), Pages.eachOnce(threads, ThreadRow::id)));
    }

    private static Optional<BoardLink> board(Element link) {
        return Addresses.of(link, "href")
                .flatMap(address ->
                        PhpbbAddress.boardId(address.toString()).map(id -> new BoardLink(id, address, link.text())));
    }

    private Optional<ThreadRow> row(Element link) {
        var row = link.closest("li.row, tr, li");
        return Addresses.of(link, "href")
                .flatMap(address -> PhpbbAddress.threadId(address.toString())
                        .map(id -> new ThreadRow(
                                id,
                                address,
                                link.text(),
                                count(row, "dd.posts", 0),
                                count(row, "dd.views", 1),
                                lastPostAt(row),
                                marks(row).matches("(?s).*(?:sticky|announce|global).*"),
                                marks(row).matches("(?s).*lock.*"))));
    }

    /** A count in its own column, or in subsilver2 the n-th detail of the row. */
    private static OptionalInt count(@Nullable Element row, String column, int detail) {
        if (row == null) {
            return OptionalInt.empty();
        }
        var cell = row.selectFirst(column);
        var details = row.select("p.topicdetails");
        return cell != null
                ? ShownNumber.in(cell.ownText())
                : detail < details.size() ? ShownNumber.in(details.get(detail).text()) : OptionalInt.empty();
    }

    private Optional<Instant> lastPostAt(@Nullable Element row) {
        var cell = row == null ? null : row.selectFirst("dd.lastpost");
        if (cell == null) {
            var details = row == null ? null : row.select("p.topicdetails");
            return details == null || details.size() < 3
                    ? Optional.empty()
                    : dates.read(details.get(2).text()).map(PostedAt::at);
        }
        var time = cell.selectFirst("time[datetime]");
        var read = time == null ? dates.read(lastLine(cell)) : dates.read(time.attr("datetime"));
        return read.map(PostedAt::at);
    }

    private static String lastLine(Element cell) {
        var span = cell.selectFirst("span");
        return (span == null ? cell : span).ownText();
    }

    /** Where both styles and all versions write what kind a thread is: classes and icons. */
    private static String marks(@Nullable Element row) {
        if (row == null) {
            return "";
        }
        var icon = row.selectFirst("dl, img");
        return row.className()
                + ' '
                + (icon == null ? "" : icon.className() + ' ' + icon.attr("style") + ' ' + icon.attr("src"));
    }
}
