package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonCodeTest {
    @Test
    void keysAreUnique() {
        Set<String> keys = new HashSet<>();
        for (ReasonCode code : ReasonCode.values()) {
            assertTrue(keys.add(code.key()), code.key());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysAreStableInForm(ReasonCode code) {
        assertTrue(code.key().matches("(language|drug|question|model|intent|urgency|minor)\\.[a-z_]+"), code.key());
    }

    @ParameterizedTest
    @EnumSource
    void textsAreSentences(ReasonCode code) {
        assertTrue(code.english().endsWith("."), code.english());
        assertFalse(Character.isLowerCase(code.english().charAt(0)), code.english());
    }

    @ParameterizedTest
    @EnumSource
    void everyIntentHasAReason(Intent intent) {
        assertTrue(ReasonCode.of(intent).key().startsWith("intent."));
    }

    @ParameterizedTest
    @EnumSource(value = Intent.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void intentsAndTheirReasonsAreNamedAlike(Intent intent) {
        assertEquals("INTENT_" + intent.name(), ReasonCode.of(intent).name());
    }

    @Test
    void detailsAreFilledInByPlace() {
        Reason reason = Reason.of(ReasonCode.URGENCY_COMBINATION, "A", "B");
        assertEquals("A and B are dangerous together.", reason.english());
        assertEquals(List.of("A", "B"), reason.details());
        assertEquals("urgency.combination", reason.code());
    }

    @Test
    void allDetailsAreListedWhereTheTextSaysSo() {
        assertEquals(
                "It asks, by these words: “how”, “much”.",
                Reason.of(ReasonCode.QUESTION_WORDS, "how", "much").toString());
    }

    @Test
    void wordsOfAPostAreNotTakenForPlaces() {
        assertEquals(
                "“{*}” means x: y.",
                Reason.of(ReasonCode.DRUG_MENTION, "{*}", "x", "y").english());
    }

    @Test
    void detailsCannotBeChangedLater() {
        List<String> details = new ArrayList<>(List.of("a"));
        Reason reason = Reason.of(ReasonCode.QUESTION_WORDS, details);
        details.add("b");
        assertEquals(List.of("a"), reason.details());
    }
}
