package eu.vigie.workbench.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.workbench.links.Need;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the stored assessment of a post as far as the screen shows it. */
final class AssessmentBody {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MEANT = 0.5;

    private final JsonNode body;
    private final UnaryOperator<String> substanceName;

    AssessmentBody(String json, UnaryOperator<String> substanceName) {
        this.body = parse(json);
        this.substanceName = substanceName;
    }

    List<Span> spans(String field) {
        return meant().filter(mention -> mention.path("field").asText().equals(field))
                .map(mention -> new Span(
                        mention.path("start").asInt(), mention.path("end").asInt(), substance(mention)))
                .toList();
    }

    List<Why> why() {
        return each(body.path("why"))
                .map(reason -> new Why(
                        reason.path("code").asText(),
                        reason.path("english").asText(),
                        each(reason.path("details"))
                                .map(JsonNode::asText)
                                .map(substanceName)
                                .toList()))
                .toList();
    }

    Need need(String intent, String language) {
        return new Need(values("substance"), values("family"), Set.of(intent), language, minor());
    }

    private boolean minor() {
        return !body.path("minor").isEmpty();
    }

    private Set<String> values(String field) {
        return meant().map(mention -> mention.path(field).asText())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Mentions that are more likely meant than not. */
    private Stream<JsonNode> meant() {
        return each(body.path("mentions"))
                .filter(mention -> mention.path("confidence").asDouble() >= MEANT);
    }

    private String substance(JsonNode mention) {
        String id = mention.path("substance").asText();
        return id.isEmpty() ? mention.path("surface").asText() : substanceName.apply(id);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps only whole JSON", e);
        }
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
