package eu.vigie.crawl;

import eu.vigie.crawl.forum.ForumEngine;
import eu.vigie.crawl.forum.PageBody;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The engine of {@link SlateForum}: a forum program so plain that tests of the crawl need none of the real ones. */
public final class SlateEngine implements ForumEngine {
    @Override
    public String name() {
        return "slate";
    }

    @Override
    public double recognises(PageBody body, Document html) {
        return html.selectFirst("body.slate") == null ? 0 : 1;
    }

    @Override
    public ParsedPage parse(PageBody body, Document html) {
        if (html.selectFirst("main.boom") != null) {
            throw new IllegalStateException("this page brings its engine down");
        }
        Optional<URI> next =
                Optional.ofNullable(html.selectFirst("a[rel=next]")).map(SlateEngine::address);
        Element thread = html.selectFirst("main.thread");
        if (thread != null) {
            var posts = thread.select("article").stream().map(SlateEngine::post).toList();
            return new ParsedPage.ThreadPage(
                    thread.attr("data-id"), html.title(), text(thread, "data-board"), next, posts);
        }
        Element list = html.selectFirst("main.list");
        if (list == null) {
            return new ParsedPage.OtherPage(Optional.of(html.title()));
        }
        var boards = list.select("a.board").stream()
                .map(a -> new ParsedPage.BoardLink(a.attr("data-id"), address(a), a.text()))
                .toList();
        var rows = list.select("a.thread").stream().map(SlateEngine::row).toList();
        return new ParsedPage.ListPage(text(list, "data-board"), boards, next, rows);
    }

    private static ParsedPost post(Element e) {
        var quotes = e.select("blockquote").stream()
                .map(q -> new Quote(text(q, "data-author"), q.text(), Optional.empty()))
                .toList();
        return new ParsedPost(
                e.attr("data-id"),
                URI.create(e.baseUri()).resolve("#p" + e.attr("data-id")),
                e.attr("data-author"),
                text(e, "data-at").map(at -> new PostedAt(Instant.parse(at), true)),
                Optional.empty(),
                e.select("p").text(),
                quotes);
    }

    private static ThreadRow row(Element a) {
        OptionalInt replies = text(a, "data-replies")
                .map(n -> OptionalInt.of(Integer.parseInt(n)))
                .orElse(OptionalInt.empty());
        Optional<Instant> last = text(a, "data-last").map(Instant::parse);
        return new ThreadRow(a.attr("data-id"), address(a), a.text(), replies, OptionalInt.empty(), last, false, false);
    }

    private static URI address(Element a) {
        return URI.create(a.absUrl("href"));
    }

    private static Optional<String> text(Element e, String attribute) {
        return Optional.of(e.attr(attribute)).filter(value -> !value.isEmpty());
    }
}
