package eu.vigie.index.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class AnalyzeCommandTest {
    private static String line(String id, String title, String text) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        return node.put("id", id).put("title", title).put("text", text) + "\n";
    }

    private static String codePoints(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    @Test
    void aLineGivesALineWithTheFieldsOfTheContract() {
        CommandRun run = CommandRun.analyze(line("a1", "", "Is it risky to mix ketamine and beer?"));
        assertEquals(0, run.status(), run.complaints());
        List<String> names = new ArrayList<>();
        run.lines().getFirst().fieldNames().forEachRemaining(names::add);
        assertEquals(
                List.of(
                        "id",
                        "language",
                        "verdict",
                        "question",
                        "intent",
                        "urgency",
                        "score",
                        "substances",
                        "mentions"),
                names);
    }

    @Test
    void valuesAreLowerCaseWords() {
        JsonNode json = CommandRun.analyze(line("a1", "", "Is it risky to mix ketamine and beer?"))
                .lines()
                .getFirst();
        assertEquals("a1", json.get("id").asText());
        assertEquals("en", json.get("language").asText());
        assertEquals("drug_question", json.get("verdict").asText());
        assertTrue(json.get("question").asBoolean());
        assertEquals("interaction", json.get("intent").asText());
        assertTrue(List.of("normal", "high").contains(json.get("urgency").asText()));
        assertEquals("[\"ketamine\",\"alcohol\"]", json.get("substances").toString());
        double score = json.get("score").asDouble();
        assertTrue(score > 0.5 && score <= 1, "score " + score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    How do I taper diazepam, and are all benzodiazepines the same? | ["diazepam"]
                    Are all benzodiazepines the same when you stop them? | ["benzodiazepines"]
                    Is it risky to take MDMA with benzodiazepines? | ["MDMA","benzodiazepines"]
                    """)
    void aGroupIsNotListedBesideOneOfItsMembers(String text, String expected) {
        JsonNode json = CommandRun.analyze(line("a1", "", text)).lines().getFirst();
        assertEquals(expected, json.get("substances").toString());
    }

    @Test
    void offsetsAreCodePointsWithTheEndExclusive() {
        String text = "🍄🍄 été 👩‍👩‍👧 kétamine ou kétamine ?";
        JsonNode json =
                CommandRun.analyze(line("a", "💊 kétamine", text)).lines().getFirst();
        int seen = 0;
        for (JsonNode mention : json.get("mentions")) {
            String field = mention.get("field").asText().equals("title") ? "💊 kétamine" : text;
            assertEquals(
                    mention.get("text").asText(),
                    codePoints(
                            field,
                            mention.get("start").asInt(),
                            mention.get("end").asInt()));
            seen++;
        }
        assertTrue(seen >= 3, json.toString());
    }

    @Test
    void mentionsNameTheirField() {
        JsonNode mentions = CommandRun.analyze(line("a", "Ketamine", "Is MDMA worse?"))
                .lines()
                .getFirst()
                .get("mentions");
        assertEquals("title", mentions.get(0).get("field").asText());
        assertEquals(0, mentions.get(0).get("start").asInt());
        assertEquals(8, mentions.get(0).get("end").asInt());
        assertEquals("text", mentions.get(1).get("field").asText());
        assertEquals("MDMA", mentions.get(1).get("substance").asText());
        assertTrue(mentions.get(1).get("confidence").asDouble() >= 0.5);
    }

    @Test
    void theOrderIsKept() {
        StringBuilder input = new StringBuilder();
        for (int number = 0; number < 200; number++) {
            input.append(line("p" + number, "", number % 3 == 0 ? "ketamine?" : "Nice weather today."));
        }
        List<JsonNode> lines = CommandRun.analyze(input.toString()).lines();
        assertEquals(200, lines.size());
        for (int number = 0; number < 200; number++) {
            assertEquals("p" + number, lines.get(number).get("id").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"text\":",
                "nonsense",
                "[1,2]",
                "\"text\"",
                "{\"id\":\"x\"}",
                "{\"id\":\"x\",\"text\":7}",
                "{\"id\":\"x\",\"text\":\"a\",\"title\":[]}",
                "{\"id\":\"x\",\"text\":null}"
            })
    void aMalformedLineIsNamedAndPassedOver(String bad) {
        CommandRun run = CommandRun.analyze(line("1", "", "one") + bad + "\n" + line("3", "", "three"));
        assertEquals(3, run.status());
        assertEquals(2, run.lines().size());
        assertEquals("3", run.lines().getLast().get("id").asText());
        assertTrue(run.complaints().startsWith("line 2: "), run.complaints());
        assertEquals(1, run.complaints().lines().count());
    }

    @Test
    void messagesDoNotRepeatThePost() {
        CommandRun run = CommandRun.analyze("{\"id\":\"x\",\"text\":\"my private words\", broken\n");
        assertEquals(3, run.status());
        assertFalse(run.complaints().contains("private"), run.complaints());
    }

    @Test
    void emptyLinesAreNoMistake() {
        CommandRun run = CommandRun.analyze("\n" + line("1", "", "one") + "   \n\r\n");
        assertEquals(0, run.status());
        assertEquals(1, run.lines().size());
    }

    @Test
    void nothingInNothingOut() {
        CommandRun run = CommandRun.analyze("");
        assertEquals(0, run.status());
        assertEquals("", run.out());
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertEquals(
                1, CommandRun.analyze("{\"id\":\"1\",\"text\":\"one\"}").lines().size());
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertEquals(0, CommandRun.analyze("\uFEFF" + line("1", "", "one")).status());
    }

    @Test
    void bytesThatAreNoUtf8AreTolerated() {
        byte[] start = "{\"id\":\"1\",\"text\":\"ketamine ".getBytes(StandardCharsets.UTF_8);
        byte[] end = " is it safe?\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] input = new byte[start.length + 2 + end.length];
        System.arraycopy(start, 0, input, 0, start.length);
        input[start.length] = (byte) 0xFF;
        input[start.length + 1] = (byte) 0xC3;
        System.arraycopy(end, 0, input, start.length + 2, end.length);
        CommandRun run = CommandRun.analyze(input);
        assertEquals(0, run.status(), run.complaints());
        assertEquals("drug_question", run.lines().getFirst().get("verdict").asText());
    }

    @Test
    void anIdMayBeANumberOrMissing() {
        List<JsonNode> lines = CommandRun.analyze("{\"id\":7,\"text\":\"one\"}\n{\"text\":\"two\"}\n")
                .lines();
        assertEquals(7, lines.getFirst().get("id").asInt());
        assertTrue(lines.getLast().get("id").isNull());
    }

    @Test
    void aTitleAloneIsAPost() {
        JsonNode json = CommandRun.analyze("{\"id\":1,\"title\":\"Is ketamine legal?\"}")
                .lines()
                .getFirst();
        assertEquals("drug_question", json.get("verdict").asText());
    }

    @Test
    void explainAddsTheReasons() {
        JsonNode json = CommandRun.analyze(line("1", "", "I'm 15, is ketamine safe?"), "--explain")
                .lines()
                .getFirst();
        assertTrue(json.get("why").size() >= 3);
        for (JsonNode reason : json.get("why")) {
            assertTrue(reason.get("code").asText().contains("."));
            assertFalse(reason.get("text").asText().isBlank());
        }
        assertEquals("minor.age", json.get("possible_minor").get(0).get("code").asText());
    }

    @Test
    void withoutExplainThereAreNoReasons() {
        assertFalse(CommandRun.analyze(line("1", "", "one")).lines().getFirst().has("why"));
    }

    @Test
    void theLanguageOfTheForumIsAHint() {
        JsonNode json = CommandRun.analyze("{\"id\":1,\"text\":\"mdma?\",\"lang\":\"de\"}")
                .lines()
                .getFirst();
        assertEquals("de", json.get("language").asText());
    }

    @Test
    void linesWithinAPostAreKept() {
        JsonNode json = CommandRun.analyze(line("1", "", "> is ketamine safe?\nIt was for me, never had trouble."))
                .lines()
                .getFirst();
        assertEquals("drug_mention", json.get("verdict").asText());
        assertEquals(5, json.get("mentions").get(0).get("start").asInt());
    }

    @Test
    void outputIsUtf8InEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            CommandRun run = CommandRun.analyze(line("é🍄", "", "IS KETAMINE SAFE?"));
            assertEquals("é🍄", run.lines().getFirst().get("id").asText());
            assertEquals("drug_question", run.lines().getFirst().get("verdict").asText());
            assertFalse(run.out().contains("ı"), run.out());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aPostOfAMegabyteIsRead() {
        String text = "Is ketamine safe? " + "The weather was nice and we walked along the canal. ".repeat(20_000);
        CommandRun run = CommandRun.analyze(line("big", "", text));
        assertEquals(0, run.status());
        assertEquals("big", run.lines().getFirst().get("id").asText());
    }

    @Test
    void eachAnswerIsGivenBeforeTheNextQuestionComes() throws IOException {
        List<String> seen = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream slow = new InputStream() {
            private final byte[] bytes = (line("1", "", "one") + line("2", "", "two")).getBytes(StandardCharsets.UTF_8);
            private final int border = line("1", "", "one").getBytes(StandardCharsets.UTF_8).length;
            private int at;

            @Override
            public int read() {
                if (at == border) {
                    seen.add(out.toString(StandardCharsets.UTF_8));
                }
                return at < bytes.length ? bytes[at++] : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int next = read();
                if (next < 0) {
                    return -1;
                }
                buffer[offset] = (byte) next;
                return 1;
            }
        };
        new CommandLine(new AnalyzeCommand(slow, out, System.err)).execute();
        assertTrue(seen.getFirst().startsWith("{\"id\":\"1\""), "written so far: " + seen);
    }

    @Test
    void aBrokenPipeEndsWithOne() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("pipe closed");
            }
        };
        InputStream in = new ByteArrayInputStream(line("1", "", "one").getBytes(StandardCharsets.UTF_8));
        PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertEquals(1, new CommandLine(new AnalyzeCommand(in, broken, complaints)).execute());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("pipe closed"));
    }

    @Test
    void unknownOptionsAreWrongUsage() {
        assertEquals(2, CommandRun.analyze("", "--no-such-option").status());
    }
}
