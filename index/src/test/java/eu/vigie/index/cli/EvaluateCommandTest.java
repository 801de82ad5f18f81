package eu.vigie.index.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String LABELLED = """
            {"id":"1","lang":"en","title":"","text":"Is it risky to mix ketamine and beer?","label":"drug_question","is_question":true,"substances":["ketamine","alcohol"],"intent":"interaction","urgency":"high","hard_types":[]}
            {"id":"2","lang":"en","title":"","text":"A documentary about heroin, quite sad.","label":"drug_mention_no_question","is_question":false,"substances":["heroin"],"intent":"other","urgency":"low","hard_types":[]}
            {"id":"3","lang":"en","title":"","text":"Which paint for a damp wall?","label":"not_drug","is_question":true,"substances":[],"intent":"other","urgency":"low","hard_types":[]}
            {"id":"4","lang":"de","title":"","text":"Welche Farbe für eine feuchte Wand?","label":"not_drug","is_question":true,"substances":[],"intent":"other","urgency":"low","hard_types":[]}
            """;
    private static final String ORDINARY = """
            {"id":"1","lang":"en","text":"Which paint for a damp wall?","weak_label":"other"}
            {"id":"2","lang":"fr","text":"Le train part à midi.","weak_label":"other"}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("posts.jsonl"), content).toString();
    }

    private static JsonNode measure(JsonNode json, String measure, String language) {
        for (JsonNode one : json.get("measures")) {
            if (one.get("measure").asText().equals(measure)
                    && one.get("language").asText().equals(language)) {
                return one;
            }
        }
        throw new AssertionError("no " + measure + " for " + language);
    }

    @Test
    void tablesNameEveryMeasureByLanguage() throws IOException {
        CommandRun run = CommandRun.evaluate(file(LABELLED));
        assertEquals(0, run.status(), run.complaints());
        for (Measure measure : Measure.values()) {
            assertTrue(run.out().contains(measure.title()), measure.title());
        }
        assertTrue(run.out().contains("verdict: rows as labelled"));
        assertTrue(run.out().contains("intent: rows as labelled"));
        assertTrue(run.out().contains("urgency: rows as labelled"));
        assertTrue(run.out().contains("language told right"));
    }

    @Test
    void mentionsWithoutQuestionCountAsMentions() throws IOException {
        JsonNode json = CommandRun.evaluate(file(LABELLED), "--json").json();
        assertTrue(json.get("confusion").get("verdict").has("drug_mention"));
    }

    @Test
    void figuresAreGivenAsJson() throws IOException {
        JsonNode json = CommandRun.evaluate(file(LABELLED), "--json").json();
        assertEquals(4, json.get("labelled").asInt());
        JsonNode all = measure(json, "drug_question", "all");
        assertEquals(1.0, all.get("f1").asDouble());
        assertEquals(4, all.get("posts").asInt());
        assertTrue(all.get("low").asDouble() <= all.get("f1").asDouble());
        assertTrue(all.get("high").asDouble() >= all.get("f1").asDouble());
        assertEquals(1, measure(json, "drug_question", "de").get("posts").asInt());
    }

    @Test
    void theLanguageIsJudgedToo() throws IOException {
        JsonNode language = CommandRun.evaluate(file(LABELLED), "--json").json().get("language");
        assertEquals("all", language.get(0).get("language").asText());
        assertEquals(1.0, language.get(0).get("accuracy").asDouble());
    }

    @Test
    void postsWithoutLabelsGiveFalseFlagsInAThousand() throws IOException {
        CommandRun run = CommandRun.evaluate(file(ORDINARY));
        assertTrue(run.out().contains("per 1,000"), run.out());
        JsonNode flags = CommandRun.evaluate(file(ORDINARY), "--json").json().get("false_flags");
        assertEquals("all", flags.get(0).get("language").asText());
        assertEquals(2, flags.get(0).get("posts").asInt());
        assertEquals(0.0, flags.get(0).get("per_thousand").asDouble());
    }

    @Test
    void theSameFileGivesTheSameOutput() throws IOException {
        String file = file(LABELLED);
        assertEquals(CommandRun.evaluate(file).out(), CommandRun.evaluate(file).out());
    }

    @Test
    void theDefaultLocaleDoesNotChangeTheOutput() throws IOException {
        String file = file(LABELLED);
        String before = CommandRun.evaluate(file).out();
        Locale locale = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals(before, CommandRun.evaluate(file).out());
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void aMalformedLineIsNamedAndPassedOver() throws IOException {
        CommandRun run = CommandRun.evaluate(file("{broken\n" + LABELLED));
        assertEquals(3, run.status());
        assertTrue(run.complaints().startsWith("line 1: "), run.complaints());
        assertTrue(run.out().contains("drug question"));
    }

    @Test
    void anUnknownLabelIsNamed() throws IOException {
        CommandRun run = CommandRun.evaluate(file(LABELLED + "{\"text\":\"x\",\"label\":\"maybe\"}\n"));
        assertEquals(3, run.status());
        assertEquals("line 5: unknown verdict \"maybe\"\n", run.complaints());
    }

    @Test
    void anUnknownIntentIsNamed() throws IOException {
        CommandRun run = CommandRun.evaluate(
                file("{\"text\":\"x\",\"label\":\"drug_question\",\"intent\":\"chat\"}\n" + ORDINARY));
        assertEquals("line 1: unknown intent \"chat\"\n", run.complaints());
    }

    @Test
    void aMissingFileIsAFailure() {
        CommandRun run = CommandRun.evaluate(folder.resolve("absent.jsonl").toString());
        assertEquals(1, run.status());
        assertTrue(run.complaints().contains("no such file"), run.complaints());
    }

    @Test
    void anEmptyFileIsAFailure() throws IOException {
        CommandRun run = CommandRun.evaluate(file(""));
        assertEquals(1, run.status());
        assertTrue(run.complaints().contains("no posts"), run.complaints());
    }

    @Test
    void noFileIsWrongUsage() {
        assertEquals(2, CommandRun.evaluate().status());
    }

    @Test
    void whereAPostStoodIsNotGivenAway() throws IOException {
        String post =
                "{\"lang\":\"en\",\"board\":\"drugs and dealers\",\"text\":\"Is it safe?\",\"label\":\"not_drug\"}\n";
        JsonNode json = CommandRun.evaluate(file(post), "--json").json();
        assertTrue(json.get("confusion").get("verdict").get("not_drug").has("not_drug"));
    }
}
