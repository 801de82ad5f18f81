package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A site with the addresses of jeuxvideo.com and its pages of 2026, whose messages stand in a payload only. */
final class JvcSite implements Site {
    private static final Pattern LIST = Pattern.compile("/forums/0-([0-9]{1,9})-0-1-0-([0-9]{1,9})-0-[^/]*\\.htm");
    private static final Pattern THREAD =
            Pattern.compile("/forums/(?:42|1)-[0-9]+-([0-9]{1,9})-([0-9]{1,6})-0-1-0-[^/]*\\.htm");
    private static final Pattern MESSAGE = Pattern.compile("/forums/message/([0-9]{1,9})");

    private final SiteState state;
    private final JvcPages pages;

    JvcSite(SiteState state) {
        this.state = state;
        this.pages = new JvcPages(state);
    }

    @Override
    public Answer answer(Request request) {
        return switch (request.path()) {
            case "/", "/forums.htm" -> pages.index();
            case "/robots.txt" ->
                Answer.text(200, "text/plain; charset=UTF-8", "User-agent: *\nDisallow: /profil/\nDisallow: /sso/\n");
            case "/css/skin-forum.css" -> Answer.text(200, "text/css; charset=UTF-8", Resources.text("jvc.css"));
            case "/js/forum.js" -> Answer.text(200, "text/javascript; charset=UTF-8", Resources.text("jvc.js"));
            case "/forums/message/nouveau" -> request.posted() ? reply(request) : pages.missing();
            default -> numbered(request);
        };
    }

    private Answer numbered(Request request) {
        Matcher list = LIST.matcher(request.path());
        if (list.matches()) {
            int page = (number(list, 2) - 1) / JvcLinks.THREADS + 1;
            return state.board(number(list, 1))
                    .map(board -> pages.list(board, page))
                    .orElseGet(pages::missing);
        }
        Matcher message = MESSAGE.matcher(request.path());
        if (message.matches()) {
            int id = number(message, 1);
            return state.threads()
                    .holding(id)
                    .map(thread -> pages.message(thread, id))
                    .orElseGet(pages::missing);
        }
        Matcher thread = THREAD.matcher(request.path());
        return thread.matches()
                ? state.threads()
                        .thread(number(thread, 1))
                        .map(found -> pages.thread(found, number(thread, 2)))
                        .orElseGet(pages::missing)
                : pages.missing();
    }

    private Answer reply(Request request) {
        var topic = request.field("topic", 9);
        var thread = topic.matches("[0-9]+")
                ? state.threads().thread(Integer.parseInt(topic))
                : Optional.<WrittenThread>empty();
        if (thread.isEmpty()) {
            return pages.missing();
        }
        return state.typed(thread.get(), request, "pseudo", "message_reponse")
                .map(post -> Answer.seeOther("/" + JvcLinks.post(post.id())))
                .orElseGet(() -> pages.refusedReply(thread.get()));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    @Override
    public SiteState state() {
        return state;
    }

    @Override
    public String engine() {
        return "jvc";
    }

    @Override
    public String listPath(Head board) {
        return JvcLinks.list(board, 1);
    }

    @Override
    public String threadPath(WrittenThread thread) {
        return JvcLinks.thread(thread, 1);
    }

    @Override
    public String postPath(WrittenThread thread, int postId) {
        return JvcLinks.post(postId);
    }

    @Override
    public Optional<WrittenThread> at(URI url) {
        Matcher thread = THREAD.matcher(url.getPath());
        return thread.matches() ? state.threads().thread(number(thread, 1)) : Optional.empty();
    }
}
