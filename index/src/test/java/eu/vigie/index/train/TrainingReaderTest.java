package eu.vigie.index.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingReaderTest {
    private static final String HEAD = "# lang: en\n# hand: anne\n";
    private static final String GOOD = "none|-|low|-|rain||It rained all day and nobody minded.";

    @TempDir
    private Path folder = Path.of("");

    private List<TrainingText> read(String name, String content) throws IOException, BadTrainingTextException {
        Files.writeString(folder.resolve(name), content);
        return TrainingReader.read(folder);
    }

    private TrainingText only(String line) throws IOException, BadTrainingTextException {
        List<TrainingText> texts = read("a.tsv", HEAD + Lessons.tabbed(line));
        assertEquals(1, texts.size());
        return texts.getFirst();
    }

    private String refusal(String content) {
        return String.valueOf(assertThrows(BadTrainingTextException.class, () -> read("a.tsv", content))
                .getMessage());
    }

    @Test
    void aLineIsReadWithAllItsLabels() throws IOException, BadTrainingTextException {
        TrainingText text = only("question|interaction|high!minor|ketamine; alcohol|mix|A title|One\\ntwo?");
        assertEquals("a.tsv:3", text.where());
        assertEquals("en", text.language());
        assertEquals("anne", text.hand());
        assertEquals("anne/mix", text.unit());
        assertEquals("A title", text.post().title());
        assertEquals("One\ntwo?", text.post().text());
        assertEquals(
                new Labels(
                        Verdict.DRUG_QUESTION,
                        true,
                        Intent.INTERACTION,
                        Urgency.HIGH,
                        true,
                        Set.of("ketamine", "alcohol")),
                text.labels());
    }

    @ParameterizedTest
    @CsvSource({
        "question, DRUG_QUESTION, true",
        "mention, DRUG_MENTION, false",
        "mention?, DRUG_MENTION, true",
        "none, NOT_DRUG, false",
        "none?, NOT_DRUG, true"
    })
    void theLabelSaysWhatItIsAboutAndWhetherSomethingIsAsked(String label, Verdict verdict, boolean asks)
            throws IOException, BadTrainingTextException {
        String intent = verdict == Verdict.DRUG_QUESTION ? "effects" : "-";
        Labels labels = only(label + "|" + intent + "|low|-|g||Some words").labels();
        assertEquals(verdict, labels.verdict());
        assertEquals(asks, labels.question());
        assertFalse(labels.minor());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "none|-|low|-|g|no text column; has 6 columns, 7 are needed",
                "none|-|low|-|g||a|b; has 8 columns, 7 are needed",
                "ask|-|low|-|g||text; unknown label \"ask\"",
                "question|buying|low|-|g||text; unknown intent \"buying\"",
                "question|EFFECTS|low|-|g||text; unknown intent \"EFFECTS\"",
                "none|-|soon|-|g||text; unknown urgency \"soon\"",
                "none|-||-|g||text; unknown urgency \"\"",
                "none|-|low!child|-|g||text; unknown urgency \"low!child\"",
                "question|-|low|-|g||text; an intent belongs to questions, and only to them",
                "mention|effects|low|-|g||text; an intent belongs to questions, and only to them",
                "question|effects|emergency|-|g||text; an emergency has the intent overdose_emergency",
                "none|-|low|cannabis|g||text; \"none\" names no substance",
                "none|-|low|-| ||text; the group is missing",
                "none|-|low|-|g||; title and text are empty"
            })
    void aWrongLineIsRefusedWithItsPlaceAndWhatIsWrong(String line, String message) {
        String told = refusal(HEAD + Lessons.tabbed(GOOD) + Lessons.tabbed(line));
        assertTrue(told.startsWith("a.tsv:4: "), told);
        assertTrue(told.contains(message), told);
        assertEquals(1, told.lines().count(), told);
    }

    @Test
    void everyWrongLineIsNamedAtOnce() {
        String told = refusal(HEAD + "one\n" + Lessons.tabbed(GOOD) + "two\n# lang: tlh\n");
        assertEquals(
                List.of("a.tsv:3", "a.tsv:5", "a.tsv:6"),
                told.lines().map(line -> line.substring(0, 7)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"# lang: en\n", "# hand: anne\n", ""})
    void textsBeforeLanguageAndHandAreRefused(String head) {
        String told = refusal(head + Lessons.tabbed(GOOD));
        assertTrue(told.contains("stands before \"# lang:\" and \"# hand:\" say language and hand"), told);
    }

    @Test
    void theHandOfOneFileIsNotTakenForThatOfTheNext() throws IOException, BadTrainingTextException {
        read("a.tsv", HEAD + Lessons.tabbed(GOOD));
        String told =
                String.valueOf(assertThrows(BadTrainingTextException.class, () -> read("b.tsv", Lessons.tabbed(GOOD)))
                        .getMessage());
        assertTrue(told.startsWith("b.tsv:1: stands before"), told);
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertTrue(refusal("# lang: xx\n").contains("unknown language \"xx\"; known are fr, nl, en, de, es, it"));
    }

    @Test
    void theLanguageMayChangeWithinAFile() throws IOException, BadTrainingTextException {
        String two = Lessons.tabbed(GOOD) + "# lang: de\n" + Lessons.tabbed("none|-|low|-|regen||Es hat geregnet.");
        assertEquals(
                List.of("en", "de"),
                read("a.tsv", HEAD + two).stream().map(TrainingText::language).toList());
    }

    @Test
    void commentsAndEmptyLinesAreNoPosts() throws IOException, BadTrainingTextException {
        assertEquals(
                1,
                read("a.tsv", HEAD + "# brief: x\n\n \n" + Lessons.tabbed(GOOD)).size());
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        Files.write(folder.resolve("latin.tsv"), (HEAD + "é").getBytes(StandardCharsets.ISO_8859_1));
        String told = String.valueOf(assertThrows(BadTrainingTextException.class, () -> TrainingReader.read(folder))
                .getMessage());
        assertEquals("latin.tsv: is not UTF-8", told);
    }

    @Test
    void aFolderWithoutTextsIsRefused() {
        String told = String.valueOf(assertThrows(BadTrainingTextException.class, () -> TrainingReader.read(folder))
                .getMessage());
        assertTrue(told.endsWith("holds no training texts"), told);
    }

    @Test
    void aFolderThatIsNotThereIsSaidToBeMissing() {
        assertThrows(NoSuchFileException.class, () -> TrainingReader.read(folder.resolve("none")));
    }

    @Test
    void filesAreReadInTheOrderOfTheirNamesAndOthersLeftAlone() throws IOException, BadTrainingTextException {
        Files.writeString(folder.resolve("GUIDE.md"), "not a table");
        Lessons.write(folder);
        List<String> hands = TrainingReader.read(folder).stream()
                .map(TrainingText::hand)
                .distinct()
                .toList();
        assertEquals(List.of("anne", "ben", "chloe", "dora"), hands);
    }

    @Test
    void aNearCopyInAnotherGroupIsRefused() {
        String told = refusal(HEAD
                + Lessons.tabbed("none|-|low|-|rain||It rained the whole day long and nobody seemed to mind it at all.")
                + Lessons.tabbed("none|-|low|-|wet||It rained the whole day long, and nobody seemed to mind at all!"));
        assertEquals("a.tsv:4: nearly the same as a.tsv:3, which is in another group", told);
    }

    @Test
    void aNearCopyByAnotherHandIsRefusedWhateverItsGroup() throws IOException, BadTrainingTextException {
        String line = Lessons.tabbed("none|-|low|-|rain||It rained the whole day long and nobody seemed to mind it.");
        read("a.tsv", HEAD + line);
        String other = "# lang: en\n# hand: ben\n" + line;
        assertThrows(BadTrainingTextException.class, () -> read("b.tsv", other));
    }
}
