package eu.vigie.index.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.PostText;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {
    private static final int MANY = 8000;

    private static TrainingText text(String hand, String group, String words) {
        Labels labels = new Labels(Verdict.NOT_DRUG, false, Intent.OTHER, Urgency.LOW, false, Set.of());
        return new TrainingText("somewhere", "en", hand, group, PostText.of("", words), labels);
    }

    private static long heldOut(String hand) {
        return IntStream.range(0, MANY)
                .filter(number -> Division.isHeldOut(text(hand, "group " + number, "x")))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anne", "ben", "Chloé"})
    void oneGroupInEightIsKeptBack(String hand) {
        long held = heldOut(hand);
        assertTrue(held > MANY / 8 * 0.85 && held < MANY / 8 * 1.15, held + " of " + MANY);
    }

    @Test
    void textsOfAGroupStandOnTheSameSideWhateverTheySay() {
        for (int number = 0; number < 500; number++) {
            TrainingText one = text("anne", "g" + number, "one thing");
            TrainingText other = text("anne", "g" + number, "quite another");
            assertEquals(Division.isHeldOut(one), Division.isHeldOut(other));
            assertEquals(Division.part(one, 4), Division.part(other, 4));
        }
    }

    @Test
    void partsAreOfLikeSize() {
        int[] sizes = new int[4];
        IntStream.range(0, MANY).forEach(number -> sizes[Division.part(text("anne", "g" + number, "x"), 4)]++);
        for (int size : sizes) {
            assertTrue(size > MANY / 4 * 0.9 && size < MANY / 4 * 1.1, size + " of " + MANY);
        }
    }

    @Test
    void whatIsKeptBackSaysNothingAboutTheParts() {
        long first = IntStream.range(0, MANY)
                .mapToObj(number -> text("anne", "g" + number, "x"))
                .filter(Division::isHeldOut)
                .filter(text -> Division.part(text, 2) == 0)
                .count();
        assertTrue(first > MANY / 16 * 0.8 && first < MANY / 16 * 1.2, first + " of about " + MANY / 16);
    }
}
