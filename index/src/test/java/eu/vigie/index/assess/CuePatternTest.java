package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuePatternTest {
    private static boolean standsIn(String pattern, String text) {
        CuePattern compiled = CuePattern.parse(pattern);
        Words words = Words.of(text);
        for (int at = 0; at < words.size(); at++) {
            if (compiled.endAt(words, at) >= 0) {
                return true;
            }
        }
        return false;
    }

    static Stream<Arguments> phrases() {
        return Examples.of("""
                safe                | is it safe now        | true
                safe                | unsafe                | false
                safe                | SAFE!                 | true
                vomit*              | she vomited           | true
                vomit*              | she vomits            | true
                vomit*              | omit it               | false
                blue{or}grey lips   | his grey lips         | true
                blue{or}grey lips   | his blue lips         | true
                blue{or}grey lips   | his red lips          | false
                turn*{or}go* pale   | he turned pale        | true
                turn*{or}go* pale   | he goes pale          | true
                # kg                | i weigh 60 kg         | true
                # kg                | i weigh 60kg          | true
                # kg                | i weigh some kg       | false
                my * friend         | my best friend        | true
                my * friend         | my friend             | false
                can .. wake         | can you wake          | true
                can .. wake         | can wake              | true
                can .. wake         | can a b c d wake      | true
                can .. wake         | can a b c d e wake    | false
                can .. wake         | can. You wake         | false
                ^ how               | how so                | true
                ^ how               | and how               | false
                ^ how               | no. how               | true
                ok $                | all is ok             | true
                ok $                | all is ok, no         | false
                ok $                | is it ok? no          | true
                don't know          | i don’t know          | true
                don't know          | i DON'T KNOW          | true
                qu'est-ce           | Qu’est ce             | true
                no no               | no. No                | false
                +                   | a + b                 | true
                """)
                .map(row -> Arguments.of(
                        String.valueOf(row.get()[0]).replace("{or}", "|"),
                        row.get()[1],
                        Boolean.valueOf(String.valueOf(row.get()[2]))));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void aPhraseStandsWhereItsSignsSaySo(String pattern, String text, boolean expected) {
        assertEquals(expected, standsIn(pattern, text));
    }

    @Test
    void aPhraseDoesNotReachFromTitleIntoText() {
        Words words = Words.of(PostText.of("so not", "safe"));
        assertEquals(-1, CuePattern.parse("not safe").endAt(words, 1));
    }

    @Test
    void theEndOfThePhraseIsTold() {
        assertEquals(4, CuePattern.parse("b .. d").endAt(Words.of("a b c d e"), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "..", ".. word", "word ..", "^", "$"})
    void aPhraseWithoutWordsAtItsEndsIsRefused(String written) {
        assertThrows(IllegalArgumentException.class, () -> CuePattern.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"don't|won't", "est-il|elle"})
    void choicesAreSingleWords(String written) {
        assertThrows(IllegalArgumentException.class, () -> CuePattern.parse(written));
    }

    @Test
    void firstWordsAndPrefixesServeTheIndex() {
        CuePattern pattern = CuePattern.parse("mix|blend* it");
        assertEquals("[mix]", pattern.firstWords().toString());
        assertEquals("[blend]", pattern.firstPrefixes().toString());
        assertTrue(CuePattern.parse("# kg").firstWords().isEmpty());
    }

    @Test
    void itPrintsAsWritten() {
        assertEquals(
                "^ is it .. safe $", CuePattern.parse(" ^ is it .. safe $ ").toString());
    }
}
