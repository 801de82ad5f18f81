package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogOddsTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.5, 0.77, 0.99})
    void oddsAndProbabilityAreInverse(double probability) {
        assertEquals(probability, LogOdds.probability(LogOdds.of(probability)), 1e-9);
    }

    @Test
    void evenChancesHaveNoOdds() {
        assertEquals(0, LogOdds.of(0.5), 1e-12);
        assertEquals(0.5, LogOdds.probability(0), 1e-12);
    }

    @Test
    void certaintyStaysFinite() {
        assertTrue(Double.isFinite(LogOdds.of(0)));
        assertTrue(Double.isFinite(LogOdds.of(1)));
    }
}
