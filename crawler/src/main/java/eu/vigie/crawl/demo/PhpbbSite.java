package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import java.net.URI;
import java.util.Optional;

/** A site with the addresses and the mark-up of phpBB 3.3 (style prosilver). */
final class PhpbbSite extends BoardSite {
    private final SiteState state;
    private final PhpbbPages pages;

    PhpbbSite(SiteState state) {
        this(state, new PhpbbPages(state));
    }

    private PhpbbSite(SiteState state, PhpbbPages pages) {
        super(state, pages);
        this.state = state;
        this.pages = pages;
    }

    @Override
    public Answer answer(Request request) {
        return switch (request.path()) {
            case "/", "/index.php" -> pages.index();
            case "/viewforum.php" -> list(request);
            case "/viewtopic.php" -> topic(request);
            case "/posting.php" ->
                request.posted() ? reply(thread(request, "t"), request, "username", "message") : pages.missing();
            case "/robots.txt" -> Answer.text(200, "text/plain; charset=UTF-8", robots());
            case "/styles/prosilver.css" -> Answer.text(200, "text/css; charset=UTF-8", Resources.text("phpbb.css"));
            default -> pages.missing();
        };
    }

    private Answer list(Request request) {
        return found(request.number("f"), state::board)
                .map(board -> pages.list(board, request.number("start").orElse(0)))
                .orElseGet(pages::missing);
    }

    /** A thread by {@code t}, or the page of a thread that holds the post {@code p}. */
    private Answer topic(Request request) {
        var post = request.number("p");
        return found(post, state.threads()::holding)
                .map(thread -> shown(request, thread, thread.indexOf(post.getAsInt())))
                .or(() -> thread(request, "t")
                        .map(thread ->
                                shown(request, thread, request.number("start").orElse(0))))
                .orElseGet(pages::missing);
    }

    /** Posts of a closed board stand only at addresses that robots.txt forbids. */
    private Answer shown(Request request, WrittenThread thread, int start) {
        boolean named = request.number("f").orElse(0) == thread.board().number();
        return thread.board().closed() && !named
                ? Answer.movedTo("/" + PhpbbLinks.thread(thread, start / PhpbbLinks.POSTS * PhpbbLinks.POSTS))
                : pages.thread(thread, start);
    }

    private String robots() {
        var rules = new StringBuilder("User-agent: *\nDisallow: /posting.php\nDisallow: /memberlist.php\n");
        for (Head board : state.boards()) {
            if (board.closed()) {
                rules.append("Disallow: /viewforum.php?f=%1$d\nDisallow: /viewtopic.php?f=%1$d&\n"
                        .formatted(board.number()));
            }
        }
        return rules.toString();
    }

    @Override
    public String engine() {
        return "phpbb3";
    }

    @Override
    public String listPath(Head board) {
        return PhpbbLinks.list(board, 0);
    }

    @Override
    public String threadPath(WrittenThread thread) {
        return PhpbbLinks.thread(thread, 0);
    }

    @Override
    public String postPath(WrittenThread thread, int postId) {
        return PhpbbLinks.post(thread, postId);
    }

    @Override
    public Optional<WrittenThread> at(URI url) {
        return thread(Request.of(url, false, "", "", ""), "t");
    }
}
