package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static List<String> plain(String text) {
        return Words.of(text).tokens().stream().map(Words.Token::plain).toList();
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertEquals(List.of("ete", "noel", "strasse", "coeur"), plain("ÉTÉ Noël Straße cœur"));
    }

    @Test
    void apostrophesAndHyphensSeparate() {
        assertEquals(List.of("qu", "est", "ce", "qu", "il", "a"), plain("Qu'est-ce qu’il a"));
    }

    @Test
    void longRunsOfALetterBecomeOne() {
        assertEquals(List.of("help", "good", "no"), plain("heeeeelp good noooo"));
    }

    @Test
    void figuresAndTheirUnitsAreApart() {
        assertEquals(List.of("5", "g", "16", "ans"), plain("5g 16ans"));
    }

    @Test
    void namesThatBeginWithAFigureStayWhole() {
        assertEquals(List.of("4fa", "2cb"), plain("4fa 2cb"));
    }

    @Test
    void aStopInsideAFigureEndsNothing() {
        assertTrue(Words.of("um 14:30 Uhr").tokens().stream().noneMatch(Words.Token::closes));
    }

    @Test
    void quotedLinesAreNotTheAuthorsOwnWords() {
        assertEquals(List.of("mine", "."), plain("> theirs, really?\nmine\n"));
    }

    @Test
    void indentedQuotesAreQuotesToo() {
        assertEquals(List.of("mine"), plain("  > theirs\nmine"));
    }

    @Test
    void aQuoteInTheMiddleIsLeftOut() {
        assertEquals(List.of("before", ".", "after"), plain("before\n> theirs?\nafter"));
    }

    @Test
    void aQuoteWithoutAnEndIsLeftOut() {
        assertEquals(List.of(), plain("> only theirs"));
    }

    @Test
    void aGreaterSignWithinALineIsNoQuote() {
        assertEquals(List.of("a", "b"), plain("a > b"));
    }

    @Test
    void emojiAreTokens() {
        Words words = Words.of("ok 🆘");
        assertEquals(Words.Kind.EMOJI, words.get(1).kind());
        assertEquals(3, words.get(1).start());
        assertEquals(5, words.get(1).end());
    }

    @Test
    void offsetsPointIntoTheOriginalField() {
        String text = "Élan 🍄 Straße?";
        for (Words.Token token : Words.of(text).tokens()) {
            if (token.kind() == Words.Kind.WORD) {
                assertEquals(token.plain(), PlainForm.of(text.substring(token.start(), token.end())));
            }
        }
    }

    @Test
    void titleAndTextAreApart() {
        Words words = Words.of(PostText.of("one two", "three"));
        assertEquals(2, words.countIn(FoundMention.Field.TITLE));
        assertEquals(1, words.countIn(FoundMention.Field.TEXT));
        assertTrue(words.startsSentence(2));
        assertTrue(words.endsSentence(2));
        assertFalse(words.startsSentence(1));
        assertFalse(words.endsSentence(1));
    }

    @Test
    void sentencesStartBehindTheirMarks() {
        Words words = Words.of("yes. no? maybe");
        assertTrue(words.startsSentence(0));
        assertTrue(words.startsSentence(2));
        assertTrue(words.startsSentence(4));
        assertEquals(Words.Kind.QUESTION_MARK, words.get(3).kind());
    }

    @ParameterizedTest
    @CsvSource({"tr", "en", "az", "lt"})
    void plainFormIsTheSameInEveryLocale(String locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            assertEquals(List.of("mit", "drin", "title"), plain("MIT DRIN TITLE"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void dottedCapitalsBecomePlainLetters() {
        assertEquals(List.of("istanbul"), plain("İstanbul"));
    }

    @Test
    void endlessRunsOfLettersAreCut() {
        List<String> cut = plain("ab".repeat(500));
        assertTrue(cut.size() > 10);
        assertTrue(cut.stream().allMatch(word -> word.length() <= 60));
    }

    @Test
    void halvesOfSurrogatePairsDoNoHarm() {
        assertEquals(List.of("a", "b"), plain("a \uD83D b"));
    }

    @Test
    void plusSignsAreKept() {
        assertEquals(List.of("a", "+", "b"), plain("a + b"));
    }

    @Test
    void anEmptyPostHasNoWords() {
        assertEquals(0, Words.of("").size());
        assertEquals(
                0,
                Words.of(" \t ,;-").tokens().stream()
                        .filter(token -> !token.closes())
                        .count());
    }
}
