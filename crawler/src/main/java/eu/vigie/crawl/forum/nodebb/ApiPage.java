package eu.vigie.crawl.forum.nodebb;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One answer of the API: a topic, a category, the categories, or a list such as {@code recent}. */
final class ApiPage {
    private final URI page;
    private final JsonNode json;

    ApiPage(URI page, JsonNode json) {
        this.page = page;
        this.json = json;
    }

    /** What it holds; empty when it is none of these. */
    Optional<ParsedPage> read() {
        if (json.path("posts").isArray() && json.has("tid")) {
            return Optional.of(thread());
        }
        return json.path("topics").isArray() || json.path("categories").isArray()
                ? Optional.of(list())
                : Optional.empty();
    }

    private ParsedPage thread() {
        var reader = new ApiPosts(page, root(), JsonText.all(json, "posts"));
        var posts = reader.read();
        var title = JsonText.text(json, "titleRaw")
                .or(() -> JsonText.text(json, "title"))
                .orElse("");
        return new ParsedPage.ThreadPage(
                json.path("tid").asText(),
                title,
                JsonText.text(json.path("category"), "name"),
                next(),
                Pages.eachOnce(posts, ParsedPost::id));
    }

    private ParsedPage list() {
        var threads = JsonText.all(json, "topics").stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .toList();
        var boards = Stream.concat(JsonText.all(json, "categories").stream(), JsonText.all(json, "children").stream())
                .flatMap(c -> Stream.concat(Stream.of(c), JsonText.all(c, "children").stream()))
                .map(this::board)
                .flatMap(Optional::stream)
                .toList();
        var name = json.has("cid") ? JsonText.text(json, "name") : Optional.<String>empty();
        return new ParsedPage.ListPage(
                name, Pages.eachOnce(boards, BoardLink::id), next(), Pages.eachOnce(threads, ThreadRow::id));
    }

    private Optional<BoardLink> board(JsonNode category) {
        return JsonText.text(category, "slug")
                .flatMap(slug -> Addresses.on(page, root() + "/category/" + slug))
                .map(address -> new BoardLink(
                        category.path("cid").asText(),
                        address,
                        JsonText.text(category, "name").orElse("")));
    }

    private Optional<ThreadRow> row(JsonNode topic) {
        var posts = JsonText.number(topic, "postcount");
        return JsonText.text(topic, "slug")
                .flatMap(slug -> Addresses.on(page, root() + "/topic/" + slug))
                .map(address -> new ThreadRow(
                        topic.path("tid").asText(),
                        address,
                        JsonText.text(topic, "titleRaw")
                                .or(() -> JsonText.text(topic, "title"))
                                .orElse(""),
                        posts.isPresent() ? OptionalInt.of(Math.max(0, posts.getAsInt() - 1)) : posts,
                        JsonText.number(topic, "viewcount"),
                        ForumDates.ofUnixTime(topic.path("lastposttime").asLong())
                                .map(PostedAt::at),
                        JsonText.yes(topic, "pinned"),
                        JsonText.yes(topic, "locked")));
    }

    /** The same address with the next page's number. */
    private Optional<URI> next() {
        var pages = json.path("pagination");
        int here = pages.path("currentPage").asInt(1);
        return here < pages.path("pageCount").asInt(1)
                ? Addresses.on(page, page.getRawPath() + "?page=" + (here + 1))
                : Optional.empty();
    }

    /** The folder that the forum lives in: nothing for most. */
    private String root() {
        return json.path("relative_path").asText("");
    }
}
