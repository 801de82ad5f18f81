package eu.vigie.index.learn;

/**
 * Turns raw probabilities into honest ones: a logistic curve over their log odds, fitted on examples that the model has not seen
 * (Platt 1999; the smoothed targets of Lin, Lin and Weng 2007).
 *
 * @param slope how much the log odds are stretched
 * @param shift what is added to them
 */
public record Platt(double slope, double shift) {
    /** Changes nothing. */
    public static final Platt NONE = new Platt(1, 0);

    private static final int ROUNDS = 100;
    private static final double EDGE = 1e-6;
    private static final double RIDGE = 1e-6;
    /** More is never changed at once, lest the search run away where one answer is rare. */
    private static final double STEP = 1;
    /** However misleading the examples, a higher raw probability never becomes a lower honest one. */
    private static final double FLATTEST = 0.01;

    /** The honest probability. */
    public double of(double raw) {
        return 1 / (1 + StrictMath.exp(-(slope * logOdds(raw) + shift)));
    }

    /** The raw probability that is worth this honest one; the other way round of {@link #of}, within 0 to 1. */
    public double raw(double honest) {
        return 1 / (1 + StrictMath.exp(-(logOdds(honest) - shift) / slope));
    }

    private static double logOdds(double raw) {
        double inside = Math.clamp(raw, EDGE, 1 - EDGE);
        return StrictMath.log(inside / (1 - inside));
    }

    /**
     * Fits the curve by Newton's method.
     *
     * @param raw what the model said of each example
     * @param truth whether it was so
     */
    public static Platt fit(double[] raw, boolean[] truth) {
        int yes = 0;
        for (boolean one : truth) {
            yes += one ? 1 : 0;
        }
        double high = (yes + 1.0) / (yes + 2.0);
        double low = 1.0 / (truth.length - yes + 2.0);
        Platt curve = NONE;
        for (int round = 0; round < ROUNDS; round++) {
            curve = curve.improved(raw, truth, high, low);
        }
        return curve;
    }

    private Platt improved(double[] raw, boolean[] truth, double high, double low) {
        double slopeGap = 0;
        double shiftGap = 0;
        double a = RIDGE;
        double b = 0;
        double c = RIDGE;
        for (int at = 0; at < raw.length; at++) {
            double x = logOdds(raw[at]);
            double p = of(raw[at]);
            double gap = (truth[at] ? high : low) - p;
            double spread = p * (1 - p);
            slopeGap += gap * x;
            shiftGap += gap;
            a += spread * x * x;
            b += spread * x;
            c += spread;
        }
        double whole = a * c - b * b;
        double slopeStep = (c * slopeGap - b * shiftGap) / whole;
        double shiftStep = (a * shiftGap - b * slopeGap) / whole;
        return new Platt(
                Math.max(FLATTEST, slope + Math.clamp(slopeStep, -STEP, STEP)),
                shift + Math.clamp(shiftStep, -STEP, STEP));
    }
}
