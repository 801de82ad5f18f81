package eu.vigie.workbench.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.index.assess.ReasonCode;
import eu.vigie.workbench.web.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Messages FRENCH = Messages.in(Locale.FRENCH);

    @Test
    void dangerIsToldBeforeEverythingElse() {
        var evidence = Evidence.of(List.of(why("language.text", "fr"), why("drug.none"), why("urgency.low")), FRENCH);

        assertEquals(List.of("urgency", "drug", "language"), topics(evidence));
    }

    @Test
    void theSameThingIsSaidOnce() {
        var evidence =
                Evidence.of(List.of(why("drug.mention", "taz", "MDMA"), why("drug.mention", "taz", "MDMA")), FRENCH);

        assertEquals(1, evidence.getFirst().lines().size());
    }

    @Test
    void whatOnlyTheCuriousNeedIsFoldedAway() {
        var evidence = Evidence.of(List.of(why("question.mark"), why("language.text", "fr")), FRENCH);

        assertTrue(evidence.getFirst().first());
        assertFalse(evidence.getLast().first());
    }

    @Test
    void everyTopicHasANameInEveryLanguage() {
        for (Locale locale : Messages.LOCALES) {
            for (ReasonCode reason : ReasonCode.values()) {
                String topic = why(reason.key()).topic();
                assertFalse(Messages.in(locale).text("evidence." + topic).isBlank());
            }
        }
    }

    private static Why why(String code, String... details) {
        return new Why(code, code, List.of(details));
    }

    private static List<String> topics(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::topic).toList();
    }
}
