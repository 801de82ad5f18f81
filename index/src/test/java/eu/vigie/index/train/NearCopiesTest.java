package eu.vigie.index.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.PostText;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearCopiesTest {
    private static final Labels NONE = new Labels(Verdict.NOT_DRUG, false, Intent.OTHER, Urgency.LOW, false, Set.of());

    private static int pairs(String group, String other, String... texts) {
        List<TrainingText> all = new ArrayList<>();
        for (String text : texts) {
            String of = all.isEmpty() ? group : other;
            all.add(new TrainingText("line " + all.size(), "en", "anne", of, PostText.of("", text), NONE));
        }
        return NearCopies.across(all).size();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The boat left the harbour at seven in the morning; The boat left the harbour at seven in the evening; 1",
                "The boat left the harbour at seven in the morning; THE BOAT: left the harbour, at seven in the MORNING!!; 1",
                "The boat left the harbour at seven in the morning; Nobody in the village had seen the old boat again; 0",
                "Same here; Same here; 0",
                "Thanks a lot everyone; Thanks a lot everyone; 1"
            })
    void textsThatShareMostOfTheirLettersAreCopiesUnlessTheyAreVeryShort(String one, String other, int pairs) {
        assertEquals(pairs, pairs("a", "b", one, other));
    }

    @Test
    void minimalPairsMayStandInOneGroup() {
        String text = "The boat left the harbour at seven in the morning";
        assertEquals(0, pairs("a", "a", text, text));
    }

    @Test
    void everyPairIsTold() {
        String text = "The boat left the harbour at seven in the morning";
        assertEquals(2, pairs("a", "b", text, text, text));
    }
}
