package eu.vigie.lexicon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that were taken for drugs once, in invented sentences; each stays innocent. */
class OrdinaryWordsTest {
    private static final MentionFinder FINDER = new MentionFinder(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de | Ich muss morgen aufs Amt und einen Ausweis holen
                    de | Wir fahren durch eine schöne Gegend
                    de | Du nimmst alle Teile des Puzzles
                    en | We rented a cabin at Lake Placid
                    en | Please stop at the next corner
                    en | Which pet is best for a small flat?
                    en | Let us meet at the bar for a pint
                    en | He came home late and drank a glass of water
                    en | The window is made of glass
                    en | Phone chargers are on the second shelf
                    en | Sooner or later the weather will change
                    en | Pay attention to the road signs
                    en | The horses carry glasses and gifts
                    en | We planned a trip around the islands
                    en | What does speed post cost?
                    fr | Attention, le championnat change de date
                    fr | Hélène va verser de l'eau dans le bol
                    fr | Un film avec Michael Caine
                    fr | Mon pet préféré du bar du lac
                    fr | La Belgique s'est jointe au groupe ; le pays a joint le traité
                    fr | Comment s'appelle l'héroïne du roman ?
                    fr | Pourquoi les sols acides donnent-ils des hortensias bleus ?
                    nl | Een trip naar zee met de trein
                    nl | Verse melk en een schone vloer
                    nl | De attentie voor oma is een bos tulpen
                    """)
    void ordinaryWordsAreNotMeant(String language, String text) {
        for (Mention mention : FINDER.find(text, language, 0)) {
            assertTrue(mention.confidence() < 0.5, mention::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"attention", "change", "championnat", "sooner", "schöne", "verser", "lake", "stop", "Hélène"})
    void ordinaryWordsAreNotEvenVariants(String word) {
        for (String language : List.of("fr", "nl", "en", "de", "und")) {
            assertEquals(List.of(), FINDER.find(word, language, 1), language);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, une joint venture, Joint",
        "en, they are real pintjes, pintjes",
        "fr, le mot Joint est allemand, Joint",
        "de, mein lijntje hier, lijntje",
        "nl, de teuchi van oma, teuchi"
    })
    void aNameOfAnotherLanguageIsNeverSure(String language, String text, String surface) {
        FINDER.find(text, language, 0).stream()
                .filter(mention -> mention.surface().equalsIgnoreCase(surface))
                .forEach(mention -> assertTrue(mention.confidence() < 0.5, mention::toString));
    }

    @Test
    void sayingTheSameNameTwiceMakesItNoLikelier() {
        double once = confidence("the pot is empty", 0);
        double twice = confidence("the pot is empty and the pot is full and the pot is new", 0);
        assertEquals(once, twice, 1e-9);
        assertTrue(confidence("the pot and ketamine", 0) > once);
    }

    @Test
    void wordsThatMostlyMeanSomethingElseDoNotSupportEachOther() {
        assertEquals(confidence("the pot is empty", 0), confidence("the pot with snow and candy", 0), 1e-9);
    }

    @Test
    void tobaccoAndCoffeeDoNotMakeADrugOfAnything() {
        assertTrue(confidence("the pot with caffeine and nicotine", 0) < 0.5);
        assertTrue(confidence("the pot with tramadol and fluoxetine", 0) >= 0.5);
    }

    private static double confidence(String text, int which) {
        return FINDER.find(text, "en", 0).stream()
                .filter(mention -> mention.surface().equals("pot"))
                .toList()
                .get(which)
                .confidence();
    }
}
