package eu.vigie.crawl.forum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/** A parsed page as JSON, every field of it, to stand beside a fixture as what is expected. Fields that are not there are left out. */
final class PageAsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PageAsJson() {}

    static JsonNode of(ReadPage read) {
        var json = JSON.objectNode().put("engine", read.engine());
        switch (read.page()) {
            case ParsedPage.ThreadPage thread -> thread(json, thread);
            case ParsedPage.ListPage list -> list(json, list);
            case ParsedPage.OtherPage other -> put(json.put("kind", "other"), "title", other.title());
            case ParsedPage.Unreadable unreadable ->
                json.put("kind", "unreadable").put("sought", unreadable.selector());
        }
        put(json, "next", read.page().next().map(URI::toString));
        return json;
    }

    private static void thread(ObjectNode json, ParsedPage.ThreadPage page) {
        json.put("kind", "thread").put("id", page.threadId()).put("title", page.title());
        put(json, "board", page.board());
        var posts = json.putArray("posts");
        page.posts().forEach(post -> post(posts.addObject(), post));
    }

    private static void post(ObjectNode json, ParsedPost post) {
        json.put("id", post.id()).put("permalink", post.permalink().toString()).put("author", post.author());
        put(json, "posted_at", post.postedAt().map(PageAsJson::moment));
        put(json, "edited_at", post.editedAt().map(PageAsJson::moment));
        lines(json, "text", post.text());
        post.quotes().forEach(quote -> quote(json.withArray("quotes"), quote));
    }

    private static void quote(ArrayNode quotes, Quote quote) {
        var json = quotes.addObject();
        put(json, "author", quote.author());
        lines(json, "text", quote.text());
        put(json, "of", quote.of().map(URI::toString));
    }

    private static void list(ObjectNode json, ParsedPage.ListPage page) {
        put(json.put("kind", "list"), "board", page.board());
        var boards = json.putArray("boards");
        page.boards().forEach(b -> boards.add(b.id() + " " + b.title() + " " + b.url()));
        var threads = json.putArray("threads");
        page.threads().forEach(row -> row(threads.addObject(), row));
    }

    private static void row(ObjectNode json, ThreadRow row) {
        json.put("id", row.id()).put("url", row.url().toString()).put("title", row.title());
        row.replies().ifPresent(count -> json.put("replies", count));
        row.views().ifPresent(count -> json.put("views", count));
        put(json, "last_post_at", row.lastPostAt().map(Object::toString));
        json.put("marks", (row.pinned() ? "pinned " : "") + (row.locked() ? "locked" : ""));
    }

    /** With {@code ?} behind it where the page names no zone. */
    private static String moment(PostedAt posted) {
        return posted.at() + (posted.zoneAssumed() ? "?" : "");
    }

    /** A text of several lines as an array, for people to read. */
    private static void lines(ObjectNode json, String field, String text) {
        if (text.indexOf('\n') < 0) {
            json.put(field, text);
            return;
        }
        var lines = json.putArray(field);
        text.lines().forEach(lines::add);
    }

    private static void put(ObjectNode json, String field, Optional<String> value) {
        value.ifPresent(v -> json.put(field, v));
    }
}
