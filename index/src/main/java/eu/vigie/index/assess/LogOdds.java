package eu.vigie.index.assess;

/** Probabilities and their log odds. */
final class LogOdds {
    private static final double EDGE = 1e-4;

    private LogOdds() {}

    /** The probability that has these log odds. */
    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** The log odds of a probability, kept within ±9.2. */
    static double of(double probability) {
        double inside = Math.min(1 - EDGE, Math.max(EDGE, probability));
        return Math.log(inside / (1 - inside));
    }
}
