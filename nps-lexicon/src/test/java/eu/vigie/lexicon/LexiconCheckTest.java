package eu.vigie.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake that the check knows, made once. */
class LexiconCheckTest {
    private static final String KETAMINE =
            "ketamine\tarylcyclohexylamine\tketamine\tkétamine\tketamine\tKetamin\teuda\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void aLexiconInOrder() throws IOException {
        write("sources.tsv", "euda\tthe agency\nfield\theard\n");
        write("substances/a.tsv", KETAMINE);
    }

    @Test
    void aSmallLexiconInOrderHasNoProblem() throws IOException {
        write("names/a.tsv", "ketamine\tnl,de\tstreet\tnever\tketa|keet\t\tBE\tfield,euda\n");
        write("ordinary/nl.txt", "fiets\n");
        assertEquals(List.of(), LexiconCheck.of(folder));
    }

    @Test
    void anEmptyFolderIsAProblemWithARemedy() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Problem problem = LexiconCheck.of(empty).getFirst();
        assertEquals("substances/", problem.file());
        assertTrue(problem.remedy().contains("Give the folder"), problem::remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ketamine,nl,street,never,keta ; has no source
                    ketamine,nl,street,never,keta,,,hearsay ; "hearsay" is not explained
                    ketamine,nl,street,never,keta,,,field,x ;
                    ketamine,nl,street,often,keta,,,field ; unknown ambiguity
                    ketamine,nl,street,,keta,,,field ; column 4 (ambiguity) is empty
                    ketamine,nl,,never,keta,,,field ; column 3 (register) is empty
                    ketamine,,street,never,keta,,,field ; column 2 (languages) is empty
                    ketamine,nl,street,never,,,,field ; column 5 (names) is empty
                    ketamine,nl,street,never,keta||ket,,,field ; empty name between two bars
                    ketamine,nl,street,never,keta|keta,,,field ; stands already
                    ketamine,pt,street,never,keta,,,field ; unknown language "pt"
                    ketamine,nl,street,never,keta,nickname,,field ; unknown kind "nickname"
                    horse,nl,street,never,keta,,,field ; unknown substance "horse"
                    Ketamine,nl,street,never,keta,,,field ; is not an identifier
                    """)
    void aNameLineIsToldWhatIsWrong(String line, String expected) throws IOException {
        write("names/a.tsv", line.replace(',', '\t') + "\n");
        List<Problem> problems = LexiconCheck.of(folder);
        if (expected == null) {
            assertEquals(List.of(), problems);
        } else {
            assertTrue(problems.getFirst().message().contains(expected), problems::toString);
            assertEquals(
                    "names/a.tsv:1",
                    problems.getFirst().file() + ":" + problems.getFirst().line());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    mdma,phenethylamine,MDMA,,,,euda ;
                    mdma,phenethylamine,MDMA,,,,euda+cas:euda,,,,42542-10-9 ;
                    mdma,phenethylamine,MDMA,,,,euda,,,,42542-10-9 ; no source for the cas of "mdma"
                    mdma,phenethylamine,MDMA,,,,euda+cas:euda,,,,42542-10-8 ; check digit of the CAS number
                    mdma,phenethylamine,MDMA,,,,euda+cas:euda,,,,4254210-9 ; is not a CAS number
                    mdma,phenethylamine,MDMA,,,,euda,,,,,SHXWCVYOXRDMCX-UHFFFAOYSA-N ; no source for the inchikey
                    mdma,phenethylamine,MDMA,,,,euda+inchikey:euda,,,,,SHXWCVYOXRDMCX ; is not a InChIKey
                    mdma,phenethylamine,MDMA,,,,euda,,,1985 ; no source for the year
                    mdma,phenethylamine,MDMA,,,,euda+year:euda,,,85 ; is not a year
                    mdma,phenethylamine,MDMA,,,,euda+year:nobody,,,1985 ; source "nobody" is not explained
                    mdma,phenethylamine,MDMA,,,,euda+shoe:euda ; unknown fact "shoe"
                    mdma,phenethylamine,MDMA,,,,gossip ; source "gossip" is not explained
                    mdma,phenethylamine,MDMA ; column 7 (sources) is empty
                    mdma,phenethylamine,,,,,euda ; column 3 (en) is empty
                    mdma,,MDMA,,,,euda ; column 2 (family) is empty
                    mdma,horses,MDMA,,,,euda ; unknown family "horses"
                    mdma,phenethylamine,MDMA,,,,euda,,maybe ; use yes or no
                    ketamine,phenethylamine,MDMA,,,,euda ; there twice
                    mdma,phenethylamine,ketamine,,,,euda ; there twice
                    """)
    void aSubstanceLineIsToldWhatIsWrong(String line, String expected) throws IOException {
        write("substances/b.tsv", line.replace(',', '\t').replace('+', ',') + "\n");
        List<Problem> problems = LexiconCheck.of(folder);
        if (expected == null) {
            assertEquals(List.of(), problems);
        } else {
            String told = problems.getFirst().message();
            assertTrue(
                    told.toLowerCase(java.util.Locale.ROOT).contains(expected.toLowerCase(java.util.Locale.ROOT)),
                    told);
            assertTrue(told.startsWith("substances/b.tsv:1: "), told);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    fr,Käthe,Kathe ;
                    de,Käthe,Kathe ; de
                    mul,Käthe,kathe ; de
                    mul,kaethe,Kathe ;
                    nl,Käthe,Kathe ;
                    """)
    void aSureNameThatIsAnOrdinaryWordOfItsLanguageIsAMistake(String line, String language) throws IOException {
        String[] cells = line.split(",");
        write("names/a.tsv", "ketamine\t" + cells[0] + "\tstreet\tnever\t" + cells[1] + "\t\t\tfield\n");
        write("ordinary/de.txt", cells[2] + "\n");
        List<Problem> problems = LexiconCheck.of(folder);
        assertEquals(language == null ? 0 : 1, problems.size(), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs-context", "mostly-innocent"})
    void anOrdinaryWordMayBeANameThatIsNotSure(String ambiguity) throws IOException {
        write("names/a.tsv", "ketamine\tde\tstreet\t" + ambiguity + "\tKäthe\t\t\tfield\n");
        write("ordinary/de.txt", "Kathe\n");
        assertEquals(List.of(), LexiconCheck.of(folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    fentanyl,fentanyl,[a-z]{3}fentanyl,abcfentanyl,fentanyl,why ;
                    fentanyl,fentanyl,[a-z]{3}fentanyl,abfentanyl,fentanyl,why ; does not find its example
                    fentanyl,fentanyl,[a-z]{3}fentanyl,abcfentanyl,defFentanyl,why ; finds its counter-example
                    fentanyl,fentanyl,[a-z{3}fentanyl,abcfentanyl,fentanyl,why ; the pattern cannot be read
                    fentanyl,fentanyl,[a-z]{3}fentanyl,,fentanyl,why ; column 4 (example) is empty
                    fentanyl,fentanyl,[a-z]{3}fentanyl,abcfentanyl,,why ; column 5 (counter-example) is empty
                    horses,fentanyl,[a-z]{3}fentanyl,abcfentanyl,fentanyl,why ; unknown family
                    """)
    void aPatternIsTriedOnItsExamples(String line, String expected) throws IOException {
        write("patterns.tsv", line.replace(',', '\t') + "\n");
        List<Problem> problems = LexiconCheck.of(folder);
        assertEquals(expected == null, problems.isEmpty(), problems::toString);
        assertTrue(expected == null || problems.getFirst().message().contains(expected), problems::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    combinations.tsv;ketamine,ALCOHOL,dangerous,accident;
                    combinations.tsv;ketamine,ALCOHOL,deadly,accident;unknown level
                    combinations.tsv;ketamine,ALCOHOL,,accident;column 3 (level) is empty
                    combinations.tsv;ketamine,ALCOHOL,dangerous,;column 4 (reason) is empty
                    combinations.tsv;ketamine,,dangerous,accident;column 2 (side) is empty
                    combinations.tsv;horse,ALCOHOL,dangerous,accident;unknown substance "horse"
                    combinations.tsv;ketamine,HORSES,dangerous,accident;unknown family "HORSES"
                    cues/fr.tsv;3,use,pris|prise;
                    cues/fr.tsv;0,use,pris;weight "0"
                    cues/fr.tsv;heavy,use,pris;weight "heavy"
                    cues/fr.tsv;3,,pris;column 2 (about) is empty
                    cues/fr.tsv;3,use,;column 3 (words) is empty
                    cues/pt.tsv;3,use,tomar;no such language: pt
                    innocent.tsv;fr,car part,joint de culasse;
                    innocent.tsv;xx,car part,joint de culasse;unknown language "xx"
                    innocent.tsv;fr,,joint de culasse;column 2 (meaning) is empty
                    """)
    void otherFilesAreCheckedToo(String file, String line, String expected) throws IOException {
        write(file, line.replace(',', '\t') + "\n");
        List<Problem> problems = LexiconCheck.of(folder);
        assertEquals(expected == null, problems.isEmpty(), problems::toString);
        assertTrue(expected == null || problems.getFirst().message().contains(expected), problems::toString);
    }

    @Test
    void problemsComeInTheOrderOfFilesAndLines() throws IOException {
        write("names/a.tsv", "ketamine\tnl\tstreet\tnever\ta1\n\n# note\nketamine\tnl\tstreet\tnever\ta2\n");
        write("cues/fr.tsv", "7\tuse\tpris\n");
        assertEquals(
                List.of("cues/fr.tsv:1", "names/a.tsv:1", "names/a.tsv:4"),
                LexiconCheck.of(folder).stream()
                        .map(problem -> problem.file() + ":" + problem.line())
                        .toList());
    }

    @Test
    void windowsLineEndsAreNoMistake() throws IOException {
        write("names/a.tsv", "# note\r\nketamine\tnl\tstreet\tnever\tketa\t\t\tfield\r\n\r\n");
        assertEquals(List.of(), LexiconCheck.of(folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    names/a.tsv ; 3
                    cues/fr.tsv ; 1
                    ordinary/de.txt ; 12
                    """)
    void aLineThatIsNotUtf8IsNamed(String file, int line) throws IOException {
        String content = "# é ß ô 💊\n".repeat(line - 1) + "# Käthe\n# more\n";
        writeLatin(file, line, content);
        List<String> problems =
                LexiconCheck.of(folder).stream().map(Problem::message).toList();
        assertEquals(List.of(file + ":" + line + ": is not UTF-8. Save the file as UTF-8."), problems);
    }

    @Test
    void aLexiconThatIsNotUtf8IsNotUsed() throws IOException {
        writeLatin("names/a.tsv", 1, "# Käthe\n");
        BrokenLexiconException broken = assertThrows(BrokenLexiconException.class, () -> Lexicon.read(folder));
        assertEquals("names/a.tsv", broken.problems().getFirst().file());
    }

    @Test
    void aLocalFileThatIsNotUtf8IsToldAsLocal() throws IOException {
        Path local = Files.createDirectories(folder.resolve("own/names"));
        Files.write(local.resolve("team.tsv"), "# ok\n# na\u00efve".getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = LexiconCheck.shippedWith(folder.resolve("own")).getFirst();
        assertEquals("local:names/team.tsv:2: is not UTF-8. Save the file as UTF-8.", problem.message());
    }

    @Test
    void aSignCutOffAtTheEndOfAFileIsNoUtf8() throws IOException {
        Files.createDirectories(folder.resolve("names"));
        Files.write(folder.resolve("names/a.tsv"), new byte[] {'#', ' ', (byte) 0xC3});
        assertEquals(
                List.of("names/a.tsv:1"),
                LexiconCheck.of(folder).stream()
                        .map(problem -> problem.file() + ":" + problem.line())
                        .toList());
    }

    /** Only this line is written as old editors do. */
    private void writeLatin(String file, int line, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] lines = content.split("\n");
        for (int at = 0; at < lines.length; at++) {
            bytes.write(
                    (lines[at] + "\n").getBytes(at + 1 == line ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
        Files.write(path, bytes.toByteArray());
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
