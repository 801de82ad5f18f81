package eu.vigie.crawl;

import eu.vigie.crawl.VisitReport.ListRead;
import eu.vigie.crawl.VisitReport.NotRead;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.ParsedPage.Unreadable;
import eu.vigie.crawl.forum.ReadPage;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One forum read from an archive. Not safe for threads. */
public final class ReplayedSite {
    private final String origin;
    private final Findings findings;
    private final Map<URI, ThreadRead> pages = new LinkedHashMap<>();
    private final Map<URI, ListRead> lists = new LinkedHashMap<>();
    private final List<URI> unreadable = new ArrayList<>();

    ReplayedSite(String origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /** Where it stood: {@code https://host:port}. */
    public String origin() {
        return origin;
    }

    /** Pages of a known engine that could not be read. */
    public List<URI> unreadable() {
        return List.copyOf(unreadable);
    }

    void take(URI url, ReadPage read, Optional<String> etag, Optional<String> lastModified) {
        switch (findings.of(read, etag, lastModified)) {
            case ThreadRead page -> pages.put(url, page);
            case ListRead list -> lists.put(url, list);
            case NotRead _ -> {
                if (read.page() instanceof Unreadable && !read.engine().equals(ReadPage.UNKNOWN)) {
                    unreadable.add(url);
                }
            }
            case VisitReport.Unchanged _, VisitReport.Failed _, VisitReport.Recognised _ ->
                throw new IllegalStateException("an archived page was not fetched: " + url);
        }
    }

    /** All threads, in the order in which the archive first shows one of their pages. */
    public List<StoredThread> threads() {
        Optional<String> engine = engine();
        Map<String, Map<URI, ThreadRead>> byThread = new LinkedHashMap<>();
        pages.forEach((url, page) -> {
            if (engine.equals(Optional.of(page.engine()))) {
                byThread.computeIfAbsent(page.threadId(), _ -> new LinkedHashMap<>())
                        .put(url, page);
            }
        });
        Map<String, ThreadRow> rows = rows();
        Map<String, String> boards = boards();
        var threads = new ArrayList<StoredThread>();
        byThread.forEach((id, read) -> threads.add(new ThreadPages(read)
                .joined(
                        id,
                        Optional.ofNullable(rows.get(id)).map(ThreadRow::url),
                        Optional.ofNullable(boards.get(id)))));
        return List.copyOf(threads);
    }

    /** The engine of the forum: the one that found most posts. What another makes of feeds and printing views is a repetition. */
    private Optional<String> engine() {
        var posts = new TreeMap<String, Integer>();
        pages.values().forEach(page -> posts.merge(page.engine(), page.posts().size(), Integer::sum));
        return posts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private Map<String, ThreadRow> rows() {
        var rows = new HashMap<String, ThreadRow>();
        lists.values().forEach(list -> list.threads().forEach(row -> rows.putIfAbsent(row.id(), row)));
        return rows;
    }

    /** Names of boards by thread: as the list says, else as the link to the list says. */
    private Map<String, String> boards() {
        var titles = new HashMap<URI, String>();
        lists.values().stream()
                .flatMap(list -> list.boards().stream())
                .forEach((BoardLink link) -> titles.putIfAbsent(link.url(), link.title()));
        var boards = new HashMap<String, String>();
        lists.forEach((url, list) -> list.board()
                .or(() -> Optional.ofNullable(titles.get(url)))
                .ifPresent(name -> list.threads().forEach(row -> boards.putIfAbsent(row.id(), name))));
        return boards;
    }
}
