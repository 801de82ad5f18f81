package eu.vigie.index.learn;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns multinomial logistic regression by AdaGrad (Duchi, Hazan and Singer, JMLR 12, 2011) with a pull towards zero. Examples
 * come in an order that depends only on the seed; all arithmetic is strict, on one thread, so that the same examples always give
 * the same weights, bit for bit.
 */
public final class LinearTrainer {
    private static final long SEED = 20_261_125;
    private static final float STEADY = 1e-6f;

    private final Head head;
    private final Recipe recipe;

    /**
     * How to learn.
     *
     * @param rounds how often all examples are seen
     * @param step length of the first steps, about 0.1
     * @param pull how strongly weights are pulled to zero, about 1e-5
     * @param seenTwice whether keys seen in one example only are left out
     */
    public record Recipe(int rounds, double step, double pull, boolean seenTwice) {}

    /** A trainer for one head. */
    public LinearTrainer(Head head, Recipe recipe) {
        this.head = head;
        this.recipe = recipe;
    }

    /**
     * Learns from examples. Takes memory for two numbers for each key and class.
     *
     * @param examples in a fixed order
     */
    public Weights learn(List<Example> examples) {
        int[] place = new int[FeatureList.KEYS];
        int[] rows = rows(examples, place);
        float[] weights = new float[rows.length * head.classes()];
        float[] paces = new float[weights.length];
        Arrays.fill(paces, STEADY);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, at -> at);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] pushes = new double[head.classes()];
        for (int round = 0; round < recipe.rounds(); round++) {
            shuffle(order, random);
            for (int at : order) {
                Example example = examples.get(at);
                pushes(example, place, weights, pushes);
                move(example, place, weights, paces, pushes);
            }
        }
        return new Weights(head, rows, weights);
    }

    /** The keys that count, in rising order; fills in the place of each, -1 for the others. */
    private int[] rows(List<Example> examples, int[] place) {
        int[] last = new int[FeatureList.KEYS];
        int[] seen = new int[FeatureList.KEYS];
        for (int number = 0; number < examples.size(); number++) {
            FeatureList features = examples.get(number).features();
            for (int at = 0; at < features.size(); at++) {
                int key = features.key(at);
                if (last[key] != number + 1) {
                    last[key] = number + 1;
                    seen[key]++;
                }
            }
        }
        int[] rows = new int[FeatureList.KEYS];
        int count = 0;
        for (int key = 0; key < FeatureList.KEYS; key++) {
            boolean counts = seen[key] >= (recipe.seenTwice() ? 2 : 1);
            place[key] = counts ? count : -1;
            if (counts) {
                rows[count++] = key;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
    }

    /** By how much the model is off in each class, weighted. */
    private void pushes(Example example, int[] place, float[] weights, double[] pushes) {
        Arrays.fill(pushes, 0);
        FeatureList features = example.features();
        for (int at = 0; at < features.size(); at++) {
            int row = place[features.key(at)];
            for (int of = 0; row >= 0 && of < pushes.length; of++) {
                pushes[of] += weights[row * pushes.length + of] * features.value(at);
            }
        }
        Softmax.inPlace(pushes);
        pushes[example.answer()] -= 1;
        for (int of = 0; of < pushes.length; of++) {
            pushes[of] *= example.weight();
        }
    }

    private void move(Example example, int[] place, float[] weights, float[] paces, double[] pushes) {
        FeatureList features = example.features();
        float step = (float) recipe.step();
        float pull = (float) recipe.pull();
        for (int at = 0; at < features.size(); at++) {
            int row = place[features.key(at)];
            for (int of = 0; row >= 0 && of < pushes.length; of++) {
                int cell = row * pushes.length + of;
                float slope = (float) pushes[of] * features.value(at) + pull * weights[cell];
                paces[cell] += slope * slope;
                weights[cell] -= step * slope / (float) Math.sqrt(paces[cell]);
            }
        }
    }
}
