package eu.vigie.crawl.forum.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code /t/ID.json}, {@code /latest.json}, {@code /c/NAME/ID.json} and {@code /categories.json}. */
final class DiscourseJson {
    private static final int POSTS_PER_PAGE = 20;

    private final URI page;

    DiscourseJson(URI page) {
        this.page = page;
    }

    ParsedPage read(JsonNode json) {
        if (json.path("post_stream").path("posts").isArray()) {
            return thread(json);
        }
        if (json.has("topic_list") || json.has("category_list")) {
            return list(json);
        }
        return new ParsedPage.OtherPage(Optional.empty());
    }

    private ParsedPage thread(JsonNode json) {
        var reader = new CookedPosts(page);
        var posts = JsonText.all(json.path("post_stream"), "posts").stream()
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList();
        var title = JsonText.text(json, "title").orElse("");
        return new ParsedPage.ThreadPage(
                json.path("id").asText(), title, Optional.empty(), next(json), Pages.eachOnce(posts, ParsedPost::id));
    }

    /** The next twenty posts, while the stream of ids goes on. */
    private Optional<URI> next(JsonNode json) {
        int all = json.path("post_stream").path("stream").size();
        int size = Math.max(1, json.path("chunk_size").asInt(POSTS_PER_PAGE));
        int here = Addresses.parameter(page, "page")
                .filter(p -> p.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        return all > here * size ? Addresses.on(page, page.getRawPath() + "?page=" + (here + 1)) : Optional.empty();
    }

    private ParsedPage list(JsonNode json) {
        var threads = JsonText.all(json.path("topic_list"), "topics").stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .toList();
        var boards = JsonText.all(json.path("category_list"), "categories").stream()
                .map(this::board)
                .flatMap(Optional::stream)
                .toList();
        var more = JsonText.text(json.path("topic_list"), "more_topics_url")
                .map(u -> u.contains(".json") ? u : u.replaceFirst("(\\?|$)", ".json$1"))
                .flatMap(u -> Addresses.on(page, u));
        return new ParsedPage.ListPage(Optional.empty(), Pages.eachOnce(boards, BoardLink::id), more, threads);
    }

    private Optional<BoardLink> board(JsonNode category) {
        var id = category.path("id").asText();
        return Addresses.on(page, root() + "/c/" + category.path("slug").asText("-") + "/" + id)
                .map(address -> new BoardLink(
                        id, address, JsonText.text(category, "name").orElse("")));
    }

    private Optional<ThreadRow> row(JsonNode topic) {
        var id = topic.path("id").asText();
        var posts = JsonText.number(topic, "posts_count");
        return Addresses.on(page, root() + "/t/" + topic.path("slug").asText("-") + "/" + id)
                .map(address -> new ThreadRow(
                        id,
                        address,
                        JsonText.text(topic, "title").orElse(""),
                        posts.isPresent() ? OptionalInt.of(Math.max(0, posts.getAsInt() - 1)) : posts,
                        JsonText.number(topic, "views"),
                        JsonText.text(topic, "last_posted_at").flatMap(DiscourseJson::instant),
                        JsonText.yes(topic, "pinned") || JsonText.yes(topic, "pinned_globally"),
                        JsonText.yes(topic, "closed") || JsonText.yes(topic, "archived")));
    }

    /** The folder that the forum lives in: nothing for most. */
    private String root() {
        var path = page.getRawPath() == null ? "" : page.getRawPath();
        return path.replaceFirst("/(?:t/|c/|latest|top|new|categories|posts|search).*$|/$", "");
    }

    static Optional<Instant> instant(String iso) {
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
