package eu.vigie.index.assess;

import eu.vigie.index.learn.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which words of a post weighed most for what the model decided. Immutable. */
final class ModelReasons {
    private static final int MOST_WORDS = 5;
    /** Shorter words, such as "a" or "de", tell a reader nothing. */
    private static final int SHORTEST = 3;

    private static final int VERDICT = 0;
    private static final float LEAST = 0.1f;

    private final LinearModel model;

    ModelReasons(LinearModel model) {
        this.model = model;
    }

    /** The words that speak for a verdict, heaviest first; nothing when no single word stands out. */
    List<Reason> of(Observation seen, Verdict verdict) {
        PostTokens tokens = seen.tokens();
        Map<String, Float> weights = new HashMap<>();
        for (int at = 0; at < tokens.size; at++) {
            if (tokens.isWord(at) && !tokens.isName(at)) {
                int key = FeatureKind.WORD.key(tokens.at(at));
                weights.put(tokens.tokens[at].plain(), model.weight(key, VERDICT, verdict.ordinal()));
            }
        }
        List<String> words = heaviest(weights);
        return words.isEmpty() ? List.of() : List.of(Reason.of(code(verdict), words));
    }

    private static List<String> heaviest(Map<String, Float> weights) {
        List<Map.Entry<String, Float>> entries = new ArrayList<>(weights.entrySet());
        entries.removeIf(entry -> entry.getValue() < LEAST || entry.getKey().length() < SHORTEST);
        entries.sort(Comparator.comparing((Map.Entry<String, Float> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey));
        return entries.stream().limit(MOST_WORDS).map(Map.Entry::getKey).toList();
    }

    private static ReasonCode code(Verdict verdict) {
        return switch (verdict) {
            case DRUG_QUESTION -> ReasonCode.MODEL_QUESTION;
            case DRUG_MENTION -> ReasonCode.MODEL_MENTION;
            case NOT_DRUG -> ReasonCode.MODEL_NOT_DRUG;
        };
    }
}
