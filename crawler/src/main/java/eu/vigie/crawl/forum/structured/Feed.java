package eu.vigie.crawl.forum.structured;

import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ShownNumber;
import eu.vigie.crawl.forum.ThreadRow;
import eu.vigie.crawl.forum.marked.Pick;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A feed: RSS 2.0 with the usual modules, RSS 1.0, or Atom (RFC 4287). Entries that all lead into one thread are its posts, oldest
 * first; others are rows of a list, known by their addresses.
 */
public final class Feed {
    private static final String ENTRIES = "rss > channel > item, feed > entry, rdf|RDF > item";
    private static final Pick TITLE = Pick.of("> title");
    private static final Pick LINK = Pick.of("> link[rel=alternate]@href", "> link[href]@href", "> link", "> guid");
    private static final Pick ID = Pick.of("> guid", "> id", "> link");
    private static final Pick AUTHOR = Pick.of("> dc|creator", "> author > name", "> author");
    private static final Pick DATE = Pick.of("> pubDate", "> published", "> updated", "> dc|date");
    private static final Pick CHANGED = Pick.of("> updated", "> pubDate", "> published", "> dc|date");
    private static final Pick BODY = Pick.of("> content|encoded", "> content", "> description", "> summary");
    private static final Pick REPLIES = Pick.of("> slash|comments", "> thr|total");

    private Feed() {}

    /** Whether a document is a feed. */
    public static boolean is(Document xml) {
        return xml.selectFirst("> rss > channel, > feed, > rdf|RDF") != null;
    }

    /** The thread or list that a feed tells. */
    public static ParsedPage read(Document xml, URI page, ForumDates dates) {
        var entries = xml.select(ENTRIES).stream().toList();
        var threads = entries.stream()
                .flatMap(entry -> link(entry, page).stream())
                .map(Addresses::withoutFragment)
                .distinct()
                .toList();
        boolean numbered = entries.stream()
                .allMatch(entry -> link(entry, page)
                        .filter(a -> a.getRawFragment() != null)
                        .isPresent());
        return threads.size() == 1 && numbered
                ? thread(xml, entries, threads.getFirst(), page, dates)
                : list(xml, entries, page, dates);
    }

    private static Optional<URI> link(Element entry, URI page) {
        return LINK.from(entry).flatMap(written -> Addresses.on(page, written));
    }

    private static ParsedPage thread(Document xml, List<Element> entries, URI thread, URI page, ForumDates dates) {
        var posts = entries.stream()
                .flatMap(entry -> told(entry, page).post(thread, dates).stream())
                .sorted(Comparator.comparing(
                        post -> post.postedAt().map(PostedAt::at).orElse(Instant.MAX)))
                .toList();
        return new ParsedPage.ThreadPage(
                thread.toString(),
                Pages.text(xml, "channel > title", "feed > title").orElse(""),
                Optional.empty(),
                Optional.empty(),
                Pages.eachOnce(posts, ParsedPost::id));
    }

    private static Told told(Element entry, URI page) {
        return new Told(
                Optional.empty(),
                link(entry, page).map(URI::toString).or(() -> ID.from(entry)),
                AUTHOR.from(entry),
                DATE.from(entry),
                Optional.empty(),
                BODY.from(entry).orElse(""));
    }

    private static ParsedPage list(Document xml, List<Element> entries, URI page, ForumDates dates) {
        var rows = entries.stream()
                .flatMap(
                        entry -> link(entry, page)
                                .map(Addresses::withoutFragment)
                                .map(address -> row(entry, address, dates))
                                .stream())
                .toList();
        return new ParsedPage.ListPage(
                Pages.text(xml, "channel > title", "feed > title"),
                List.of(),
                Pages.link(xml, "feed > link[rel=next]"),
                Pages.eachOnce(rows, ThreadRow::id));
    }

    private static ThreadRow row(Element entry, URI address, ForumDates dates) {
        return new ThreadRow(
                address.toString(),
                address,
                TITLE.from(entry).orElse(""),
                REPLIES.from(entry).map(ShownNumber::in).orElse(OptionalInt.empty()),
                OptionalInt.empty(),
                CHANGED.from(entry).flatMap(dates::read).map(PostedAt::at),
                false,
                false);
    }
}
