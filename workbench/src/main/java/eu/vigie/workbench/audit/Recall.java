package eu.vigie.workbench.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Of all questions about drugs, the share that is flagged: a stratified ratio (Cochran 1977, Sampling Techniques, chapters 5 and 6).
 * The interval takes for each stratum the Jeffreys posterior of its share, Beta(yes + ½, no + ½) (Brown, Cai and DasGupta 2001,
 * Interval estimation for a binomial proportion), draws from all of them, and cuts the ratios at 2.5 and 97.5 %. Unlike a bootstrap it
 * does not become certain where none of the drawn posts was a question.
 *
 * @param missed questions that were not flagged, estimated
 */
public record Recall(double value, double low, double high, double missed) {
    private static final int DRAWS = 20_000;
    private static final double TAIL = 0.025;
    private static final double HALF = 0.5;

    /** Empty until every stratum that has posts has an answer, and while no question was found at all. */
    public static Optional<Recall> of(List<Count> counts, long seed) {
        double flagged = questions(counts, true);
        double missed = questions(counts, false);
        if (!counts.stream().allMatch(Count::tells) || flagged + missed == 0) {
            return Optional.empty();
        }
        var random = new Random(seed);
        double[] ratios = new double[DRAWS];
        Arrays.setAll(ratios, _ -> ratio(counts, random));
        Arrays.sort(ratios);
        return Optional.of(new Recall(
                flagged / (flagged + missed),
                ratios[(int) (TAIL * DRAWS)],
                ratios[(int) ((1 - TAIL) * DRAWS) - 1],
                missed));
    }

    private static double questions(List<Count> counts, boolean flagged) {
        return counts.stream()
                .filter(count -> count.posts() > 0 && count.tells() && (count.stratum() == Stratum.FLAGGED) == flagged)
                .mapToDouble(Count::questions)
                .sum();
    }

    private static double ratio(List<Count> counts, Random random) {
        double flagged = 0;
        double all = 0;
        for (Count count : counts) {
            if (count.posts() > 0) {
                double share = beta(count.yes() + HALF, count.no() + HALF, random);
                all += count.posts() * share;
                flagged += count.stratum() == Stratum.FLAGGED ? count.posts() * share : 0;
            }
        }
        return flagged / all;
    }

    private static double beta(double a, double b, Random random) {
        double x = gamma(a, random);
        return x / (x + gamma(b, random));
    }

    /** Marsaglia and Tsang 2000, A simple method for generating gamma variables; below 1 by the power of a uniform one. */
    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
