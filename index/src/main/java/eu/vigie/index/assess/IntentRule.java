package eu.vigie.index.assess;

import eu.vigie.lexicon.Family;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the asker wants to know: the intent for which the most weight of words speaks. */
final class IntentRule {
    /** People who ask without saying what mostly want to know about effects. */
    private static final double UNCLEAR = 0.6;
    /** Two substances side by side, one of them a partner such as alcohol or an antidepressant. */
    private static final double WITH_PARTNER = 2.2;

    private static final double TWO_DRUGS = 0.7;
    private static final double CHILD = 0.8;
    private static final double RELATIVE = 0.4;

    private IntentRule() {}

    static Intent judge(Evidence evidence, List<FoundMention> meant) {
        Map<Intent, Double> weights = new EnumMap<>(Intent.class);
        for (CueKind kind : CueKind.values()) {
            kind.intent().ifPresent(intent -> weights.merge(intent, evidence.weight(kind), Double::sum));
        }
        Set<String> names = names(meant);
        double together = names.size() < 2 ? 0 : partner(meant) ? WITH_PARTNER : TWO_DRUGS;
        weights.merge(Intent.INTERACTION, together, Double::sum);
        weights.merge(Intent.HELP_FOR_OTHER, closeToOther(evidence), Double::sum);
        weights.merge(Intent.EFFECTS, UNCLEAR, Double::sum);
        return heaviest(weights);
    }

    /** Of equal weights {@link Intent#EFFECTS}, or else the first, wins. */
    private static Intent heaviest(Map<Intent, Double> weights) {
        Intent best = Intent.EFFECTS;
        double most = weights.getOrDefault(best, 0.0);
        for (Map.Entry<Intent, Double> entry : weights.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private static double closeToOther(Evidence evidence) {
        return (evidence.has(CueKind.CHILD) ? CHILD : 0) + (evidence.has(CueKind.THIRD_PERSON) ? RELATIVE : 0);
    }

    /** Substances by name, a name for each; the same substance twice counts once. */
    private static Set<String> names(List<FoundMention> meant) {
        Map<String, String> names = new LinkedHashMap<>();
        meant.forEach(found -> names.putIfAbsent(
                found.mention()
                        .substance()
                        .map(Object::toString)
                        .orElse(found.mention().surface()),
                found.mention().surface()));
        return new LinkedHashSet<>(names.values());
    }

    private static boolean partner(List<FoundMention> meant) {
        return meant.stream()
                .map(found -> found.mention().family())
                .anyMatch(family ->
                        family == Family.ALCOHOL || family == Family.ANTIDEPRESSANT || family == Family.MEDICINE);
    }

    /** The words that speak for an intent. */
    static Reason why(Intent intent, Evidence evidence, List<FoundMention> meant) {
        List<String> words = intent == Intent.OTHER ? List.of() : evidence.surfaces(CueKind.valueOf(intent.name()));
        if (!words.isEmpty()) {
            return Reason.of(ReasonCode.of(intent), words);
        }
        return switch (intent) {
            case INTERACTION -> Reason.of(ReasonCode.INTENT_TWO_SUBSTANCES, List.copyOf(names(meant)));
            case HELP_FOR_OTHER ->
                Reason.of(ReasonCode.INTENT_HELP_FOR_OTHER, evidence.surfaces(CueKind.CHILD, CueKind.THIRD_PERSON));
            case EFFECTS,
                    DOSAGE,
                    DETECTION_TEST,
                    WITHDRAWAL_DEPENDENCE,
                    BAD_EXPERIENCE,
                    OVERDOSE_EMERGENCY,
                    IDENTIFICATION_TESTING,
                    LEGAL,
                    SOURCING,
                    OTHER -> Reason.of(ReasonCode.INTENT_UNCLEAR);
        };
    }
}
