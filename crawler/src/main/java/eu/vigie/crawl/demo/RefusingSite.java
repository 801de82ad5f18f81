package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A site that shows a challenge page, with status 403, to every request that has not the cookie which its button gives, and to
 * everybody who says to be a robot even with it. Only robots.txt and the style sheet are open.
 *
 * @param inner the site behind it
 * @param token value of the cookie
 */
record RefusingSite(Site inner, String token) implements Site {
    private static final Pattern ROBOT =
            Pattern.compile("(?i)bot|crawl|spider|vigie|curl|wget|python|java|scrapy|\\+https?:|^$");
    private static final Pattern LOCAL_PATH = Pattern.compile("/[^/\\\\\\s]\\S*|/");
    private static final String COOKIE = "person";

    @Override
    public Answer answer(Request request) {
        if (request.path().equals("/robots.txt") || request.path().endsWith(".css")) {
            return inner.answer(request);
        }
        if (ROBOT.matcher(request.userAgent()).find()) {
            return challenge("/");
        }
        if (request.posted() && request.path().equals("/challenge")) {
            var to = request.field("to", 200);
            return Answer.seeOther(LOCAL_PATH.matcher(to).matches() ? to : "/")
                    .with("Set-Cookie", COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Lax");
        }
        return request.cookies().contains(COOKIE + "=" + token) ? inner.answer(request) : challenge(request.target());
    }

    private Answer challenge(String to) {
        var words = Words.of("fr");
        var html = Template.of("challenge", words)
                .with("lang", words.language())
                .with("siteName", state().name())
                .with("to", to)
                .html();
        return Answer.page(403, html).with("X-Robots-Tag", "noindex").with("Cache-Control", "no-store");
    }

    @Override
    public SiteState state() {
        return inner.state();
    }

    @Override
    public String engine() {
        return inner.engine();
    }

    @Override
    public String listPath(Head board) {
        return inner.listPath(board);
    }

    @Override
    public String threadPath(WrittenThread thread) {
        return inner.threadPath(thread);
    }

    @Override
    public String postPath(WrittenThread thread, int postId) {
        return inner.postPath(thread, postId);
    }

    @Override
    public Optional<WrittenThread> at(URI url) {
        return inner.at(url);
    }

    @Override
    public boolean refusesRobots() {
        return true;
    }
}
