package eu.vigie.index.assess;

import java.util.List;

/**
 * What the rules alone make of a post: the model takes it as one piece of evidence among others.
 *
 * @param evidence cues in the author's own words
 * @param drug whether a drug is meant
 * @param alarm signs of an emergency
 * @param question whether something is asked
 */
record RuleJudgement(Evidence evidence, DrugRule.Finding drug, AlarmRule.Alarm alarm, QuestionRule.Finding question) {
    /** Words of another topic this heavy take the question away from the drug. */
    private static final double OTHER_TOPIC = 1.5;
    /** An emergency is worth a look even when no drug can be seen. */
    private static final double EMERGENCY_SCORE = 0.6;

    Verdict verdict() {
        if (!drug.present()) {
            return Verdict.NOT_DRUG;
        }
        return question.asked() && topicOdds() > 0 ? Verdict.DRUG_QUESTION : Verdict.DRUG_MENTION;
    }

    /** Log odds that what is asked is about the drug. */
    private double topicOdds() {
        return alarm.rings() ? 5 : 2 * (OTHER_TOPIC - evidence.weight(CueKind.OTHER_TOPIC));
    }

    /** What is wanted if it is a question: emergency outranks every other intent. */
    Intent likelyIntent() {
        return alarm.rings() ? Intent.OVERDOSE_EMERGENCY : IntentRule.judge(evidence, drug.meant());
    }

    Outcome outcome(UrgencyRule urgencies) {
        Verdict verdict = verdict();
        Intent intent = verdict == Verdict.DRUG_QUESTION ? likelyIntent() : Intent.OTHER;
        Urgency urgency = urgency(urgencies, verdict, intent).urgency();
        return new Outcome(verdict, question.asked(), intent, urgency, score(urgency), drug.mentions(), List.of());
    }

    /** The urgency with the signs that say so. */
    UrgencyRule.Finding urgency(UrgencyRule urgencies, Verdict verdict, Intent intent) {
        return verdict == Verdict.DRUG_QUESTION
                ? urgencies.ofQuestion(evidence, alarm, intent, drug.meant())
                : urgencies.ofOther(evidence, alarm);
    }

    private double score(Urgency urgency) {
        double score = LogOdds.probability(drug.logOdds())
                * LogOdds.probability(question.logOdds())
                * LogOdds.probability(topicOdds());
        return urgency == Urgency.EMERGENCY ? Math.max(EMERGENCY_SCORE, score) : score;
    }
}
