package eu.vigie.crawl.forum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.parser.Parser;

/** Reads JSON from bodies and scripts; hostile nesting and lengths end as unreadable, by the limits of Jackson's parser. */
public final class JsonText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonText() {}

    /** A body as JSON; empty when it is none. */
    public static Optional<JsonNode> of(PageBody body) {
        try {
            return Optional.ofNullable(JSON.readTree(body.bytes()));
        } catch (IOException e) {
            return of(PageText.of(body, PageReader.MOST_BYTES));
        }
    }

    /** A text as JSON; empty when it is none. */
    public static Optional<JsonNode> of(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The JSON that a text begins with, whatever follows it; empty when it begins with none. */
    public static Optional<JsonNode> beginning(String text) {
        try (var parser = JSON.createParser(text)) {
            return Optional.ofNullable(JSON.readTree(parser));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a JSON body names all of the fields anywhere: a look at its bytes, much cheaper than reading it. */
    public static boolean names(PageBody body, String... fields) {
        if (!PageText.isJson(body)) {
            return false;
        }
        var text = new String(body.bytes(), StandardCharsets.ISO_8859_1);
        return Arrays.stream(fields).allMatch(f -> text.contains("\"" + f + "\""));
    }

    /** A field's text, entities resolved; empty when the field is absent, null or blank. */
    public static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field).asText("");
        return node.hasNonNull(field) && !value.isBlank()
                ? Optional.of(value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false))
                : Optional.empty();
    }

    /** A field's number; empty when the field is absent or no {@code int}. */
    public static OptionalInt number(JsonNode node, String field) {
        return node.path(field).canConvertToInt() && node.path(field).isNumber()
                ? OptionalInt.of(node.path(field).asInt())
                : OptionalInt.empty();
    }

    /** A field's moment in ISO 8601; one without an offset is of UTC, as programs store it; empty when it is none. */
    public static Optional<Instant> instant(JsonNode node, String field) {
        return text(node, field).flatMap(iso -> {
            try {
                return Optional.of(OffsetDateTime.parse(iso.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)$") ? iso : iso + "Z")
                        .toInstant());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /** Whether a field says yes: {@code true}, {@code 1}, {@code "1"}. */
    public static boolean yes(JsonNode node, String field) {
        return node.path(field).asBoolean(false) || node.path(field).asInt(0) == 1;
    }

    /** The elements of a field that is an array; none otherwise. */
    public static List<JsonNode> all(JsonNode node, String field) {
        return node.path(field).isArray() ? elements(node.path(field)).toList() : List.of();
    }

    /** The elements of an array, the values of an object, nothing of anything else. */
    public static Stream<JsonNode> elements(JsonNode container) {
        return StreamSupport.stream(container.spliterator(), false);
    }
}
