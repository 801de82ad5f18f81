package eu.vigie.index.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.index.learn.LinearTrainer.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearTrainerTest {
    private static final Recipe RECIPE = new Recipe(12, 0.1, 1e-5, true);

    /** Examples of some classes: one key tells the class, others are noise. */
    private static List<Example> separable(int classes, int count) {
        Random random = new Random(5);
        List<Example> examples = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int answer = number % classes;
            FeatureList features = new FeatureList(4);
            features.add(FeatureList.key(1, answer), 1);
            for (int noise = 0; noise < 5; noise++) {
                features.add(FeatureList.key(2, random.nextInt(20)), 1);
            }
            examples.add(new Example(features, answer, 1));
        }
        return examples;
    }

    private static int answer(LinearModel model, FeatureList features) {
        double[] of = model.answer(features)[0];
        int best = 0;
        for (int at = 1; at < of.length; at++) {
            best = of[at] > of[best] ? at : best;
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 12})
    void aSeparableSetIsLearntWhole(int classes) {
        List<Example> examples = separable(classes, 60 * classes);
        LinearModel model =
                LinearModel.of(List.of(new LinearTrainer(new Head("x", classes), RECIPE).learn(examples)), 1000);
        for (Example example : examples) {
            assertEquals(example.answer(), answer(model, example.features()));
        }
    }

    @Test
    void theSameExamplesGiveTheSameWeightsBitForBit() {
        Weights one = new LinearTrainer(new Head("x", 3), RECIPE).learn(separable(3, 90));
        Weights other = new LinearTrainer(new Head("x", 3), RECIPE).learn(separable(3, 90));
        assertArrayEquals(one.rows(), other.rows());
        assertArrayEquals(one.values(), other.values(), 0);
    }

    @Test
    void keysSeenInOneExampleOnlyAreLeftOutWhenAsked() {
        List<Example> examples = new ArrayList<>(separable(2, 40));
        FeatureList once = new FeatureList(2);
        int key = FeatureList.key(9, 99);
        once.add(key, 1);
        once.add(key, 1);
        examples.add(new Example(once, 0, 1));
        Head head = new Head("x", 2);
        assertTrue(has(new LinearTrainer(head, new Recipe(3, 0.1, 0, false)).learn(examples), key));
        assertTrue(!has(new LinearTrainer(head, RECIPE).learn(examples), key));
    }

    private static boolean has(Weights weights, int key) {
        return java.util.Arrays.stream(weights.rows()).anyMatch(row -> row == key);
    }

    @Test
    void aKeyThatComesTwiceCountsTwice() {
        List<Example> twice = new ArrayList<>();
        List<Example> sum = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            twice.add(new Example(list(number % 2, 1, 1), number % 2, 1));
            sum.add(new Example(list(number % 2, 2), number % 2, 1));
        }
        Head head = new Head("x", 2);
        assertArrayEquals(
                new LinearTrainer(head, RECIPE).learn(twice).values(),
                new LinearTrainer(head, RECIPE).learn(sum).values(),
                0);
    }

    private static FeatureList list(int key, float... values) {
        FeatureList features = new FeatureList(1);
        for (float value : values) {
            features.add(FeatureList.key(1, key), value);
        }
        return features;
    }

    @Test
    void heavierExamplesWinOverLighterOnes() {
        List<Example> examples = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            examples.add(new Example(list(1, 1), number % 2, number % 2 == 0 ? 5 : 1));
        }
        LinearModel model = LinearModel.of(List.of(new LinearTrainer(new Head("x", 2), RECIPE).learn(examples)), 10);
        assertEquals(0, answer(model, list(1, 1)));
    }

    @Test
    void aStrongerPullGivesSmallerWeights() {
        Head head = new Head("x", 2);
        List<Example> examples = separable(2, 100);
        double free = sum(new LinearTrainer(head, new Recipe(12, 0.1, 0, true)).learn(examples));
        double pulled = sum(new LinearTrainer(head, new Recipe(12, 0.1, 0.05, true)).learn(examples));
        assertTrue(pulled < free, pulled + " against " + free);
    }

    private static double sum(Weights weights) {
        double sum = 0;
        for (float value : weights.values()) {
            sum += Math.abs(value);
        }
        return sum;
    }

    @Test
    void noExamplesGiveNoWeights() {
        assertEquals(
                0, new LinearTrainer(new Head("x", 2), RECIPE).learn(List.of()).rows().length);
    }
}
