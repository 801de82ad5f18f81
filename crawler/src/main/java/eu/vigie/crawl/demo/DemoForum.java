package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A forum with invented people, served on 127.0.0.1 only, for the demo, the tests and the benchmarks. It has several sites, each on
 * its own port, so that each is a host of its own for robots.txt and pace. Two runs with the same seed and a clock that stands at the
 * same instant serve the same pages.
 *
 * <pre>{@code
 * try (var forum = DemoForum.start(0, Clock.systemUTC(), 42)) {
 *     var board = forum.boards().getFirst();
 *     var post = forum.postNow(board, "A title", "somebody", "Some words.");
 *     // fetch post.permalink()
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class DemoForum implements AutoCloseable {
    private record Served(SiteServer server, Site site) {}

    private final List<Served> sites;
    private final Clock clock;
    private final Writer writer;
    private final ScheduledExecutorService pen = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-pen-", 0).factory());

    private DemoForum(List<Served> sites, Clock clock, Writer writer) {
        this.sites = sites;
        this.clock = clock;
        this.writer = writer;
    }

    /**
     * Starts all sites.
     *
     * @param port port of the first site, the others take the ports that follow; 0 for free ones
     * @param clock what time it is: ages of the posts count from its first instant, relative dates from the present one
     * @param seed another seed gives other times and numbers of readings, the texts stay
     * @throws java.io.UncheckedIOException when a port is taken; nothing is left running then
     */
    public static DemoForum start(int port, Clock clock, long seed) {
        var sites = DemoSites.all(clock, seed);
        List<Served> served = new ArrayList<>();
        try {
            for (Site site : sites) {
                var server = SiteServer.bind(port == 0 ? 0 : port + served.size());
                served.add(new Served(server, site));
                server.serve(site);
            }
        } catch (UncheckedIOException e) {
            served.forEach(each -> each.server().close());
            throw e;
        }
        return new DemoForum(List.copyOf(served), clock, new Writer(sites, clock, seed));
    }

    /** Lets people write: a new post somewhere each time the given span has passed, until the forum is closed. */
    public void startWriting(Duration every) {
        long nanos = every.toNanos();
        pen.scheduleAtFixedRate(writer::write, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** Writes the next of the posts that {@link #startWriting} would write, now. */
    public DemoPost writeNext() {
        var wrote = writer.write();
        return told(
                sites.stream()
                        .filter(served -> served.site().equals(wrote.site()))
                        .findFirst()
                        .orElseThrow(),
                wrote.post());
    }

    /** Address of the front page of the first site. */
    public URI address() {
        return sites.getFirst().server().address();
    }

    /** All boards of all sites. */
    public List<DemoBoard> boards() {
        return sites.stream()
                .flatMap(served -> served.site().state().boards().stream().map(head -> board(served, head)))
                .toList();
    }

    /** All threads that stand on the forum now, with what their inventors know of them. */
    public List<DemoThread> threads() {
        return sites.stream()
                .flatMap(
                        served -> served.site().state().threads().all().stream().map(thread -> thread(served, thread)))
                .toList();
    }

    /**
     * Opens a thread now.
     *
     * @throws IllegalArgumentException when the board is not of this forum
     */
    public DemoPost postNow(DemoBoard board, String title, String author, String text) {
        var served = holding(board.site());
        var state = served.site().state();
        var head = state.boards().stream()
                .filter(known -> known.key().equals(board.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such board: " + board.id()));
        return told(
                served,
                state.threads().open(head, title, Set.of(), 1, author, clock.instant(), BlockReader.plain(text)));
    }

    /**
     * Answers in a thread now.
     *
     * @param thread absolute address of a page of the thread
     * @throws IllegalArgumentException when the thread is not of this forum
     */
    public DemoPost replyNow(URI thread, String author, String text) {
        var served = holding(thread);
        var found = served.site().at(thread).orElseThrow(() -> unknown(thread));
        var threads = served.site().state().threads();
        return told(served, threads.reply(found.id(), author, clock.instant(), BlockReader.plain(text)));
    }

    /** Gives a post other words, as its author would: the page then says when it was edited. */
    public void reword(DemoPost post, String text) {
        holding(post.permalink())
                .site()
                .state()
                .threads()
                .reword(Integer.parseInt(post.id()), BlockReader.plain(text), clock.instant());
    }

    /** Takes a post away, as a moderator would; the first post of a thread stays. */
    public void remove(DemoPost post) {
        holding(post.permalink()).site().state().threads().remove(Integer.parseInt(post.id()), clock.instant());
    }

    @Override
    public void close() {
        pen.shutdownNow();
        sites.forEach(served -> served.server().close());
    }

    private Served holding(URI url) {
        return sites.stream()
                .filter(served -> served.server().address().getAuthority().equals(url.getAuthority()))
                .findFirst()
                .orElseThrow(() -> unknown(url));
    }

    private static IllegalArgumentException unknown(URI url) {
        return new IllegalArgumentException("not on the demo forum: " + url);
    }

    private static DemoPost told(Served served, WrittenPost post) {
        var base = served.server().address();
        var thread = served.site().state().threads().holding(post.id()).orElseThrow();
        return new DemoPost(
                Integer.toString(post.id()),
                base.resolve(served.site().postPath(thread, post.id())),
                base.resolve(served.site().threadPath(thread)),
                post.at());
    }

    private static DemoBoard board(Served served, Head head) {
        var base = served.server().address();
        return new DemoBoard(
                head.key(),
                head.name(),
                served.site().engine(),
                head.language(),
                served.site().state().zone(),
                base.resolve(served.site().listPath(head)),
                base,
                served.site().state().name(),
                served.site().refusesRobots(),
                head.closed());
    }

    private static DemoThread thread(Served served, WrittenThread thread) {
        return new DemoThread(
                board(served, thread.board()),
                Integer.toString(thread.id()),
                thread.title(),
                served.server().address().resolve(served.site().threadPath(thread)),
                thread.traits(),
                thread.posts().size());
    }
}
