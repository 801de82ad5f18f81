package eu.vigie.workbench.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import eu.vigie.crawl.forum.Author;
import eu.vigie.crawl.forum.Post.PostQuote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Rows on their way into PostgreSQL, and what is kept there as jsonb. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL holds jsonb that is no JSON", e);
        }
    }

    static ArrayNode quotes(List<PostQuote> quotes) {
        ArrayNode array = array();
        for (PostQuote quote : quotes) {
            array.addObject()
                    .put("author", quote.author().map(Author::pseudonym).orElse(null))
                    .put("text", storable(quote.text()));
        }
        return array;
    }

    static List<PostQuote> quotes(String json) {
        var quotes = new ArrayList<PostQuote>();
        for (JsonNode quote : read(json)) {
            var author = Optional.ofNullable(quote.path("author").textValue()).map(Author::new);
            quotes.add(new PostQuote(author, quote.path("text").asText()));
        }
        return List.copyOf(quotes);
    }

    /** PostgreSQL takes neither NUL nor half of a surrogate pair. */
    static String storable(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        byte[] whole = text.replace("\0", "").getBytes(StandardCharsets.UTF_8);
        return new String(whole, StandardCharsets.UTF_8);
    }

    static String resource(String name) {
        try (var in = Objects.requireNonNull(Json.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
