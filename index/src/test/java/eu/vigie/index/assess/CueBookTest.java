package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CueBookTest {
    private static Cue cue(CueKind kind, double weight, String phrase) {
        return new Cue(kind, weight, CuePattern.parse(phrase));
    }

    private static Evidence evidence(String text, Cue... cues) {
        Words words = Words.of(text);
        return new Evidence(words, new CueBook("en", List.of(cues)).findIn(words));
    }

    @Test
    void everyHitIsFoundInOrder() {
        CueBook book = new CueBook("en", List.of(cue(CueKind.QUESTION, 1, "how"), cue(CueKind.DOSAGE, 1, "much")));
        assertEquals(
                List.of("how", "much", "how"),
                book.findIn(Words.of("how much, how")).stream()
                        .map(CueHit::surface)
                        .toList());
    }

    @Test
    void aHitHoldsItsFigure() {
        CueBook book = new CueBook("en", List.of(cue(CueKind.AGE, 1, "i'm #")));
        assertEquals(16, book.findIn(Words.of("I'm 16")).getFirst().number());
        assertEquals(0, book.findIn(Words.of("I'm 123456789012")).getFirst().number());
    }

    @Test
    void shortPrefixesAreFoundToo() {
        assertTrue(evidence("abc", cue(CueKind.QUESTION, 1, "a*")).has(CueKind.QUESTION));
        assertTrue(evidence("abcdef", cue(CueKind.QUESTION, 1, "abcd*")).has(CueKind.QUESTION));
    }

    @Test
    void phrasesThatBeginWithAnyWordAreFound() {
        assertTrue(evidence("one two", cue(CueKind.QUESTION, 1, "* two")).has(CueKind.QUESTION));
    }

    @Test
    void ofTwoOverlappingCuesTheHeavierCounts() {
        Evidence evidence = evidence(
                "not breathing",
                cue(CueKind.NOT_BREATHING, 1, "breathing"),
                cue(CueKind.NOT_BREATHING, 4, "not breathing"));
        assertEquals(4, evidence.weight(CueKind.NOT_BREATHING));
    }

    @Test
    void theSameCueCountsOnce() {
        assertEquals(1, evidence("how how how", cue(CueKind.QUESTION, 1, "how")).weight(CueKind.QUESTION));
    }

    @Test
    void onlyTheHeaviestFourCount() {
        Evidence evidence = evidence(
                "a b c d e",
                cue(CueKind.QUESTION, 1, "a"),
                cue(CueKind.QUESTION, 2, "b"),
                cue(CueKind.QUESTION, 3, "c"),
                cue(CueKind.QUESTION, 4, "d"),
                cue(CueKind.QUESTION, 5, "e"));
        assertEquals(14, evidence.weight(CueKind.QUESTION));
        assertEquals("e", evidence.hits(CueKind.QUESTION).getFirst().surface());
    }

    @Test
    void kindsAreCountedApart() {
        Evidence evidence = evidence("how much", cue(CueKind.QUESTION, 1, "how"), cue(CueKind.DOSAGE, 2, "how much"));
        assertEquals(1, evidence.weight(CueKind.QUESTION));
        assertEquals(2, evidence.weight(CueKind.DOSAGE));
        assertEquals(0, evidence.weight(CueKind.LEGAL));
    }

    @Test
    void surfacesAreToldOnce() {
        Evidence evidence = evidence("how much", cue(CueKind.QUESTION, 1, "how"), cue(CueKind.EFFECTS, 2, "how"));
        assertEquals(List.of("how"), evidence.surfaces(CueKind.QUESTION, CueKind.EFFECTS));
    }

    @Test
    void surfacesAreShort() {
        String text = "start " + "averylongwordindeed ".repeat(4) + "end";
        Evidence evidence = evidence(text, cue(CueKind.QUESTION, 1, "start .. end"));
        assertTrue(evidence.surfaces(CueKind.QUESTION).getFirst().length() <= 60);
    }
}
