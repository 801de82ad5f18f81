package eu.vigie.index.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.index.assess.Assessment;
import eu.vigie.index.assess.FoundMention;
import eu.vigie.index.assess.Reason;
import eu.vigie.lexicon.Family;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.Substance;
import eu.vigie.lexicon.text.Mention;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes assessments as the contract of {@code vigie analyze} has it. Immutable. */
final class AssessmentJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Lexicon lexicon;
    private final boolean explain;

    AssessmentJson(Lexicon lexicon, boolean explain) {
        this.lexicon = lexicon;
        this.explain = explain;
    }

    /** One line of output. */
    ObjectNode write(PostLine post, Assessment assessment) {
        ObjectNode out = JSON.objectNode();
        JsonNode id = post.json().path("id");
        out.set("id", id.isMissingNode() ? JSON.nullNode() : id);
        out.put("language", assessment.language());
        out.put("verdict", word(assessment.verdict()));
        out.put("question", assessment.question());
        out.put("intent", word(assessment.intent()));
        out.put("urgency", word(assessment.urgency()));
        out.put("score", rounded(assessment.score()));
        names(assessment, lexicon).forEach(out.putArray("substances")::add);
        mentions(out.putArray("mentions"), post, assessment);
        if (explain) {
            reasons(out.putArray("why"), assessment.why());
            reasons(out.putArray("possible_minor"), assessment.possibleMinor());
        }
        return out;
    }

    /**
     * English names of the substances that are meant, in order of appearance. A group is left out beside one of its members;
     * synthetic cannabinoids stay, because products are sold under their street names.
     */
    static Set<String> names(Assessment assessment, Lexicon lexicon) {
        Set<Substance> meant = new LinkedHashSet<>();
        assessment.meant().forEach(found -> substance(found.mention(), lexicon).ifPresent(meant::add));
        Set<Family> told = EnumSet.noneOf(Family.class);
        meant.stream().filter(one -> !one.isGroup()).forEach(one -> told.add(one.family()));
        told.remove(Family.SYNTHETIC_CANNABINOID);
        return meant.stream()
                .filter(one -> !one.isGroup() || !told.contains(one.family()))
                .map(Substance::english)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Substance> substance(Mention mention, Lexicon lexicon) {
        return mention.substance().flatMap(lexicon::substance);
    }

    private static Optional<String> name(Mention mention, Lexicon lexicon) {
        return substance(mention, lexicon).map(Substance::english);
    }

    private void mentions(ArrayNode out, PostLine post, Assessment assessment) {
        CodePoints title = new CodePoints(post.title());
        CodePoints text = new CodePoints(post.text());
        for (FoundMention found : assessment.meant()) {
            Mention mention = found.mention();
            CodePoints points = found.field() == FoundMention.Field.TITLE ? title : text;
            ObjectNode json = out.addObject();
            json.put("field", word(found.field()));
            json.put("start", points.before(mention.start()));
            json.put("end", points.before(mention.end()));
            json.put("text", mention.surface());
            json.put("substance", name(mention, lexicon).orElse(null));
            json.put("confidence", rounded(mention.confidence()));
        }
    }

    private static void reasons(ArrayNode out, List<Reason> reasons) {
        for (Reason reason : reasons) {
            out.addObject().put("code", reason.code()).put("text", reason.english());
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
