package eu.vigie.index.assess;

import eu.vigie.lexicon.text.Mention;
import java.util.ArrayList;
import java.util.List;

/** Judges posts by a model that takes the opinion of the rules into account. Immutable. */
final class ModelJudge {
    /** An emergency is worth a look even when no drug can be seen. */
    private static final double EMERGENCY_SCORE = 0.6;
    /** So sure must an emergency be in a post that is not about drugs and in which the rules find some sign of danger. */
    private static final double EMERGENCY_OF_OTHER = 0.8;

    /** How much the opinion of the rules adds to the log odds; chosen by leaving each hand out in turn. */
    private static final double RULES_ON_QUESTION = 0.15;

    private static final double RULES_ON_INTENT = 0.5;
    private static final double RULES_ON_URGENCY = 2;

    /** A name of which the lexicon is this sure is not doubted: no post is left without the drug it plainly names. */
    private static final double SURE = 0.9;

    private final JudgementModel model;
    private final ModelReasons reasons;

    ModelJudge(JudgementModel model) {
        this.model = model;
        this.reasons = new ModelReasons(model.posts());
    }

    Probabilities probabilities(Observation seen) {
        double[][] answers = model.posts().answer(seen.features());
        List<Double> names = seen.names().stream()
                .map(name -> model.names().answer(name.features())[0][1])
                .toList();
        return new Probabilities(
                sign(seen, names),
                verdicts(answers[0], seen.question().logOdds()),
                answers[1][1],
                mixed(answers[2], seen.rules().likelyIntent(), RULES_ON_INTENT),
                answers[3],
                answers[4],
                names);
    }

    private static Sign sign(Observation seen, List<Double> names) {
        boolean meant = names.stream().anyMatch(probability -> probability >= Assessment.MEANT);
        return seen.sign() == Sign.DOUBTFUL_NAME && !meant ? Sign.CUE : seen.sign();
    }

    /** Moves probability between question and mention by what the rules say of the question. */
    private static double[] verdicts(double[] of, double rules) {
        double drug = of[0] + of[1];
        double share = LogOdds.probability(LogOdds.of(of[0] / drug) + RULES_ON_QUESTION * Math.clamp(rules, -6, 6));
        return new double[] {drug * share, drug * (1 - share), of[2]};
    }

    private static double[] mixed(double[] of, Enum<?> rules, double weight) {
        double[] mixed = of.clone();
        mixed[rules.ordinal()] *= Math.exp(weight);
        double sum = 0;
        for (double one : mixed) {
            sum += one;
        }
        for (int at = 0; at < mixed.length; at++) {
            mixed[at] /= sum;
        }
        return mixed;
    }

    Outcome judge(Observation seen, Probabilities told) {
        Decisions at = model.decisions();
        Verdict verdict = verdict(told, at);
        Urgency urgency = urgency(seen, told, at, verdict);
        boolean asked = verdict == Verdict.DRUG_QUESTION || told.asked() >= 0.5;
        Intent intent = verdict == Verdict.DRUG_QUESTION ? intent(told, urgency) : Intent.OTHER;
        double score = at.score().of(told.drugQuestion());
        return new Outcome(
                verdict,
                asked,
                intent,
                urgency,
                urgency == Urgency.EMERGENCY ? Math.max(EMERGENCY_SCORE, score) : score,
                mentions(seen, told, at),
                reasons.of(seen, verdict));
    }

    private static Verdict verdict(Probabilities told, Decisions at) {
        if (told.drug() < at.drug(told.sign())) {
            return Verdict.NOT_DRUG;
        }
        return told.questionIfDrug() >= at.asked() ? Verdict.DRUG_QUESTION : Verdict.DRUG_MENTION;
    }

    private static Urgency urgency(Observation seen, Probabilities told, Decisions at, Verdict verdict) {
        if (isEmergency(seen.alarm(), told, at, verdict)) {
            return Urgency.EMERGENCY;
        }
        double[] of = verdict == Verdict.DRUG_QUESTION ? told.risk() : told.urgency();
        return Urgency.values()[
                best(mixed(of, seen.byRules().urgency(), RULES_ON_URGENCY), Urgency.EMERGENCY.ordinal())];
    }

    /** What the rules read as long ago, told or filmed is no emergency because the model is alarmed. */
    private static boolean isEmergency(AlarmRule.Alarm alarm, Probabilities told, Decisions at, Verdict verdict) {
        if (alarm.rings() || alarm.weight() < 0) {
            return alarm.rings();
        }
        return verdict == Verdict.NOT_DRUG
                ? alarm.weight() > 0 && told.emergency() >= EMERGENCY_OF_OTHER
                : told.emergency() >= at.emergency();
    }

    private static Intent intent(Probabilities told, Urgency urgency) {
        return urgency == Urgency.EMERGENCY ? Intent.OVERDOSE_EMERGENCY : Intent.values()[best(told.intent(), -1)];
    }

    /** The most probable class but one. */
    private static int best(double[] probabilities, int without) {
        int best = without == 0 ? 1 : 0;
        for (int of = best + 1; of < probabilities.length; of++) {
            best = of != without && probabilities[of] > probabilities[best] ? of : best;
        }
        return best;
    }

    /**
     * The names with the model's confidence, moved so that {@link Assessment#MEANT} is where it decides. Unlisted substances keep
     * the lexicon's, because no label names them.
     */
    private static List<FoundMention> mentions(Observation seen, Probabilities told, Decisions at) {
        List<FoundMention> mentions = new ArrayList<>(seen.drug().mentions());
        double shift = LogOdds.of(Assessment.MEANT) - LogOdds.of(at.name());
        for (int number = 0; number < told.names().size(); number++) {
            FoundMention found = mentions.get(number);
            Mention name = found.mention();
            if (name.substance().isPresent()) {
                double learnt = LogOdds.probability(LogOdds.of(told.names().get(number)) + shift);
                double confidence = name.confidence() >= SURE ? Math.max(Assessment.MEANT, learnt) : learnt;
                mentions.set(number, new FoundMention(found.field(), name.judged(confidence, name.why())));
            }
        }
        return mentions;
    }
}
