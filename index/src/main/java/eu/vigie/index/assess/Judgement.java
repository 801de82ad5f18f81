package eu.vigie.index.assess;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws the findings about one post together.
 *
 * @param evidence cues in the author's own words
 * @param guess its language
 * @param drug whether a drug is meant
 * @param alarm signs of an emergency
 * @param question whether something is asked
 */
record Judgement(
        Evidence evidence,
        LanguageIdentifier.Guess guess,
        DrugRule.Finding drug,
        AlarmRule.Alarm alarm,
        QuestionRule.Finding question) {
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

    Assessment assessment(DrugRule drugs, UrgencyRule urgencies, String version) {
        Verdict verdict = verdict();
        IntentRule.Finding intent = intent(verdict);
        UrgencyRule.Finding urgency = verdict == Verdict.DRUG_QUESTION
                ? urgencies.ofQuestion(evidence, alarm, intent.intent(), drug.meant())
                : urgencies.ofOther(evidence, alarm);
        List<Reason> why = new ArrayList<>();
        why.add(Reason.of(ReasonCode.LANGUAGE_TEXT, guess.language()));
        why.addAll(drugs.why(drug, evidence));
        why.addAll(question.why());
        otherTopic(verdict, why);
        why.addAll(intent.why());
        why.addAll(urgency.why());
        return new Assessment(
                guess.language(),
                guess.confidence(),
                drug.mentions(),
                verdict,
                question.asked(),
                intent.intent(),
                urgency.urgency(),
                MinorRule.judge(evidence),
                score(urgency.urgency()),
                List.copyOf(why),
                version);
    }

    private void otherTopic(Verdict verdict, List<Reason> why) {
        List<String> words = evidence.surfaces(CueKind.OTHER_TOPIC);
        if (verdict == Verdict.DRUG_MENTION && question.asked() && !words.isEmpty()) {
            why.add(Reason.of(ReasonCode.QUESTION_OTHER_TOPIC, words));
        }
    }

    /** Emergency outranks every other intent; a post that asks nothing about drugs has none. */
    private IntentRule.Finding intent(Verdict verdict) {
        if (verdict != Verdict.DRUG_QUESTION) {
            return new IntentRule.Finding(Intent.OTHER, List.of());
        }
        return alarm.rings()
                ? new IntentRule.Finding(Intent.OVERDOSE_EMERGENCY, List.of())
                : IntentRule.judge(evidence, drug.meant());
    }

    private double score(Urgency urgency) {
        double score = LogOdds.probability(drug.logOdds())
                * LogOdds.probability(question.logOdds())
                * LogOdds.probability(topicOdds());
        return urgency == Urgency.EMERGENCY ? Math.max(EMERGENCY_SCORE, score) : score;
    }
}
