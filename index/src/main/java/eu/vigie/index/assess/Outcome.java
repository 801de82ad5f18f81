package eu.vigie.index.assess;

import java.util.List;

/**
 * What was decided about a post, by rules alone or by the model.
 *
 * @param verdict what it is about
 * @param question whether something is asked
 * @param intent what is wanted, {@code OTHER} unless the verdict is a drug question
 * @param urgency health risk
 * @param score 0 to 1
 * @param mentions names with their final confidence
 * @param learnt reasons that the model adds, empty for rules alone
 */
record Outcome(
        Verdict verdict,
        boolean question,
        Intent intent,
        Urgency urgency,
        double score,
        List<FoundMention> mentions,
        List<Reason> learnt) {}
