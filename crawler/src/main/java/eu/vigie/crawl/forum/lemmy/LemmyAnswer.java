package eu.vigie.crawl.forum.lemmy;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.MarkdownText;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** One answer of the API, or the answers that a page embeds: {@code routeData.postRes.data} and its siblings. */
final class LemmyAnswer {
    private static final int COMMENTS_PER_PAGE = 50;

    private final URI page;
    private final JsonNode json;

    LemmyAnswer(URI page, JsonNode json) {
        this.page = page;
        this.json = json;
    }

    /** The thread or list; empty when it is neither. */
    Optional<ParsedPage> read() {
        var data = json.path("routeData");
        if (!data.isMissingNode()) {
            var post = data.path("postRes").path("data").path("post_view");
            return post.isObject()
                    ? Optional.of(thread(post, data.path("commentsRes").path("data"), Optional.empty()))
                    : list(data.path("postsRes").path("data"));
        }
        if (json.path("post_view").isObject()) {
            return Optional.of(thread(json.path("post_view"), json, commentsOf(json.path("post_view"))));
        }
        var comments = JsonText.all(json, "comments");
        if (!comments.isEmpty()) {
            var full = comments.size() >= COMMENTS_PER_PAGE;
            return Optional.of(thread(comments.getFirst(), json, full ? later("page") : Optional.empty()));
        }
        return list(json);
    }

    private Optional<URI> commentsOf(JsonNode view) {
        return view.path("counts").path("comments").asInt() == 0
                ? Optional.empty()
                : Addresses.on(
                        page,
                        "/api/v3/comment/list?post_id="
                                + view.path("post").path("id").asText() + "&type_=All&sort=Old&limit="
                                + COMMENTS_PER_PAGE + "&page=1");
    }

    /** The same address with its page number raised. */
    private Optional<URI> later(String parameter) {
        int here = Addresses.parameter(page, parameter)
                .filter(n -> n.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        var query = String.valueOf(page.getRawQuery()).replaceFirst("(^|&)" + parameter + "=\\d+", "");
        return Addresses.on(page, page.getRawPath() + "?" + query + "&" + parameter + "=" + (here + 1));
    }

    private ParsedPage thread(JsonNode view, JsonNode answer, Optional<URI> next) {
        var post = view.path("post");
        var first = view.has("comment") ? Stream.<ParsedPost>empty() : post(view, post, "body").stream();
        var comments = JsonText.all(answer, "comments").stream()
                .flatMap(comment -> post(comment, comment.path("comment"), "content").stream());
        return new ParsedPage.ThreadPage(
                post.path("id").asText(),
                JsonText.text(post, "name").orElse(""),
                JsonText.text(view.path("community"), "name"),
                next,
                Pages.eachOnce(Stream.concat(first, comments).toList(), ParsedPost::id));
    }

    /** A post or comment; empty for one that was deleted or removed. */
    private Optional<ParsedPost> post(JsonNode view, JsonNode of, String field) {
        boolean gone = JsonText.yes(of, "deleted") || JsonText.yes(of, "removed") || !of.has("id");
        return gone
                ? Optional.empty()
                : JsonText.text(of, "ap_id").flatMap(Addresses::of).map(address -> post(view, of, field, address));
    }

    private ParsedPost post(JsonNode view, JsonNode of, String field, URI address) {
        var own = OwnText.read(MarkdownText.body(of.path(field).asText(""), page.toString()), LemmyAnswer::part);
        return new ParsedPost(
                of.path("id").asText(),
                address,
                view.path("creator").path("name").asText(""),
                JsonText.instant(of, "published").map(at -> new PostedAt(at, false)),
                JsonText.instant(of, "updated").map(at -> new PostedAt(at, false)),
                own.text(),
                own.quotes(
                        quote -> new Quote(Optional.empty(), OwnText.of(quote, LemmyAnswer::part), Optional.empty())));
    }

    private static Part part(Element element) {
        return element.normalName().equals("blockquote") ? Part.QUOTE : Part.OWN;
    }

    private Optional<ParsedPage> list(JsonNode answer) {
        if (!answer.path("posts").isArray()) {
            return Optional.empty();
        }
        var rows = JsonText.all(answer, "posts").stream()
                .flatMap(view -> row(view).stream())
                .toList();
        var board = JsonText.text(answer.path("posts").path(0).path("community"), "name");
        var next = JsonText.text(answer, "next_page")
                .flatMap(cursor -> Addresses.on(
                        page,
                        page.getRawPath() + "?"
                                + String.valueOf(page.getRawQuery()).replaceFirst("&?page_cursor=[^&]*", "")
                                + "&page_cursor=" + cursor));
        return Optional.of(new ParsedPage.ListPage(rows.isEmpty() ? Optional.empty() : board, List.of(), next, rows));
    }

    private Optional<ThreadRow> row(JsonNode view) {
        var post = view.path("post");
        var counts = view.path("counts");
        return Addresses.on(page, "/post/" + post.path("id").asText())
                .map(address -> new ThreadRow(
                        post.path("id").asText(),
                        address,
                        JsonText.text(post, "name").orElse(""),
                        JsonText.number(counts, "comments"),
                        OptionalInt.empty(),
                        JsonText.instant(counts, "newest_comment_time"),
                        JsonText.yes(post, "featured_community") || JsonText.yes(post, "featured_local"),
                        JsonText.yes(post, "locked")));
    }
}
