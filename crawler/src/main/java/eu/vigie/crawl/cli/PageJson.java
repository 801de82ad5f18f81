package eu.vigie.crawl.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.crawl.Findings;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPage.ListPage;
import eu.vigie.crawl.forum.ParsedPage.OtherPage;
import eu.vigie.crawl.forum.ParsedPage.ThreadPage;
import eu.vigie.crawl.forum.ParsedPage.Unreadable;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.ReadPage;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** One parsed page as JSON, in the form that docs/cli/parse.schema.json describes. */
final class PageJson {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private PageJson(String engine, String kind, Optional<String> title, Optional<String> board, ParsedPage page) {
        json.put("engine", engine)
                .put("kind", kind)
                .put("title", title.orElse(null))
                .put("board", board.orElse(null))
                .put("next", page.next().map(URI::toString).orElse(null));
        json.putArray("posts");
        json.putArray("threads");
    }

    /** The page with names as pseudonyms and contact details masked. */
    static ObjectNode masked(ReadPage read, Findings findings) {
        return of(read, page -> {
            var json = thread(read, page);
            findings.posts(page).forEach(json::add);
            return json;
        });
    }

    /** The page as found: for checking a parser, never for storing. */
    static ObjectNode asFound(ReadPage read) {
        return of(read, page -> {
            var json = thread(read, page);
            page.posts().forEach(json::add);
            return json;
        });
    }

    private static ObjectNode of(ReadPage read, Function<ThreadPage, PageJson> threads) {
        PageJson page = switch (read.page()) {
            case ThreadPage thread -> threads.apply(thread);
            case ListPage list -> list(read, list);
            case OtherPage other -> new PageJson(read.engine(), "other", other.title(), Optional.empty(), other);
            case Unreadable u -> throw new IllegalArgumentException("nothing was read: " + u.selector());
        };
        return page.json;
    }

    private static PageJson thread(ReadPage read, ThreadPage page) {
        return new PageJson(read.engine(), "thread", Optional.of(page.title()), page.board(), page);
    }

    private static PageJson list(ReadPage read, ListPage page) {
        var json = new PageJson(read.engine(), "list", page.board(), page.board(), page);
        page.threads().forEach(json::add);
        var boards = json.json.putArray("boards");
        page.boards()
                .forEach(link -> boards.addObject()
                        .put("id", link.id())
                        .put("url", link.url().toString())
                        .put("title", link.title()));
        return json;
    }

    private void add(Post post) {
        ObjectNode json = started(post.id(), post.permalink(), post.author().pseudonym());
        PostJson.putDates(json, post.postedAt(), post.editedAt());
        json.put("text", post.text()).set("quotes", PostJson.quotes(post));
    }

    private void add(ParsedPost post) {
        ObjectNode json = started(post.id(), post.permalink(), post.author());
        PostJson.putDates(json, post.postedAt(), post.editedAt());
        var quotes = json.put("text", post.text()).putArray("quotes");
        for (Quote quote : post.quotes()) {
            quotes.addObject().put("author", quote.author().orElse(null)).put("text", quote.text());
        }
    }

    private ObjectNode started(String id, URI permalink, String author) {
        return json.withArray("/posts")
                .addObject()
                .put("post_id", id)
                .put("permalink", permalink.toString())
                .put("author", author);
    }

    private void add(ThreadRow row) {
        ObjectNode thread = json.withArray("/threads")
                .addObject()
                .put("title", row.title())
                .put("url", row.url().toString())
                .put("id", row.id());
        row.replies().ifPresentOrElse(n -> thread.put("replies", n), () -> thread.putNull("replies"));
        thread.put("last_post_at", row.lastPostAt().map(Instant::toString).orElse(null))
                .put("pinned", row.pinned())
                .put("locked", row.locked());
    }
}
