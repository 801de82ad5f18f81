package eu.vigie.index.learn;

/** Scores turned into probabilities. */
final class Softmax {
    private Softmax() {}

    /** Replaces scores by probabilities that sum to 1; strict, so that every machine gets the same. */
    static void inPlace(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int at = 0; at < scores.length; at++) {
            scores[at] = StrictMath.exp(scores[at] - highest);
            sum += scores[at];
        }
        for (int at = 0; at < scores.length; at++) {
            scores[at] /= sum;
        }
    }
}
