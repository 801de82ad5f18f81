package eu.vigie.crawl.forum.reddit;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.ForumDates;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Listings: a pair of submission and tree of comments, or a list of submissions. Stubs of comments not sent ({@code more}) are passed over. */
final class Listings {
    private static final Set<String> GONE = Set.of("[deleted]", "[removed]", "[ Removed by Reddit ]");
    private static final int DEEPEST = 200;

    private final URI page;
    private final JsonNode json;

    Listings(URI page, JsonNode json) {
        this.page = page;
        this.json = json;
    }

    /** The thread or list; empty when it is neither. */
    Optional<ParsedPage> read() {
        if (json.isArray() && json.size() >= 2) {
            return thread(json.path(0).path("data").path("children").path(0).path("data"));
        }
        return json.path("data").path("children").isArray() ? Optional.of(list()) : Optional.empty();
    }

    private Optional<ParsedPage> thread(JsonNode submission) {
        if (!submission.has("id")) {
            return Optional.empty();
        }
        var posts = Stream.concat(post("t3", submission, submission).stream(), comments(json.path(1), submission, 0))
                .toList();
        return Optional.of(new ParsedPage.ThreadPage(
                submission.path("id").asText(),
                JsonText.text(submission, "title").orElse(""),
                JsonText.text(submission, "subreddit"),
                Optional.empty(),
                Pages.eachOnce(posts, ParsedPost::id)));
    }

    private Stream<ParsedPost> comments(JsonNode listing, JsonNode submission, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        return JsonText.all(listing.path("data"), "children").stream()
                .filter(child -> child.path("kind").asText().equals("t1"))
                .map(child -> child.path("data"))
                .flatMap(comment -> Stream.concat(
                        post("t1", comment, submission).stream(),
                        comments(comment.path("replies"), submission, depth + 1)));
    }

    /** A post; empty for one whose writer or a moderator took its text away. */
    private Optional<ParsedPost> post(String kind, JsonNode thing, JsonNode submission) {
        var written = thing.path(kind.equals("t3") ? "selftext" : "body").asText("");
        var permalink = JsonText.text(thing, "permalink")
                .orElseGet(() ->
                        submission.path("permalink").asText() + thing.path("id").asText() + "/");
        return GONE.contains(written)
                ? Optional.empty()
                : Addresses.on(page, permalink).map(address -> post(kind, thing, written, address));
    }

    private ParsedPost post(String kind, JsonNode thing, String written, URI address) {
        var own = OwnText.read(MarkdownText.body(written, page.toString()), Listings::part);
        return new ParsedPost(
                kind + "_" + thing.path("id").asText(),
                address,
                thing.path("author").asText(""),
                moment(thing.path("created_utc")),
                moment(thing.path("edited")),
                own.text(),
                own.quotes(quote -> new Quote(Optional.empty(), OwnText.of(quote, Listings::part), Optional.empty())));
    }

    private static Part part(Element element) {
        return element.normalName().equals("blockquote") ? Part.QUOTE : Part.OWN;
    }

    private static Optional<PostedAt> moment(JsonNode seconds) {
        return seconds.isNumber() ? ForumDates.ofUnixTime(seconds.asLong()) : Optional.empty();
    }

    private ParsedPage list() {
        var data = json.path("data");
        var rows = JsonText.all(data, "children").stream()
                .filter(child -> child.path("kind").asText().equals("t3"))
                .flatMap(child -> row(child.path("data")).stream())
                .toList();
        var next = JsonText.text(data, "after")
                .flatMap(after -> Addresses.on(page, page.getRawPath() + "?after=" + after));
        var board = rows.isEmpty()
                ? Optional.<String>empty()
                : JsonText.text(data.path("children").path(0).path("data"), "subreddit");
        return new ParsedPage.ListPage(board, java.util.List.of(), next, rows);
    }

    private Optional<ThreadRow> row(JsonNode submission) {
        return Addresses.on(page, submission.path("permalink").asText())
                .map(address -> new ThreadRow(
                        submission.path("id").asText(),
                        address,
                        JsonText.text(submission, "title").orElse(""),
                        JsonText.number(submission, "num_comments"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        JsonText.yes(submission, "stickied"),
                        JsonText.yes(submission, "locked") || JsonText.yes(submission, "archived")));
    }
}
