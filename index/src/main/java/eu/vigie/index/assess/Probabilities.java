package eu.vigie.index.assess;

import java.util.List;

/**
 * What the model says of a post, the opinion of the rules mixed in, before anything is decided.
 *
 * @param sign the clearest sign of a drug; a name that the model does not take as meant is no more than a cue
 * @param verdict probability of each {@link Verdict}
 * @param asked probability that something is asked
 * @param intent probability of each {@link Intent}, if it is a question about drugs
 * @param urgency probability of each {@link Urgency}
 * @param risk the same, if it is a question about drugs
 * @param names for each name, how probable it is that its substance is meant
 */
public record Probabilities(
        Sign sign,
        double[] verdict,
        double asked,
        double[] intent,
        double[] urgency,
        double[] risk,
        List<Double> names) {
    /** Probability that a drug is meant. */
    public double drug() {
        return 1 - verdict[Verdict.NOT_DRUG.ordinal()];
    }

    /** Probability of a question about drugs. */
    public double drugQuestion() {
        return verdict[Verdict.DRUG_QUESTION.ordinal()];
    }

    /** Probability that it is a question, if a drug is meant. */
    public double questionIfDrug() {
        return drugQuestion() / Math.max(1e-9, drug());
    }

    /** Probability of an emergency: as the post stands, and as a question about drugs if it is one. */
    public double emergency() {
        double asked = drugQuestion();
        int of = Urgency.EMERGENCY.ordinal();
        return asked * risk[of] + (1 - asked) * urgency[of];
    }
}
