package eu.vigie.workbench.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentBodyTest {
    private static final Map<String, String> FRENCH = Map.of("ghb", "GHB", "alcohol", "alcool", "ketamine", "kétamine");

    @Test
    void substancesAreCalledAsReadersOfThePageCallThem() {
        var body = body("""
                {"mentions": [{"field": "TEXT", "start": 3, "end": 6, "surface": "ket", "substance": "ketamine", "confidence": 0.9}]}
                """);
        assertEquals(List.of(new Span(3, 6, "kétamine")), body.spans("TEXT"));
    }

    @Test
    void reasonsCallThemSoToo() {
        var body = body("""
                {"why": [{"code": "urgency.combination", "english": "a dangerous mix", "details": ["GHB", "alcohol"]}]}
                """);
        assertEquals(List.of(new Why("urgency.combination", "a dangerous mix", List.of("GHB", "alcool"))), body.why());
    }

    @Test
    void whatIsInNoLexiconIsShownAsItWasWritten() {
        var body = body("""
                {"mentions": [{"field": "TEXT", "start": 0, "end": 6, "surface": "9-XYZZ", "confidence": 0.6}]}
                """);
        assertEquals(List.of(new Span(0, 6, "9-XYZZ")), body.spans("TEXT"));
    }

    private static AssessmentBody body(String json) {
        return new AssessmentBody(json, said -> FRENCH.getOrDefault(said, said));
    }
}
