package eu.vigie.lexicon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LexiconCommandTest {
    @Test
    void tsvHasExactlyTheseColumns() {
        String[] lines = TsvExport.of(Lexicon.shipped()).split("\n");
        assertEquals("substance\tfamily\tname\tlanguage\tkind\tregister\tambiguity", lines[0]);
        for (String line : lines) {
            assertEquals(7, line.split("\t", -1).length, line);
        }
    }

    @Test
    void skosStatementsAreClosedAndLabelsQuoted() {
        String turtle = SkosExport.of(Lexicon.shipped());
        for (String block : turtle.strip().split("\n\n")) {
            assertTrue(block.strip().endsWith("."), block);
        }
        assertTrue(turtle.contains("skos:prefLabel \"kétamine\"@fr"));
        assertTrue(turtle.contains(":3-mmc a skos:Concept"));
    }

    @Test
    void explainTellsWhatIsMeantAndWhy() {
        String told = run("explain", "2 g 3mmc", "--lang", "en");
        assertTrue(told.contains("3-MMC, confidence") && told.contains("meant") && told.contains("dose"), told);
    }

    @Test
    void checkOfTheShippedLexiconEndsWell() {
        assertTrue(run("check").contains("in order"));
    }

    private static String run(String... args) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, new CommandLine(new LexiconCommand()).execute(args));
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
