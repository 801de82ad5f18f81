package eu.vigie.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static final String KETAMINE = "ketamine\tarylcyclohexylamine\tketamine\tkétamine\t\t\teuda\n";

    @TempDir
    private Path folder;

    @Test
    void theShippedLexiconIsInOrder() {
        assertEquals(List.of(), LexiconCheck.shipped());
    }

    @Test
    void theShippedLexiconIsLargeEnoughToBeOfUse() {
        assertTrue(Lexicon.shipped().substances().size() >= 1200);
        assertTrue(Lexicon.shipped().names().size() >= 8000);
        for (String language : List.of("fr", "nl", "en", "de")) {
            assertTrue(Lexicon.shipped().names().stream()
                            .filter(name -> name.speaks(language))
                            .count()
                    > 8000);
        }
    }

    @Test
    void theVersionIsTwelveHexadecimalDigitsAndFollowsTheData() throws IOException {
        write("substances/a.tsv", KETAMINE);
        String before = Lexicon.read(folder).version();
        write("names/a.tsv", "ketamine\tnl\tstreet\tnever\tketje\n");
        assertTrue(before.matches("[0-9a-f]{12}"));
        assertFalse(before.equals(Lexicon.read(folder).version()));
    }

    @Test
    void preferredNamesFallBackToEnglish() throws IOException {
        write("substances/a.tsv", KETAMINE);
        Substance ketamine = Lexicon.read(folder).named("ketamine").orElseThrow();
        assertEquals("kétamine", ketamine.preferred("fr-BE"));
        assertEquals("ketamine", ketamine.preferred("de"));
    }

    @Test
    void alcoholDoesNotCountAlone() {
        Lexicon lexicon = Lexicon.shipped();
        assertFalse(lexicon.named("alcohol").orElseThrow().countsAlone());
        assertTrue(lexicon.named("3-MMC").orElseThrow().countsAlone());
    }

    @ParameterizedTest
    @CsvSource({
        "GHB, alcohol, DANGEROUS, breathing",
        "alcohol, GHB, DANGEROUS, breathing",
        "heroin, alprazolam, DANGEROUS, breathing",
        "MDMA, MAOI, DANGEROUS, serotonin",
        "tramadol, etizolam, DANGEROUS, breathing",
        "cannabis, alcohol, CAUTION, accident"
    })
    void dangerousCombinationsAreKnownInEitherOrder(String a, String b, Combination.Level level, String reason) {
        Lexicon lexicon = Lexicon.shipped();
        Combination found = lexicon.combination(
                        lexicon.named(a).orElseThrow().id(),
                        lexicon.named(b).orElseThrow().id())
                .orElseThrow();
        assertEquals(level, found.level());
        assertEquals(reason, found.reason());
    }

    @Test
    void anUnlistedCombinationIsEmpty() {
        Lexicon lexicon = Lexicon.shipped();
        SubstanceId cannabis = new SubstanceId("cannabis");
        assertEquals(Optional.empty(), lexicon.combination(cannabis, cannabis));
        assertEquals(Optional.empty(), lexicon.combination(cannabis, new SubstanceId("nothing")));
    }

    @Test
    void aBrokenLineIsToldWithFileLineAndRemedy() throws IOException {
        write("substances/a.tsv", "# comment\n" + KETAMINE.replace("arylcyclohexylamine", "horses"));
        BrokenLexiconException broken = assertThrows(BrokenLexiconException.class, () -> Lexicon.read(folder));
        Problem problem = broken.problems().getFirst();
        assertEquals("substances/a.tsv", problem.file());
        assertEquals(2, problem.line());
        assertTrue(problem.message().contains("unknown family \"horses\". Use one of"), problem::message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    names/a.tsv | ketamine,,street,never,ket | languages
                    names/a.tsv | ketamine,xx,street,never,ket | unknown language
                    names/a.tsv | ketamine,fr,slang,never,ket | unknown register
                    names/a.tsv | nothing,fr,street,never,ket | unknown substance
                    cues/fr.tsv | 9,use,pris | weight
                    combinations.tsv | ketamine,nothing,unsafe,heart | unknown substance
                    combinations.tsv | ketamine,HORSES,unsafe,heart | unknown family
                    patterns.tsv | fentanyl,,([,x1,y2,why | pattern
                    """)
    void theCheckNamesEachMistake(String file, String line, String expected) throws IOException {
        write("substances/a.tsv", KETAMINE);
        write("sources.tsv", "euda\tagency\n");
        write(file, line.replace(',', '\t') + "\n");
        List<Problem> problems = LexiconCheck.of(folder);
        assertTrue(problems.stream().anyMatch(problem -> problem.message().contains(expected)), problems::toString);
        assertEquals(file, problems.getFirst().file());
        assertEquals(1, problems.getFirst().line());
    }

    @Test
    void aSureNameThatIsAnOrdinaryWordIsAMistake() throws IOException {
        write("substances/a.tsv", KETAMINE);
        write("sources.tsv", "euda\tagency\n");
        write("names/a.tsv", "ketamine\tde\tstreet\tnever\tKäthe\t\t\teuda\n");
        write("ordinary/de.txt", "Kathe\n");
        assertTrue(LexiconCheck.of(folder).getFirst().message().contains("is an ordinary word (de)"));
    }

    @Test
    void doubleSubstancesNamesAndMissingSourcesAreMistakes() throws IOException {
        write("substances/a.tsv", KETAMINE + KETAMINE);
        write("names/a.tsv", "ketamine\tnl\tstreet\tnever\tketje|Ketje\n");
        String all = LexiconCheck.of(folder).toString();
        assertTrue(all.contains("there twice") && all.contains("stands already") && all.contains("not explained"), all);
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
