package eu.vigie.index.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** How far a figure may be off because these posts and not others were labelled: 95 % intervals by drawing the posts anew. */
final class Bootstrap {
    private static final int DRAWS = 500;
    private static final long SEED = 20_261_123;

    private Bootstrap() {}

    /**
     * An interval that holds the figure in 95 of 100 draws.
     *
     * @param low lower end
     * @param high upper end
     */
    record Interval(double low, double high) {}

    /** The interval of a figure; the same posts always give the same one. */
    static <T> Interval of(List<T> posts, ToDoubleFunction<List<T>> figure) {
        if (posts.isEmpty()) {
            return new Interval(0, 1);
        }
        Random random = new Random(SEED);
        double[] figures = new double[DRAWS];
        List<T> drawn = new ArrayList<>(posts.size());
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn.clear();
            for (int count = 0; count < posts.size(); count++) {
                drawn.add(posts.get(random.nextInt(posts.size())));
            }
            figures[draw] = figure.applyAsDouble(drawn);
        }
        Arrays.sort(figures);
        return new Interval(figures[(int) (DRAWS * 0.025)], figures[(int) Math.ceil(DRAWS * 0.975) - 1]);
    }
}
