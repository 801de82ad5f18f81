package eu.vigie.crawl.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the learned schedule promises. Delays are those of the virtual clock. */
class FreshnessTest {
    private static final int WEEKS = 2;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void learnedScheduleHalvesTheDelayOfEqualIntervalsAtTheSameCost(long seed) {
        var comparison = Comparison.of(seed, new SimulatedWeeks(seed, WEEKS));
        Figures learned = comparison.learned();
        assertTrue(comparison.equal().requests() >= learned.requests(), comparison::toString);
        assertTrue(comparison.delayRatio(0.5) <= 0.5, comparison::toString);
        assertTrue(learned.fetchesPerChangedPage() <= 1.15, comparison::toString);
        assertTrue(learned.delays().size() == learned.written(), "every post was seen: " + comparison);
    }
}
