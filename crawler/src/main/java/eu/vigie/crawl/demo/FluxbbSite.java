package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import java.net.URI;
import java.util.Optional;

/** A site with the addresses and the mark-up of FluxBB 1.5. */
final class FluxbbSite extends BoardSite {
    private final SiteState state;
    private final FluxbbPages pages;

    FluxbbSite(SiteState state) {
        this(state, new FluxbbPages(state));
    }

    private FluxbbSite(SiteState state, FluxbbPages pages) {
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
            case "/post.php" ->
                request.posted()
                        ? reply(thread(request, "tid"), request, "req_username", "req_message")
                        : pages.missing();
            case "/robots.txt" ->
                Answer.text(
                        200,
                        "text/plain; charset=UTF-8",
                        "User-agent: *\nDisallow: /post.php\nDisallow: /profile.php\n");
            case "/style/Air.css" -> Answer.text(200, "text/css; charset=UTF-8", Resources.text("fluxbb.css"));
            default -> pages.missing();
        };
    }

    private Answer list(Request request) {
        return found(request.number("id"), state::board)
                .map(board -> pages.list(board, request.number("p").orElse(1)))
                .orElseGet(pages::missing);
    }

    private Answer topic(Request request) {
        var post = request.number("pid");
        return found(post, state.threads()::holding)
                .map(thread -> pages.thread(thread, thread.indexOf(post.getAsInt()) / FluxbbLinks.POSTS + 1))
                .or(() -> thread(request, "id")
                        .map(thread -> pages.thread(thread, request.number("p").orElse(1))))
                .orElseGet(pages::missing);
    }

    @Override
    public String engine() {
        return "fluxbb";
    }

    @Override
    public String listPath(Head board) {
        return FluxbbLinks.list(board, 1);
    }

    @Override
    public String threadPath(WrittenThread thread) {
        return FluxbbLinks.thread(thread, 1);
    }

    @Override
    public String postPath(WrittenThread thread, int postId) {
        return FluxbbLinks.post(postId);
    }

    @Override
    public Optional<WrittenThread> at(URI url) {
        return thread(Request.of(url, false, "", "", ""), "id");
    }
}
