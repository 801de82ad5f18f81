package eu.vigie.index.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.index.assess.JudgementModel;
import eu.vigie.index.train.Lessons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
    private static final String CORRECTED = """
            {"id":"1","lang":"en","title":"","text":"where do people get acid in a small town","label":"drug_question","is_question":true,"substances":["LSD"],"intent":"sourcing","urgency":"normal"}
            {"id":"2","lang":"en","title":"","text":"The acid in that old battery has eaten the shelf.","label":"not_drug","is_question":false,"substances":[],"intent":"other","urgency":"low","group":"shelf"}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path texts = Path.of("");
    private Path model = Path.of("");

    @BeforeEach
    void writeTexts() throws IOException {
        texts = Lessons.write(Files.createDirectory(folder.resolve("texts")));
        model = folder.resolve("new.model");
    }

    private CommandRun train(String... more) {
        String[] arguments = {"--out", model.toString(), "--texts", texts.toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return CommandRun.train(all);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void aFolderOfTextsGivesAModelThatCanBeRead() throws IOException {
        CommandRun run = train();
        assertEquals(0, run.status(), run.complaints());
        assertEquals("", run.complaints());
        try (InputStream in = Files.newInputStream(model)) {
            String version = JudgementModel.read(in).version();
            assertTrue(run.out().contains("model " + version + ", " + Files.size(model) + " bytes"), run.out());
        }
    }

    @Test
    void theOutputSaysHowManyPostsWereTaughtAndKeptBack() {
        String first = train().out().lines().findFirst().orElseThrow();
        assertTrue(
                first.matches("52 labelled posts \\{en=28, fr=12, nl=12}: \\d+ taught, \\d+ kept back in whole groups"),
                first);
    }

    @Test
    void rulesAndModelAreComparedOnThePostsKeptBack() {
        String out = train().out();
        assertTrue(out.contains("on the posts kept back"), out);
        assertTrue(out.contains("rules alone"), out);
        assertTrue(out.contains("new model"), out);
    }

    @Test
    void theSameTextsGiveTheSameFile() throws IOException {
        train();
        byte[] first = Files.readAllBytes(model);
        train();
        assertArrayEquals(first, Files.readAllBytes(model));
    }

    @Test
    void correctionsAreTaughtAndOldIsComparedWithNew() throws IOException {
        train();
        byte[] plain = Files.readAllBytes(model);
        CommandRun run = train("--with-corrections", file("corrections.jsonl", CORRECTED));
        assertEquals(0, run.status(), run.complaints());
        assertTrue(run.out().startsWith("54 labelled posts"), run.out());
        assertFalse(Arrays.equals(plain, Files.readAllBytes(model)));
        String old = JudgementModel.shipped().isPresent() ? "present model" : "rules alone";
        assertTrue(run.out().contains(old) && run.out().contains("new model"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"lang\":\"en\",\"text\":\"words\"}; line 1: no \"label\"",
                "{\"lang\":\"en\",\"text\":\"words\",\"label\":\"drugs\"}; line 1: unknown verdict \"drugs\"",
                "no json; line 1: not JSON"
            })
    void aCorrectionThatCannotBeReadStopsTheTraining(String line, String message) throws IOException {
        CommandRun run = train("--with-corrections", file("corrections.jsonl", line + "\n"));
        assertEquals(1, run.status());
        assertTrue(run.complaints().contains(message), run.complaints());
        assertTrue(run.complaints().contains("not used, because of the lines named above"), run.complaints());
        assertFalse(Files.exists(model));
    }

    @Test
    void aWrongTextStopsTheTrainingAndNoModelIsWritten() throws IOException {
        Files.writeString(texts.resolve("eve.tsv"), "# lang: en\n# hand: eve\nask\tme\n");
        CommandRun run = train();
        assertEquals(1, run.status());
        assertTrue(run.complaints().startsWith("eve.tsv:3: has 2 columns, 7 are needed"), run.complaints());
        assertFalse(Files.exists(model));
    }

    @Test
    void aModelThatIsThereStaysWhenTrainingFails() throws IOException {
        Files.writeString(model, "precious");
        Files.writeString(texts.resolve("eve.tsv"), "ask\n");
        assertEquals(1, train().status());
        assertEquals("precious", Files.readString(model));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        CommandRun run = CommandRun.train(
                "--out", model.toString(), "--texts", folder.resolve("nowhere").toString());
        assertEquals(1, run.status());
        assertTrue(run.complaints().startsWith("train: not found: ")
                && run.complaints().contains("nowhere"));
    }

    @Test
    void correctionsThatAreNotThereAreNamed() {
        CommandRun run =
                train("--with-corrections", folder.resolve("none.jsonl").toString());
        assertEquals(1, run.status());
        assertTrue(run.complaints().startsWith("train: not found: ")
                && run.complaints().contains("none.jsonl"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        CommandRun run = CommandRun.train(
                "--out", folder.resolve("no/such/place.model").toString(), "--texts", texts.toString());
        assertEquals(1, run.status());
        assertTrue(run.complaints().startsWith("train: not found: ")
                && run.complaints().contains("place.model"));
    }

    @Test
    void withoutAPlaceForTheModelTheUsageIsWrong() {
        assertEquals(2, CommandRun.train("--texts", texts.toString()).status());
    }

    @Test
    void theReportShowsHandsPartsAndLearningCurve() {
        CommandRun run = train("--report");
        assertEquals(0, run.status(), run.complaints());
        for (String title : new String[] {
            "hands left out in turn",
            "anne, by rules",
            "dora",
            "all together, by rules",
            "what each part is good for",
            "without words",
            "without letters",
            "without rules",
            "without context of names",
            "without variants of names",
            "learning curve"
        }) {
            assertTrue(run.out().contains(title), title + " in " + run.out());
        }
    }
}
