package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** A site with the addresses and the mark-up of FluxBB 1.5. */
final class FluxbbSite implements Site {
    private final SiteState state;
    private final FluxbbPages pages;

    FluxbbSite(SiteState state) {
        this.state = state;
        this.pages = new FluxbbPages(state);
    }

    @Override
    public Answer answer(Request request) {
        return switch (request.path()) {
            case "/", "/index.php" -> pages.index();
            case "/viewforum.php" -> list(request);
            case "/viewtopic.php" -> topic(request);
            case "/post.php" -> request.posted() ? reply(request) : pages.missing();
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

    private Answer reply(Request request) {
        var thread = thread(request, "tid");
        if (thread.isEmpty()) {
            return pages.missing();
        }
        return state.typed(thread.get(), request, "req_username", "req_message")
                .map(post -> Answer.seeOther("/" + FluxbbLinks.post(post.id())))
                .orElseGet(() -> pages.refusedReply(thread.get()));
    }

    private Optional<WrittenThread> thread(Request request, String parameter) {
        return found(request.number(parameter), state.threads()::thread);
    }

    private static <T> Optional<T> found(OptionalInt number, java.util.function.IntFunction<Optional<T>> by) {
        return number.isPresent() ? by.apply(number.getAsInt()) : Optional.empty();
    }

    @Override
    public SiteState state() {
        return state;
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
