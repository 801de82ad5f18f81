package eu.vigie.workbench.corpus;

import eu.vigie.crawl.Findings;
import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.Post;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.sources.Hosts;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.WatchedSource;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes in the saved page of a thread that a member submits, for forums that refuse robots: read and stored as by the crawler. */
public final class HandCapture {
    private final SourceStore sources;
    private final EventStore events;
    private final PageReader reader = new PageReader();
    private final ThreadStore threads = new ThreadStore();

    public HandCapture(SourceStore sources, EventStore events) {
        this.sources = sources;
        this.events = events;
    }

    public Capture store(Tx tx, URI address, SavedPage page, Instant savedAt) {
        return sources.ofAddress(tx, address)
                .map(source -> store(tx, source, address, page, savedAt))
                .orElseGet(() -> new Capture.UnknownForum(Hosts.of(address)));
    }

    /** {@code savedAt} is what relative dates on the page count from. */
    public Capture store(Tx tx, WatchedSource source, URI address, SavedPage page, Instant savedAt) {
        if (!Hosts.same(source.source().address(), address)) {
            return new Capture.UnknownForum(Hosts.of(address));
        }
        return switch (read(source, address, page, savedAt)) {
            case ThreadRead read
            when source.source().given().isEmpty()
                    && source.source()
                            .engine()
                            .filter(known -> !known.equals(read.engine()))
                            .isPresent() ->
                new Capture.WrongEngine(source.source().engine().orElseThrow(), read.engine());
            case ThreadRead read
            when !names(address, read) || isOther(read, source, page, savedAt) -> new Capture.OtherThread(read.title());
            case ThreadRead read -> store(tx, source, address, read);
            case VisitReport.ListRead list -> new Capture.NotReadable(list.engine() + ": a list of threads");
            case VisitReport.NotRead unread -> new Capture.NotReadable(unread.reason() + " (" + unread.tried() + ")");
            case VisitReport.Unchanged _, VisitReport.Failed _, VisitReport.Recognised _ ->
                throw new IllegalStateException("nothing was fetched: " + address);
        };
    }

    private VisitReport.Result read(WatchedSource source, URI address, SavedPage page, Instant savedAt) {
        var body = new PageBody(
                address,
                "",
                page.charset(),
                page.html(),
                savedAt,
                source.source().zone());
        var read = reader.read(body, source.source());
        return new Findings(source.source().pseudonyms()).of(read, Optional.empty(), Optional.empty());
    }

    private Capture store(Tx tx, WatchedSource source, URI address, ThreadRead read) {
        sources.wasRead(tx, source.source().id(), read.engine());
        var page = new IncomingPage(source, read, address, read.board(), true, true);
        Brought brought = threads.store(tx, page, ThreadStore.now(tx));
        events.append(tx, Event.of(new Subject.ThreadSubject(brought.thread()), "captured by hand"));
        var texts = read.posts().stream().map(Post::text).toList();
        return new Capture.Stored(brought.thread(), brought.added(), brought.revised(), texts);
    }

    /**
     * Engines believe the address they are given. Read without it, a page can still tell by its own links which thread it is; some
     * engines fall back on the number of a post then, which tells nothing.
     */
    private boolean isOther(ThreadRead read, WatchedSource source, SavedPage page, Instant savedAt) {
        URI front = source.source().address().resolve("/");
        return read(source, front, page, savedAt) instanceof ThreadRead own
                && !own.threadId().isBlank()
                && !own.threadId().equals(read.threadId())
                && own.posts().stream().noneMatch(post -> post.id().equals(own.threadId()));
    }

    /** An address as people copy it names the thread, or one of the posts that stand on the page. */
    private static boolean names(URI address, ThreadRead read) {
        String whole = address.toString();
        String page = whole.substring(0, whole.length() - fragmentLength(address));
        return found("(?<!\\d)%s(?!\\d)", read.threadId(), page)
                || read.posts().stream()
                        .map(Post::id)
                        .anyMatch(id -> found("(?i)(?:\\bp|pid|posts?|msg|message|#)[=/_-]?%s(?!\\d)", id, whole));
    }

    private static boolean found(String pattern, String id, String address) {
        return Pattern.compile(pattern.formatted(Pattern.quote(id)))
                .matcher(address)
                .find();
    }

    private static int fragmentLength(URI address) {
        return address.getRawFragment() == null ? 0 : address.getRawFragment().length() + 1;
    }
}
