package eu.vigie.workbench.corrections;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A post as people read it, in the form that {@code vigie train} and {@code vigie evaluate} take; no name of anybody. */
public record Example(Judgement judged, String title, String text, long thread, List<Correction> corrections) {
    /** @param english from the identifier of a substance to its English name */
    public ObjectNode json(UnaryOperator<String> english) {
        boolean asked = judged.verdict() == Verdict.DRUG_QUESTION;
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", "post-" + judged.post())
                .put("group", "thread-" + thread)
                .put("lang", judged.language())
                .put("title", title)
                .put("text", text)
                .put("label", word(judged.verdict()))
                .put("is_question", asked || judged.question())
                .put("intent", word(asked ? judged.intent() : Intent.OTHER))
                .put("urgency", word(asked ? judged.urgency() : Urgency.LOW))
                .put("version", judged.version());
        names(english).forEach(json.putArray("substances")::add);
        corrections.stream()
                .map(correction -> word(correction.field()))
                .distinct()
                .forEach(json.putArray("corrected")::add);
        if (unlisted()) {
            json.putArray("hard_types").add("unknown_substance");
        }
        return json;
    }

    private TreeSet<String> names(UnaryOperator<String> english) {
        var names = new TreeSet<String>();
        if (judged.verdict() != Verdict.NOT_DRUG) {
            judged.mentions().stream()
                    .filter(Named::listed)
                    .map(Named::substance)
                    .map(english)
                    .forEach(names::add);
        }
        return names;
    }

    private boolean unlisted() {
        return judged.mentions().stream().anyMatch(named -> !named.listed());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
