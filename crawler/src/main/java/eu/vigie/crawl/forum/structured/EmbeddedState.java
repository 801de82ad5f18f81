package eu.vigie.crawl.forum.structured;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.forum.JsonText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The posts in the state that a page drawn by script starts from: {@code script#__NEXT_DATA__}, other JSON scripts, and
 * {@code window.__NAME__ = {…}}. Taken are the elements of the largest array of which each has an id, a text, an author and a date,
 * whatever the names of the fields around it.
 */
final class EmbeddedState {
    private static final Pattern ASSIGNED = Pattern.compile("window\\.(?:__)?[A-Za-z_$][\\w$]*\\s*=\\s*(?=[{\\[])");
    private static final List<String> IDS = List.of("id", "postId", "messageId", "numreponse", "uuid");
    private static final List<String> BODIES = List.of("content", "contentHtml", "html", "body", "message", "text");
    private static final List<String> AUTHORS = List.of("author", "user", "member", "pseudo", "username", "authorName");
    private static final List<String> NAMES = List.of("pseudo", "username", "displayName", "nickname", "name");
    private static final List<String> DATES =
            List.of("createdAt", "created_at", "publishedAt", "creationDate", "postedAt", "datePublished", "date");
    private static final int DEEPEST = 20;

    private EmbeddedState() {}

    static Optional<Conversation> in(Document html) {
        return html.select("script:not([src]):not([type='application/ld+json'])").stream()
                .map(Element::data)
                .flatMap(data -> state(data).stream())
                .flatMap(state -> arrays(state, 0))
                .map(EmbeddedState::posts)
                .max(Comparator.comparingInt(List::size))
                .filter(posts -> !posts.isEmpty())
                .map(posts -> new Conversation(Optional.empty(), Optional.empty(), posts));
    }

    private static Optional<JsonNode> state(String script) {
        var code = script.strip();
        if (code.startsWith("{") || code.startsWith("[")) {
            return JsonText.of(code);
        }
        var assigned = ASSIGNED.matcher(code);
        return assigned.find() ? JsonText.beginning(code.substring(assigned.end())) : Optional.empty();
    }

    private static Stream<JsonNode> arrays(JsonNode node, int depth) {
        if (depth > DEEPEST || !node.isContainerNode()) {
            return Stream.empty();
        }
        var below = JsonText.elements(node).flatMap(child -> arrays(child, depth + 1));
        return node.isArray() ? Stream.concat(Stream.of(node), below) : below;
    }

    private static List<Told> posts(JsonNode array) {
        return JsonText.elements(array).flatMap(node -> told(node).stream()).toList();
    }

    private static Optional<Told> told(JsonNode node) {
        var id = first(node, IDS);
        var body = first(node, BODIES);
        var author = AUTHORS.stream()
                .map(node::path)
                .flatMap(who -> who.isTextual() ? Stream.of(who.asText()) : first(who, NAMES).stream())
                .findFirst();
        var date = first(node, DATES);
        return id.isEmpty() || author.isEmpty() || date.isEmpty()
                ? Optional.empty()
                : body.map(text -> new Told(
                        id,
                        first(node, List.of("permalink", "url")),
                        author,
                        date,
                        first(node, List.of("updatedAt", "editedAt")),
                        text));
    }

    private static Optional<String> first(JsonNode node, List<String> fields) {
        return fields.stream()
                .filter(field -> node.path(field).isValueNode())
                .flatMap(field -> JsonText.text(node, field).stream())
                .findFirst();
    }
}
