package eu.vigie.crawl.forum.marked;

import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ShownNumber;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Where the parts of a thread's row in a list stand. A row that only tells that a thread was moved to another board is left out: the
 * thread stands in that board's list. Said once, when an engine is made; from then on not changed, and read by any thread.
 */
public final class ListMarks {
    private final Evaluator rows;
    private final Evaluator link;
    private Pick replies = Pick.NOTHING;
    private Pick views = Pick.NOTHING;
    Pick last = Pick.NOTHING;
    private Predicate<Element> pinned = row -> false;
    private Predicate<Element> locked = row -> false;
    private Predicate<Element> moved = row -> false;

    private ListMarks(String rows, String link) {
        this.rows = QueryParser.parse(rows);
        this.link = QueryParser.parse(link);
    }

    /** Rows are what {@code rows} selects; in each, the first of {@code link} that leads to a thread is its title. */
    public static ListMarks at(String rows, String link) {
        return new ListMarks(rows, link);
    }

    /** Number of answers. */
    public ListMarks replies(String... at) {
        replies = Pick.of(at);
        return this;
    }

    /** Number of readings. */
    public ListMarks views(String... at) {
        views = Pick.of(at);
        return this;
    }

    /** Time of the last post; the first that can be read as a date is taken. */
    public ListMarks last(String... at) {
        last = Pick.of(at);
        return this;
    }

    /** Rows kept on top have or are one of these. */
    public ListMarks pinned(String selector) {
        return pinned(has(selector));
    }

    /** The same where selectors cannot say it. */
    public ListMarks pinned(Predicate<Element> row) {
        pinned = row;
        return this;
    }

    /** Rows of threads that take no more answers have or are one of these. */
    public ListMarks locked(String selector) {
        locked = has(selector);
        return this;
    }

    /** Rows that only point to a thread in another board have or are one of these. */
    public ListMarks moved(String selector) {
        moved = has(selector);
        return this;
    }

    private static Predicate<Element> has(String selector) {
        var parsed = QueryParser.parse(selector);
        return row -> row.selectFirst(parsed) != null;
    }

    Elements in(Document html) {
        return html.select(rows);
    }

    Elements links(Element row) {
        return moved.test(row) ? new Elements() : row.select(link);
    }

    ThreadRow row(Element row, String id, URI address, String title, ForumDates dates) {
        return new ThreadRow(
                id,
                address,
                title,
                count(replies, row),
                count(views, row),
                lastPostAt(row, dates),
                pinned.test(row),
                locked.test(row));
    }

    private static OptionalInt count(Pick pick, Element row) {
        return pick.values(row)
                .map(ShownNumber::in)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private Optional<Instant> lastPostAt(Element row, ForumDates dates) {
        return last.values(row)
                .flatMap(shown -> dates.read(shown).stream())
                .map(PostedAt::at)
                .findFirst();
    }
}
