package eu.vigie.index.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.index.assess.PostText;
import java.util.Optional;

/**
 * A line of JSON that holds a post.
 *
 * @param json the whole object
 * @param title its title, empty when there is none
 * @param text its text
 */
record PostLine(JsonNode json, String title, String text) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Reads a line.
     *
     * @throws BadPostLineException when it is no JSON object with a text
     */
    static PostLine parse(String line) throws BadPostLineException {
        JsonNode json = tree(line);
        if (!json.isObject()) {
            throw new BadPostLineException("not a JSON object");
        }
        String title = string(json, "title").orElse("");
        Optional<String> text = string(json, "text");
        if (text.isEmpty() && title.isEmpty()) {
            throw new BadPostLineException("neither \"text\" nor \"title\"");
        }
        return new PostLine(json, title, text.orElse(""));
    }

    private static JsonNode tree(String line) throws BadPostLineException {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new BadPostLineException("not JSON: " + broken.getOriginalMessage());
        }
    }

    /** A text field; empty when it is missing or null. */
    private static Optional<String> string(JsonNode json, String field) throws BadPostLineException {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new BadPostLineException("\"" + field + "\" is not a text");
        }
        return Optional.of(value.textValue());
    }

    /** A text field of the line; empty when it is missing, empty or no text. */
    Optional<String> field(String name) {
        return Optional.ofNullable(json.path(name).textValue()).filter(value -> !value.isEmpty());
    }

    /** The post with the board, or else the forum, and the language that it comes from. */
    PostText withSurroundings() {
        return new PostText(title, text, field("board").or(() -> field("forum")), field("lang"));
    }
}
