package eu.vigie.index.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlattTest {
    private static final int MANY = 20_000;
    private final double[] raw = new double[MANY];
    private final boolean[] truth = new boolean[MANY];

    /** Raw probabilities whose honest ones follow a curve. */
    private Platt fitted(Platt honest) {
        Random random = new Random(11);
        for (int at = 0; at < MANY; at++) {
            raw[at] = random.nextDouble();
            truth[at] = random.nextDouble() < honest.of(raw[at]);
        }
        return Platt.fit(raw, truth);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, -1", "0.5, 0.5", "0.7, -2", "3, 1"})
    void theCurveIsFoundAgain(double slope, double shift) {
        Platt found = fitted(new Platt(slope, shift));
        assertEquals(slope, found.slope(), 0.12);
        assertEquals(shift, found.shift(), 0.12);
    }

    @ParameterizedTest
    @CsvSource({"2, -1", "0.5, 0.5", "0.7, -2"})
    void ofThePostsScoredSoMuchThatShareIsSo(double slope, double shift) {
        Platt found = fitted(new Platt(slope, shift));
        int[] counts = new int[10];
        int[] so = new int[10];
        double[] sums = new double[10];
        for (int at = 0; at < MANY; at++) {
            double honest = found.of(raw[at]);
            int bin = Math.min(9, (int) (honest * 10));
            counts[bin]++;
            sums[bin] += honest;
            so[bin] += truth[at] ? 1 : 0;
        }
        for (int bin = 0; bin < 10; bin++) {
            if (counts[bin] > 500) {
                assertEquals(sums[bin] / counts[bin], (double) so[bin] / counts[bin], 0.05);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, -1", "0.01, 5", "30, -40"})
    void aHigherRawProbabilityNeverBecomesALowerOne(double slope, double shift) {
        Platt curve = new Platt(slope, shift);
        double last = 0;
        for (int percent = 0; percent <= 100; percent++) {
            double honest = curve.of(percent / 100.0);
            assertTrue(honest >= last && honest <= 1);
            last = honest;
        }
    }

    @Test
    void misleadingExamplesDoNotTurnTheOrderRound() {
        Platt found = fitted(new Platt(-2, 0));
        assertTrue(found.slope() > 0, found.toString());
        assertTrue(found.of(0.9) >= found.of(0.1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void examplesOfOneAnswerOnlyLeaveSomeDoubt(boolean answer) {
        double[] few = {0.2, 0.5, 0.9, 0.4};
        boolean[] all = new boolean[few.length];
        Arrays.fill(all, answer);
        double honest = Platt.fit(few, all).of(0.5);
        assertTrue(honest > 0.01 && honest < 0.99, "" + honest);
        assertEquals(answer, honest > 0.5);
    }

    @Test
    void examplesThatCanBeToldApartPerfectlyDoNotRunAway() {
        double[] few = {0.1, 0.2, 0.3, 0.7, 0.8, 0.9};
        boolean[] all = {false, false, false, true, true, true};
        Platt found = Platt.fit(few, all);
        assertTrue(Double.isFinite(found.slope()) && Double.isFinite(found.shift()), found.toString());
        assertTrue(found.of(0.9) > 0.7 && found.of(0.1) < 0.3, found.toString());
    }

    @Test
    void noExamplesChangeNothing() {
        assertEquals(0.3, Platt.fit(new double[0], new boolean[0]).of(0.3), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0.5", "2, -1, 0.9", "0.5, 2, 0.2", "0.7, -2, 0.75"})
    void theRawProbabilityOfAnHonestOneLeadsBackToIt(double slope, double shift, double honest) {
        Platt curve = new Platt(slope, shift);
        assertEquals(honest, curve.of(curve.raw(honest)), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1e-300, 1 - 1e-16})
    void extremeProbabilitiesStayFinite(double extreme) {
        double honest = new Platt(2, -1).of(extreme);
        assertTrue(honest >= 0 && honest <= 1);
    }
}
