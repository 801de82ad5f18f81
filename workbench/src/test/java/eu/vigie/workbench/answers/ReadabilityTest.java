package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.answers.Readability.Hint;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                fr | Ne reste pas seul. Bois de l’eau et attends deux heures !                | 11 | 2
                nl | Blijf niet alleen. Drink water, en wacht twee uur.                       |  9 | 2
                en | Do not stay alone. Drink water and wait for two hours.                   | 11 | 2
                de | Bleib nicht allein. Trink Wasser und warte zwei Stunden.                 |  9 | 2
                """)
    void wordsAndSentencesAreCounted(String language, String text, int words, int sentences) {
        var read = Readability.of(text, language);
        assertEquals(words, read.words());
        assertEquals(sentences, read.sentences());
        assertEquals(Set.of(), read.hints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en", "de", "und", ""})
    void aVeryLongSentenceIsNamedInEveryLanguage(String language) {
        var read = Readability.of("so on and ".repeat(12) + "so on.", language);
        assertTrue(read.hints().contains(Hint.LONG_SENTENCES));
        assertEquals(38, read.longestSentence());
    }

    @Test
    void whatIsLongInOneLanguageIsUsualInAnother() {
        String text = "Die Wechselwirkung ist stark. Die Verträglichkeit sinkt. Bitte warte lange.";
        assertFalse(Readability.of(text.replace("Verträglichkeit", "Wirkung"), "de")
                .hints()
                .contains(Hint.LONG_WORDS));
        assertTrue(Readability.of(text, "en").hints().contains(Hint.LONG_WORDS));
    }

    @Test
    void longWordsAreNamedOnce() {
        var read = Readability.of("benzodiazepines, benzodiazepines, pharmacokinetics and so on", "en");
        assertEquals(java.util.List.of("benzodiazepines", "pharmacokinetics"), read.longWords());
        assertTrue(read.hints().contains(Hint.LONG_WORDS));
    }

    @Test
    void aLongTextIsNamed() {
        assertEquals(
                Set.of(Hint.LONG_TEXT),
                Readability.of("Wait a bit. ".repeat(90), "en").hints());
    }

    @Test
    void addressesAndLinesDoNotCount() {
        var read = Readability.of("Water\nRest\nMixing (https://aide.example/a-very-long-path/with-many-parts)", "en");
        assertEquals(3, read.words());
        assertEquals(3, read.sentences());
    }

    @Test
    void anEmptyTextHasNothingToSay() {
        var read = Readability.of("", "fr");
        assertEquals(0, read.words());
        assertEquals(Set.of(), read.hints());
    }
}
