package eu.vigie.index.assess;

import java.util.ArrayList;
import java.util.List;

/** Gathers the reasons behind an outcome, in the order in which a person reads them. */
final class Reasons {
    private final DrugRule drugs;
    private final UrgencyRule urgencies;

    Reasons(DrugRule drugs, UrgencyRule urgencies) {
        this.drugs = drugs;
        this.urgencies = urgencies;
    }

    List<Reason> of(Observation seen, Outcome outcome) {
        List<Reason> why = new ArrayList<>();
        why.add(Reason.of(ReasonCode.LANGUAGE_TEXT, seen.guess().language()));
        why.addAll(drugs.why(seen.drug(), outcome.mentions(), seen.evidence()));
        why.addAll(seen.question().why());
        otherTopic(seen, outcome, why);
        why.addAll(outcome.learnt());
        if (outcome.verdict() == Verdict.DRUG_QUESTION && outcome.urgency() != Urgency.EMERGENCY) {
            why.add(IntentRule.why(
                    outcome.intent(), seen.evidence(), seen.drug().meant()));
        }
        why.addAll(urgency(seen, outcome));
        return List.copyOf(why);
    }

    private static void otherTopic(Observation seen, Outcome outcome, List<Reason> why) {
        List<String> words = seen.evidence().surfaces(CueKind.OTHER_TOPIC);
        if (outcome.verdict() == Verdict.DRUG_MENTION && outcome.question() && !words.isEmpty()) {
            why.add(Reason.of(ReasonCode.QUESTION_OTHER_TOPIC, words));
        }
    }

    private List<Reason> urgency(Observation seen, Outcome outcome) {
        UrgencyRule.Finding rules = seen.rules().urgency(urgencies, outcome.verdict(), outcome.intent());
        if (rules.urgency() == outcome.urgency()) {
            return rules.why();
        }
        return switch (outcome.urgency()) {
            case EMERGENCY, HIGH -> danger(seen, rules);
            case NORMAL -> List.of(Reason.of(ReasonCode.URGENCY_ORDINARY));
            case LOW -> List.of(Reason.of(ReasonCode.URGENCY_LOW));
        };
    }

    /** What the rules saw of it; nobody is alarmed without being told why. */
    private static List<Reason> danger(Observation seen, UrgencyRule.Finding rules) {
        boolean seenByRules = rules.urgency() == Urgency.HIGH || rules.urgency() == Urgency.EMERGENCY;
        List<Reason> why = seenByRules ? rules.why() : UrgencyRule.warnings(seen.evidence(), seen.alarm());
        return why.isEmpty() ? List.of(Reason.of(ReasonCode.URGENCY_LEARNT)) : why;
    }
}
