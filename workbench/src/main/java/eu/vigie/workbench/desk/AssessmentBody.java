package eu.vigie.workbench.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.workbench.links.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the stored assessment of a post as far as the screen shows it. */
final class AssessmentBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode body;
    private final UnaryOperator<String> substanceName;

    AssessmentBody(String json, UnaryOperator<String> substanceName) {
        this.body = parse(json);
        this.substanceName = substanceName;
    }

    List<Span> spans(String field) {
        var spans = new ArrayList<Span>();
        for (JsonNode found : body.path("mentions")) {
            JsonNode mention = found.has("mention") ? found.path("mention") : found;
            if (found.path("field").asText("TEXT").equalsIgnoreCase(field)) {
                spans.add(new Span(
                        mention.path("start").asInt(), mention.path("end").asInt(), substance(mention)));
            }
        }
        return spans;
    }

    List<Why> why() {
        return each(body.path("why"))
                .map(reason -> new Why(
                        reason.path("code").asText(),
                        reason.path("english").asText(),
                        each(reason.path("details")).map(JsonNode::asText).toList()))
                .toList();
    }

    Need need(String language) {
        return new Need(
                ids("substance"), ids("family"), Set.of(body.path("intent").asText("OTHER")), language, minor());
    }

    private boolean minor() {
        return !body.path("possibleMinor").isEmpty();
    }

    private Set<String> ids(String field) {
        return each(body.path("mentions"))
                .map(found -> (found.has("mention") ? found.path("mention") : found).path(field))
                .map(id -> id.isObject() ? id.path("value").asText("") : id.asText(""))
                .filter(id -> !id.isEmpty() && !id.equals("null"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String substance(JsonNode mention) {
        JsonNode id = mention.path("substance");
        String value = id.isObject() ? id.path("value").asText("") : id.asText("");
        return value.isEmpty() || value.equals("null") ? mention.path("surface").asText() : substanceName.apply(value);
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
