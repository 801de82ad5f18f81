package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CueReaderTest {
    private static List<Cue> read(String text) throws IOException {
        return CueReader.read("test.tsv", new StringReader(text));
    }

    @Test
    void aLineHasWeightKindsAndPhrase() throws IOException {
        List<Cue> cues = read("1.5\tquestion dosage\thow much\n");
        assertEquals(2, cues.size());
        assertEquals(CueKind.QUESTION, cues.get(0).kind());
        assertEquals(CueKind.DOSAGE, cues.get(1).kind());
        assertEquals(1.5, cues.getFirst().weight());
    }

    @Test
    void remarksAndEmptyLinesSayNothing() throws IOException {
        assertTrue(read("## a remark\n\n   \n").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\tquestion",
                "much\tquestion\thow",
                "1\tno_such_kind\thow",
                "1\tquestion\t..",
                "1\tquestion\thow\tmore",
                "1 question how"
            })
    void aBrokenLineIsNamed(String line) {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> read("## remark\n" + line + "\n"));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith("test.tsv line 2: "), thrown.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mul", "fr", "nl", "en", "de", "es", "it"})
    void shippedFilesCanBeRead(String language) {
        assertFalse(CueReader.shipped(language).cues().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en", "de"})
    void theFourLanguagesHaveCuesOfEveryKind(String language) {
        Set<CueKind> kinds = EnumSet.noneOf(CueKind.class);
        CueReader.shipped(language).cues().forEach(cue -> kinds.add(cue.kind()));
        CueReader.shipped("mul").cues().forEach(cue -> kinds.add(cue.kind()));
        assertEquals(EnumSet.allOf(CueKind.class), kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mul", "fr", "nl", "en", "de", "es", "it"})
    void weightsAreModerateAndNotNegative(String language) {
        for (Cue cue : CueReader.shipped(language).cues()) {
            assertTrue(cue.weight() > 0 && cue.weight() <= 4, cue.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mul", "fr", "nl", "en", "de", "es", "it"})
    void noPhraseStandsTwiceForTheSameKind(String language) {
        Set<String> seen = new HashSet<>();
        for (Cue cue : CueReader.shipped(language).cues()) {
            assertTrue(seen.add(cue.kind() + " " + cue.pattern()), cue.toString());
        }
    }

    @Test
    void aMissingFileIsABug() {
        assertThrows(IllegalStateException.class, () -> CueReader.shipped("xx"));
    }
}
