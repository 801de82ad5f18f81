package eu.vigie.index.assess;

import eu.vigie.lexicon.text.Mention;
import java.util.ArrayList;
import java.util.List;

/** Judges posts by a model; the rules are part of what it sees. Immutable. */
final class ModelJudge {
    /** An emergency is worth a look even when no drug can be seen. */
    private static final double EMERGENCY_SCORE = 0.6;

    /** Without a name and without any word that goes with drugs a post must be this sure. */
    private static final double NO_SIGN = 0.995;
    /** A name that the lexicon thinks innocent is no sign. */
    private static final double HINT = 0.25;

    private final JudgementModel model;
    private final DrugRule drugs;
    private final ModelReasons reasons;

    ModelJudge(JudgementModel model, DrugRule drugs) {
        this.drugs = drugs;
        this.model = model;
        this.reasons = new ModelReasons(model.posts());
    }

    Probabilities probabilities(Observation seen) {
        double[][] answers = model.posts().answer(seen.features());
        List<Double> names = seen.names().stream()
                .map(name -> model.names().answer(name.features())[0][1])
                .toList();
        boolean named = false;
        for (int number = 0; number < names.size(); number++) {
            Mention mention = seen.drug().mentions().get(number).mention();
            double sure = mention.substance().isPresent() ? names.get(number) : mention.confidence();
            named |= sure >= model.decisions().name() && drugs.countsAlone(mention);
        }
        return new Probabilities(answers[0], answers[1][1], answers[2], answers[3], answers[4], named, names);
    }

    Outcome judge(Observation seen, Probabilities told) {
        Decisions at = model.decisions();
        Verdict verdict = verdict(seen, told, at);
        Urgency urgency = urgency(told, at, verdict);
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

    private Verdict verdict(Observation seen, Probabilities told, Decisions at) {
        if (told.drug() < least(seen, told, at)) {
            return Verdict.NOT_DRUG;
        }
        return told.questionIfDrug() >= at.asked() ? Verdict.DRUG_QUESTION : Verdict.DRUG_MENTION;
    }

    /** Ordinary posts are so many that without a name more must speak for a drug. */
    private double least(Observation seen, Probabilities told, Decisions at) {
        boolean sign = seen.evidence().has(CueKind.DRUG_CONTEXT)
                || seen.evidence().has(CueKind.DRUG_IMPLIED)
                || seen.alarm().rings()
                || seen.drug().mentions().stream().anyMatch(this::hints);
        return told.named() ? at.drug() : sign ? at.unnamed() : NO_SIGN;
    }

    private boolean hints(FoundMention found) {
        return found.mention().confidence() >= HINT && drugs.countsAlone(found.mention());
    }

    private static Urgency urgency(Probabilities told, Decisions at, Verdict verdict) {
        if (told.emergency() >= at.emergency()) {
            return Urgency.EMERGENCY;
        }
        double[] of = verdict == Verdict.DRUG_QUESTION ? told.risk() : told.urgency();
        return Urgency.values()[best(of, Urgency.EMERGENCY.ordinal())];
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
        List<FoundMention> mentions = new ArrayList<>(told.names().size());
        double shift = LogOdds.of(Assessment.MEANT) - LogOdds.of(at.name());
        for (int number = 0; number < told.names().size(); number++) {
            FoundMention found = seen.drug().mentions().get(number);
            if (found.mention().substance().isEmpty()) {
                mentions.add(found);
                continue;
            }
            double confidence = LogOdds.probability(LogOdds.of(told.names().get(number)) + shift);
            mentions.add(new FoundMention(found.field(), sure(found.mention(), confidence)));
        }
        return mentions;
    }

    private static Mention sure(Mention mention, double confidence) {
        return new Mention(
                mention.start(),
                mention.end(),
                mention.surface(),
                mention.substance(),
                mention.family(),
                confidence,
                mention.quoted(),
                mention.why());
    }
}
