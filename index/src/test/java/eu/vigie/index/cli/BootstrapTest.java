package eu.vigie.index.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(0);
    }

    @Test
    void theIntervalHoldsTheFigure() {
        List<Double> values =
                Stream.iterate(0.0, value -> value + 0.01).limit(100).toList();
        Bootstrap.Interval interval = Bootstrap.of(values, BootstrapTest::mean);
        assertTrue(interval.low() < mean(values) && mean(values) < interval.high());
    }

    @Test
    void moreValuesNarrowIt() {
        List<Double> few = Stream.of(0.0, 1.0).toList();
        List<Double> many =
                Collections.nCopies(200, few).stream().flatMap(List::stream).toList();
        Bootstrap.Interval wide = Bootstrap.of(few, BootstrapTest::mean);
        Bootstrap.Interval narrow = Bootstrap.of(many, BootstrapTest::mean);
        assertTrue(narrow.high() - narrow.low() < wide.high() - wide.low());
    }

    @Test
    void equalValuesLeaveNoDoubt() {
        assertEquals(new Bootstrap.Interval(0.5, 0.5), Bootstrap.of(Collections.nCopies(9, 0.5), BootstrapTest::mean));
    }

    @Test
    void itIsTheSameEachTime() {
        List<Double> values = List.of(0.1, 0.7, 0.2, 0.9, 0.4);
        assertEquals(Bootstrap.of(values, BootstrapTest::mean), Bootstrap.of(values, BootstrapTest::mean));
    }

    @Test
    void nothingKnownIsAnythingPossible() {
        assertEquals(new Bootstrap.Interval(0, 1), Bootstrap.of(List.<Double>of(), BootstrapTest::mean));
    }
}
