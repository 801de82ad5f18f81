package eu.vigie.crawl.forum.structured;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.Addresses;
import eu.vigie.crawl.forum.JsonText;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Postings in {@code script[type=application/ld+json]}: {@code DiscussionForumPosting} with its {@code comment}s, {@code QAPage} with its
 * answers (schema.org). What is no valid JSON is passed over, as many sites write it wrong.
 */
final class JsonLd {
    private static final Set<String> THREADS =
            Set.of("DiscussionForumPosting", "SocialMediaPosting", "Question", "Conversation");
    private static final List<String> ANSWERS = List.of("comment", "acceptedAnswer", "suggestedAnswer", "hasPart");
    private static final List<String> BODIES = List.of("text", "articleBody", "description");
    private static final List<String> BRANCHES =
            List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item");
    private static final int DEEPEST = 12;

    private JsonLd() {}

    /** The conversation that a page tells; empty when it tells none. */
    static Optional<Conversation> in(Document html) {
        var all = all(html);
        var board = all.stream()
                .filter(node -> isA(node, Set.of("BreadcrumbList")))
                .findFirst()
                .flatMap(JsonLd::board);
        return all.stream()
                .filter(node -> isA(node, THREADS))
                .findFirst()
                .map(node -> new Conversation(
                        JsonText.text(node, "headline").or(() -> JsonText.text(node, "name")), board, posts(node)));
    }

    private static List<JsonNode> all(Document html) {
        return html.select("script[type='application/ld+json']").stream()
                .map(Element::data)
                .flatMap(data -> JsonText.of(data).stream())
                .flatMap(json -> nodes(json, 0))
                .toList();
    }

    /** Threads that a list tells: postings with an address of their own and no text. */
    static List<ThreadRow> rows(Document html, URI page) {
        return all(html).stream()
                .filter(node -> isA(node, THREADS) && told(node).isEmpty())
                .flatMap(node -> JsonText.text(node, "url")
                        .or(() -> JsonText.text(node, "@id"))
                        .flatMap(link -> Addresses.on(page, link))
                        .filter(address -> !address.equals(page))
                        .map(address -> row(node, address))
                        .stream())
                .toList();
    }

    private static ThreadRow row(JsonNode node, URI address) {
        var counted = node.path("interactionStatistic");
        var replies = JsonText.number(node, "commentCount");
        return new ThreadRow(
                address.toString(),
                address,
                JsonText.text(node, "headline")
                        .or(() -> JsonText.text(node, "name"))
                        .orElse(""),
                replies.isPresent()
                        ? replies
                        : JsonText.number(counted.isArray() ? counted.path(0) : counted, "userInteractionCount"),
                OptionalInt.empty(),
                JsonText.instant(node, "dateModified"),
                false,
                false);
    }

    /** A node and those in its {@code @graph}, {@code mainEntity} and arrays: threads never stand deeper. */
    private static Stream<JsonNode> nodes(JsonNode node, int depth) {
        if (depth > DEEPEST || !node.isContainerNode()) {
            return Stream.empty();
        }
        if (node.isArray()) {
            return JsonText.elements(node).flatMap(n -> nodes(n, depth + 1));
        }
        return Stream.concat(Stream.of(node), BRANCHES.stream().flatMap(branch -> nodes(node.path(branch), depth + 1)));
    }

    private static boolean isA(JsonNode node, Set<String> types) {
        var type = node.path("@type");
        return type.isArray()
                ? JsonText.elements(type).anyMatch(t -> types.contains(t.asText()))
                : types.contains(type.asText());
    }

    private static List<Told> posts(JsonNode thread) {
        var posts = new ArrayList<Told>();
        collect(thread, posts, 0);
        return posts;
    }

    private static void collect(JsonNode node, List<Told> posts, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        told(node).ifPresent(posts::add);
        for (var answers : ANSWERS) {
            var field = node.path(answers);
            var each = field.isArray()
                    ? JsonText.elements(field)
                    : Stream.of(field).filter(JsonNode::isObject);
            each.forEach(answer -> collect(answer, posts, depth + 1));
        }
    }

    private static Optional<Told> told(JsonNode node) {
        return BODIES.stream()
                .flatMap(field -> JsonText.text(node, field).stream())
                .findFirst()
                .map(body -> new Told(
                        id(node),
                        JsonText.text(node, "url").or(() -> JsonText.text(node, "@id")),
                        name(node.path("author")),
                        JsonText.text(node, "datePublished").or(() -> JsonText.text(node, "dateCreated")),
                        JsonText.text(node, "dateModified"),
                        body));
    }

    private static Optional<String> id(JsonNode node) {
        var value = node.path("identifier");
        return value.isObject() ? JsonText.text(value, "value") : JsonText.text(node, "identifier");
    }

    private static Optional<String> name(JsonNode author) {
        if (author.isArray()) {
            return JsonText.elements(author).flatMap(a -> name(a).stream()).findFirst();
        }
        return author.isTextual() ? Optional.of(author.asText()) : JsonText.text(author, "name");
    }

    /** The last but one crumb, since the last is the page itself, unless there is only one. */
    private static Optional<String> board(JsonNode crumbs) {
        var names = JsonText.all(crumbs, "itemListElement").stream()
                .flatMap(
                        item -> JsonText.text(item, "name").or(() -> JsonText.text(item.path("item"), "name")).stream())
                .toList();
        return names.size() < 2 ? Optional.empty() : Optional.of(names.get(names.size() - 2));
    }
}
