package eu.vigie.index.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.PostText;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A post with what people say of it.
 *
 * @param language its true language, {@code und} when nobody said
 * @param post title and text; where it stood is not given to the assessor, because it gives the answer away
 * @param label the labels, when it has any
 */
record LabelledPost(String language, PostText post, Optional<Label> label) {
    private static final String MENTION_WITHOUT_QUESTION = "drug_mention_no_question";

    /**
     * What people say.
     *
     * @param verdict what it is about
     * @param question whether something is asked
     * @param substances English names in lower case
     * @param substancesSure whether the names can be known from the words alone
     * @param intent what is wanted
     * @param urgency health risk
     */
    record Label(
            Verdict verdict,
            boolean question,
            Set<String> substances,
            boolean substancesSure,
            Intent intent,
            Urgency urgency) {}

    /**
     * Reads the labels of a line.
     *
     * @throws BadPostLineException when a label is none of the known ones
     */
    static LabelledPost of(PostLine line) throws BadPostLineException {
        JsonNode json = line.json();
        Optional<Label> label = json.has("label") ? Optional.of(label(json)) : Optional.empty();
        return new LabelledPost(line.field("lang").orElse("und"), PostText.of(line.title(), line.text()), label);
    }

    private static Label label(JsonNode json) throws BadPostLineException {
        String verdict = json.path("label").asText();
        return new Label(
                verdict.equals(MENTION_WITHOUT_QUESTION) ? Verdict.DRUG_MENTION : value(Verdict.class, verdict),
                json.path("is_question").asBoolean(),
                names(json.path("substances")),
                !mentions(json, "implicit_drug") && !mentions(json, "unknown_substance"),
                value(Intent.class, json.path("intent").asText("other")),
                value(Urgency.class, json.path("urgency").asText("low")));
    }

    private static boolean mentions(JsonNode json, String type) {
        return json.path("hard_types").valueStream().anyMatch(value -> type.equals(value.asText()));
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new TreeSet<>();
        array.valueStream().forEach(name -> names.add(name.asText().toLowerCase(Locale.ROOT)));
        return names;
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) throws BadPostLineException {
        for (E value : type.getEnumConstants()) {
            if (AssessmentJson.word(value).equals(word)) {
                return value;
            }
        }
        throw new BadPostLineException(
                "unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " \"" + word + "\"");
    }
}
