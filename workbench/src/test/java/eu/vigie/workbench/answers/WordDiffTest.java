package eu.vigie.workbench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.workbench.answers.WordDiff.Kind;
import eu.vigie.workbench.answers.WordDiff.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordDiffTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                take it slowly            | take it slowly             | take it slowly
                wait one hour             | wait two hours             | wait -one hour-+two hours+
                not today                 | not at all today           | not +at all +today
                well, not at all          | well                       | well-, not at all-
                at most 10 mg             | at most 100 mg             | at most -10-+100+ mg
                1.5 g and more            | 1,5 g and more             | -1.5-+1,5+ g and more
                l’eau d’abord             | l’alcool d’abord           | -l’eau-+l’alcool+ d’abord
                """)
    void wordsAreComparedAsWholes(String before, String after, String shown) {
        assertEquals(shown, marked(WordDiff.between(before, after)));
    }

    @Test
    void anEmptyTextIsAllAddedOrAllRemoved() {
        assertEquals(List.of(), WordDiff.between("", ""));
        assertEquals(List.of(new Piece(Kind.ADDED, "a b")), WordDiff.between("", "a b"));
        assertEquals(List.of(new Piece(Kind.REMOVED, "a b")), WordDiff.between("a b", ""));
    }

    @Test
    void aBrokenLineIsADifference() {
        assertEquals("one-␠-+⏎+two", visible(WordDiff.between("one two", "one\ntwo")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothTextsCanBeReadOutOfTheDifference(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            String before = text(random);
            String after = text(random);
            var pieces = WordDiff.between(before, after);
            assertEquals(before, without(pieces, Kind.ADDED), "seed " + seed);
            assertEquals(after, without(pieces, Kind.REMOVED), "seed " + seed);
            for (int at = 1; at < pieces.size(); at++) {
                assertEquals(false, pieces.get(at).kind() == pieces.get(at - 1).kind(), "neighbours are joined");
            }
        }
    }

    @Test
    void textsWithNothingInCommonAreReplacedWithoutFillingTheMemory() {
        String before = "a1 ".repeat(3_000) + "end";
        String after = "b2 ".repeat(3_000) + "end";
        var pieces = WordDiff.between(before, after);
        assertEquals(
                List.of(Kind.REMOVED, Kind.ADDED, Kind.KEPT),
                pieces.stream().map(Piece::kind).toList());
        assertEquals(after, without(pieces, Kind.REMOVED));
    }

    private static String text(Random random) {
        var words = List.of("take", "half", "of", "it", "and", "wait", ",", "\n", "10", "mg");
        return random.ints(random.nextInt(30), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining(random.nextBoolean() ? " " : "  "));
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case KEPT -> piece.text();
                    case ADDED -> "+" + piece.text() + "+";
                    case REMOVED -> "-" + piece.text() + "-";
                })
                .collect(Collectors.joining());
    }

    private static String visible(List<Piece> pieces) {
        return marked(pieces).replace(' ', '␠').replace('\n', '⏎');
    }
}
