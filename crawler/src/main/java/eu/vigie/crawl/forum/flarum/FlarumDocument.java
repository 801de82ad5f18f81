package eu.vigie.crawl.forum.flarum;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.OwnText;
import eu.vigie.crawl.forum.OwnText.Part;
import eu.vigie.crawl.forum.Pages;
import eu.vigie.crawl.forum.ParsedPage;
import eu.vigie.crawl.forum.ParsedPage.BoardLink;
import eu.vigie.crawl.forum.ParsedPost;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.Quote;
import eu.vigie.crawl.forum.QuotedAuthor;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** One JSON:API document (jsonapi.org 1.0): resources by type and id, each with attributes and relationships. */
final class FlarumDocument {
    private final URI page;
    private final JsonNode document;
    private final Optional<URI> linkedNext;
    private final Map<String, JsonNode> resources = new HashMap<>();

    FlarumDocument(URI page, JsonNode document, Optional<URI> linkedNext) {
        this.page = page;
        this.document = document;
        this.linkedNext = linkedNext;
        all().forEach(resource -> resources.putIfAbsent(key(resource), resource));
    }

    private Stream<JsonNode> all() {
        var data = document.path("data");
        var primary = data.isArray() ? JsonText.elements(data) : Stream.of(data);
        return Stream.concat(primary, JsonText.elements(document.path("included")));
    }

    private static String key(JsonNode identifier) {
        return identifier.path("type").asText() + " " + identifier.path("id").asText();
    }

    /** The thread or list that the document holds; empty for members, settings, errors. */
    Optional<ParsedPage> read() {
        var data = document.path("data");
        var type = (data.isArray() ? data.path(0) : data).path("type").asText();
        if (data.isObject() && type.equals("discussions")) {
            return Optional.of(thread(data));
        }
        if (type.equals("posts")) {
            var thread = related(data.path(0), "discussion")
                    .orElse(data.path(0)
                            .path("relationships")
                            .path("discussion")
                            .path("data"));
            return Optional.of(thread(thread));
        }
        return data.isArray() && (type.equals("discussions") || data.isEmpty())
                ? Optional.of(list())
                : Optional.empty();
    }

    private Optional<JsonNode> related(JsonNode resource, String relationship) {
        var to = resource.path("relationships").path(relationship).path("data");
        return Optional.ofNullable(resources.get(key(to.isArray() ? to.path(0) : to)));
    }

    private static JsonNode attributes(JsonNode resource) {
        return resource.path("attributes");
    }

    private ParsedPage thread(JsonNode discussion) {
        var id = discussion.path("id").asText();
        var posts = all().filter(resource -> resource.path("type").asText().equals("posts"))
                .sorted(Comparator.comparingInt(
                        post -> attributes(post).path("number").asInt()))
                .flatMap(post -> post(post, id).stream())
                .toList();
        var board = related(discussion, "tags").flatMap(tag -> JsonText.text(attributes(tag), "name"));
        return new ParsedPage.ThreadPage(
                id,
                JsonText.text(attributes(discussion), "title").orElse(""),
                board,
                next().or(() -> rest(discussion, posts.size())),
                Pages.eachOnce(posts, ParsedPost::id));
    }

    private Optional<URI> next() {
        return linkedNext.or(
                () -> JsonText.text(document.path("links"), "next").flatMap(link -> Addresses.on(page, link)));
    }

    /** A discussion's own document holds its first posts; where more are, the API lists them. */
    private Optional<URI> rest(JsonNode discussion, int read) {
        int all = attributes(discussion).path("commentCount").asInt();
        boolean api = String.valueOf(page.getPath()).contains("/api/discussions/");
        return api && read > 0 && all > read
                ? Addresses.on(
                        page,
                        "/api/posts?filter[discussion]=" + discussion.path("id").asText() + "&page[offset]=" + read)
                : Optional.empty();
    }

    /** A post; empty for a hidden one and for notices of what was done to the thread. */
    private Optional<ParsedPost> post(JsonNode post, String thread) {
        var of = attributes(post);
        boolean shown = of.path("contentHtml").isTextual() && !JsonText.yes(of, "isHidden");
        var number = of.path("number").asText();
        return shown
                ? Addresses.on(page, "/d/" + thread + "/" + number).map(address -> post(post, address))
                : Optional.empty();
    }

    private ParsedPost post(JsonNode post, URI address) {
        var of = attributes(post);
        var own = OwnText.read(
                Jsoup.parseBodyFragment(of.path("contentHtml").asText(), page.toString())
                        .body(),
                FlarumDocument::part);
        var author = related(post, "user").map(FlarumDocument::attributes);
        return new ParsedPost(
                post.path("id").asText(),
                address,
                author.flatMap(a -> JsonText.text(a, "displayName").or(() -> JsonText.text(a, "username")))
                        .orElse(""),
                moment(of, "createdAt"),
                moment(of, "editedAt"),
                own.text(),
                own.quotes(FlarumDocument::quote));
    }

    private static Optional<PostedAt> moment(JsonNode of, String field) {
        return JsonText.instant(of, field).map(at -> new PostedAt(at, false));
    }

    private static Part part(Element element) {
        boolean heading = element.normalName().equals("cite")
                && element.parent() instanceof Element parent
                && parent.closest("blockquote") != null;
        boolean answer = element.hasClass("PostMention") && element.closest("blockquote") != null;
        return element.normalName().equals("blockquote") ? Part.QUOTE : heading || answer ? Part.LEFT_OUT : Part.OWN;
    }

    private static Quote quote(Element element) {
        var mention = element.selectFirst(".PostMention");
        var cite = element.selectFirst("cite");
        var author = mention != null
                ? QuotedAuthor.named(mention.text())
                : cite == null ? Optional.<String>empty() : QuotedAuthor.in(cite.text());
        return new Quote(
                author,
                OwnText.of(element, FlarumDocument::part),
                mention == null ? Optional.empty() : Addresses.of(mention, "href"));
    }

    private ParsedPage list() {
        var threads = JsonText.elements(document.path("data"))
                .flatMap(d -> row(d).stream())
                .toList();
        List<BoardLink> boards = all().filter(
                        resource -> resource.path("type").asText().equals("tags"))
                .flatMap(tag -> JsonText.text(attributes(tag), "slug")
                        .flatMap(slug -> Addresses.on(page, "/t/" + slug)
                                .map(address -> new BoardLink(
                                        tag.path("id").asText(),
                                        address,
                                        attributes(tag).path("name").asText())))
                        .stream())
                .toList();
        return new ParsedPage.ListPage(Optional.empty(), Pages.eachOnce(boards, BoardLink::id), next(), threads);
    }

    private Optional<ThreadRow> row(JsonNode discussion) {
        var of = attributes(discussion);
        var id = discussion.path("id").asText();
        var comments = JsonText.number(of, "commentCount");
        return Addresses.on(page, "/d/" + JsonText.text(of, "slug").orElse(id))
                .map(address -> new ThreadRow(
                        id,
                        address,
                        JsonText.text(of, "title").orElse(""),
                        comments.isPresent() ? OptionalInt.of(Math.max(0, comments.getAsInt() - 1)) : comments,
                        JsonText.number(of, "viewCount"),
                        JsonText.instant(of, "lastPostedAt"),
                        JsonText.yes(of, "isSticky") || JsonText.yes(of, "isStickiest"),
                        JsonText.yes(of, "isLocked")));
    }
}
