package eu.vigie.lexicon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is lost when an aid is left out, and what is not. */
class AidTest {
    private static final MentionFinder ALL = new MentionFinder(Lexicon.shipped());
    private static final MentionFinder NO_VARIANTS = new MentionFinder(Lexicon.shipped(), EnumSet.of(Aid.CONTEXT));
    private static final MentionFinder NO_CONTEXT = new MentionFinder(Lexicon.shipped(), EnumSet.of(Aid.VARIANTS));

    @ParameterizedTest
    @ValueSource(strings = {"ketmine", "kettamine", "c0caine", "diaze pam", "k*tamine"})
    void misspeltNamesAreFoundByVariantsOnly(String written) {
        String text = "about " + written + " again";
        assertEquals(1, ALL.find(text, "en", 0).size(), written);
        assertEquals(List.of(), NO_VARIANTS.find(text, "en", 0), written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ketamine", "KETAMINE", "3 MMC", "3-mmc", "4-CPC"})
    void namesAsTheyAreListedNeedNoVariants(String written) {
        assertEquals(
                ALL.find("about " + written + " again", "en", 0),
                NO_VARIANTS.find("about " + written + " again", "en", 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    some speed and a gram of it at the rave with my dealer | speed
                    two grams of coke from my dealer | coke
                    """)
    void anAmbiguousNameIsMeantByItsContextOnly(String text, String name) {
        assertTrue(confidence(ALL, text, name) >= 0.5, text);
        assertTrue(confidence(NO_CONTEXT, text, name) < 0.5, text);
        assertEquals(confidence(NO_CONTEXT, text, name), confidence(NO_CONTEXT, "the " + name, name));
    }

    @Test
    void withoutContextThePriorSaysNothing() {
        Set<Double> told =
                Set.of(NO_CONTEXT.find("the coke", "en", 1).getFirst().confidence());
        assertEquals(
                told, Set.of(NO_CONTEXT.find("the coke", "en", 0).getFirst().confidence()));
        assertNotEquals(
                ALL.find("the coke", "en", 1).getFirst().confidence(),
                ALL.find("the coke", "en", 0).getFirst().confidence());
    }

    @Test
    void aSureNameIsMeantWithoutAnyAid() {
        MentionFinder bare = new MentionFinder(Lexicon.shipped(), EnumSet.noneOf(Aid.class));
        assertTrue(confidence(bare, "is ketamine bad for you", "ketamine") >= 0.9);
    }

    private static double confidence(MentionFinder finder, String text, String surface) {
        return finder.find(text, "en", 0).stream()
                .filter(mention -> mention.surface().equals(surface))
                .mapToDouble(Mention::confidence)
                .findFirst()
                .orElse(0);
    }
}
