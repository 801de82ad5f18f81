package eu.vigie.index.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void letterAndOffsetAgreeWithoutEmoji() {
        assertEquals(3, new CodePoints("été ici").before(3));
    }

    @Test
    void aPairOfSurrogatesIsOnePoint() {
        CodePoints points = new CodePoints("🍄a🍄b");
        assertEquals(0, points.before(0));
        assertEquals(1, points.before(2));
        assertEquals(2, points.before(3));
        assertEquals(3, points.before(5));
        assertEquals(4, points.before(6));
    }

    @Test
    void offsetsMayGoBack() {
        CodePoints points = new CodePoints("🍄a🍄b");
        assertEquals(4, points.before(6));
        assertEquals(1, points.before(2));
    }

    @Test
    void combiningMarksArePointsOfTheirOwn() {
        assertEquals(2, new CodePoints("e\u0301x").before(2));
    }
}
