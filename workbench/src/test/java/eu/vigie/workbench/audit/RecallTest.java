package eu.vigie.workbench.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallTest {
    private static Count count(Stratum stratum, long posts, long yes, long no) {
        return new Count(stratum, posts, yes + no, yes, no, 0);
    }

    private static Recall recall(Count... counts) {
        return Recall.of(List.of(counts), 1).orElseThrow();
    }

    @Test
    void strataCountByTheirSize() {
        var recall = recall(
                count(Stratum.FLAGGED, 100, 36, 4),
                count(Stratum.NEAR, 200, 6, 54),
                count(Stratum.DOUBTFUL, 1000, 0, 50),
                count(Stratum.UNLIKELY, 0, 0, 0));
        assertEquals(20, recall.missed(), 1e-9);
        assertEquals(90.0 / 110, recall.value(), 1e-9);
        assertTrue(recall.low() < recall.value() && recall.value() < recall.high(), recall.toString());
    }

    @Test
    void noneFoundIsNotNoneMissed() {
        var recall = recall(count(Stratum.FLAGGED, 100, 40, 0), count(Stratum.UNLIKELY, 10_000, 0, 90));
        assertEquals(1, recall.value());
        assertTrue(recall.low() < 0.5, "ninety empty hands say little of ten thousand posts: " + recall);
    }

    @Test
    void moreAnswersMakeItSurer() {
        var few = recall(count(Stratum.FLAGGED, 500, 18, 2), count(Stratum.NEAR, 500, 2, 18));
        var many = recall(count(Stratum.FLAGGED, 500, 180, 20), count(Stratum.NEAR, 500, 20, 180));
        assertEquals(few.value(), many.value(), 1e-9);
        assertTrue(many.high() - many.low() < (few.high() - few.low()) / 2, few + " " + many);
    }

    @Test
    void aStratumWithoutAnswersLeavesItUnknown() {
        assertEquals(
                Optional.empty(),
                Recall.of(List.of(count(Stratum.FLAGGED, 10, 5, 5), new Count(Stratum.NEAR, 10, 5, 0, 0, 5)), 1));
        assertEquals(Optional.empty(), Recall.of(List.of(count(Stratum.NEAR, 10, 0, 10)), 1), "no question at all");
        assertEquals(Optional.empty(), Recall.of(List.of(), 1));
    }

    @Test
    void sameAnswersGiveTheSameFigures() {
        var counts = List.of(count(Stratum.FLAGGED, 100, 36, 4), count(Stratum.NEAR, 200, 6, 54));
        assertEquals(Recall.of(counts, 7), Recall.of(counts, 7));
    }

    /** Draws many samples of a population of which the truth is known. */
    @ParameterizedTest
    @CsvSource({"0.9, 0.10, 0.02, 0.002", "0.8, 0.30, 0.05, 0.0", "0.95, 0.05, 0.01, 0.0005"})
    void nineteenOfTwentyIntervalsHoldTheTruth(double flagged, double near, double doubtful, double unlikely) {
        var random = new Random(11);
        double[] shares = {flagged, near, doubtful, unlikely};
        long[] posts = {400, 500, 2000, 20_000};
        double missed = posts[1] * near + posts[2] * doubtful + posts[3] * unlikely;
        double truth = posts[0] * flagged / (posts[0] * flagged + missed);
        int held = 0;
        int rounds = 100;
        for (int round = 0; round < rounds; round++) {
            var counts = new java.util.ArrayList<Count>();
            for (Stratum stratum : Stratum.values()) {
                double share = shares[stratum.ordinal()];
                long yes = random.doubles(stratum.quota())
                        .filter(one -> one < share)
                        .count();
                counts.add(count(stratum, posts[stratum.ordinal()], yes, stratum.quota() - yes));
            }
            var recall = Recall.of(counts, round).orElseThrow();
            held += recall.low() <= truth && truth <= recall.high() ? 1 : 0;
        }
        assertTrue(held >= 90, held + " of " + rounds);
    }
}
