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
    /** An example this well known teaches nothing more. */
    private static final double LITTLE = 0.01;

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
        List<Row> compact =
                examples.stream().map(example -> Row.of(example, place)).toList();
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
                if (pushes(compact.get(at), weights, pushes)) {
                    move(compact.get(at), weights, paces, pushes);
                }
            }
        }
        return new Weights(head, rows, weights);
    }

    /** An example by the places of its keys that count; a key that came several times stands once, with the sum of its values. */
    private record Row(int[] places, float[] values, int answer, double weight) {
        static Row of(Example example, int[] place) {
            FeatureList features = example.features();
            long[] sorted = new long[features.size()];
            int count = 0;
            for (int at = 0; at < features.size(); at++) {
                int row = place[features.key(at)];
                if (row >= 0) {
                    sorted[count++] = (long) row << Integer.SIZE | at;
                }
            }
            Arrays.sort(sorted, 0, count);
            int[] places = new int[count];
            float[] values = new float[count];
            int size = 0;
            for (int number = 0; number < count; number++) {
                int row = (int) (sorted[number] >>> Integer.SIZE);
                size += size == 0 || places[size - 1] != row ? 1 : 0;
                places[size - 1] = row;
                values[size - 1] += features.value((int) sorted[number]);
            }
            return new Row(
                    Arrays.copyOf(places, size), Arrays.copyOf(values, size), example.answer(), example.weight());
        }
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

    /** By how much the model is off in each class, weighted; false when that is too little to learn from. */
    private boolean pushes(Row example, float[] weights, double[] pushes) {
        int classes = pushes.length;
        Arrays.fill(pushes, 0);
        for (int at = 0; at < example.places.length; at++) {
            int cell = example.places[at] * classes;
            for (int of = 0; of < classes; of++) {
                pushes[of] += weights[cell + of] * example.values[at];
            }
        }
        Softmax.inPlace(pushes);
        pushes[example.answer] -= 1;
        boolean much = pushes[example.answer] < -LITTLE;
        for (int of = 0; of < classes; of++) {
            pushes[of] *= example.weight;
        }
        return much;
    }

    private void move(Row example, float[] weights, float[] paces, double[] pushes) {
        int classes = pushes.length;
        float step = (float) recipe.step();
        float pull = (float) recipe.pull();
        for (int at = 0; at < example.places.length; at++) {
            int cell = example.places[at] * classes;
            for (int of = 0; of < classes; of++) {
                float slope = (float) pushes[of] * example.values[at] + pull * weights[cell + of];
                paces[cell + of] += slope * slope;
                weights[cell + of] -= step * slope / (float) Math.sqrt(paces[cell + of]);
            }
        }
    }
}
