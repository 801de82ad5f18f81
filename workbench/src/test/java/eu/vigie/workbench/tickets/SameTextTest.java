package eu.vigie.workbench.tickets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SameTextTest {
    private static final String APPROVED = "Hello,\n\nsee Jellinek (https://www.jellinek.nl/) first.";

    @Test
    void whiteSpaceDoesNotCount() {
        assertTrue(SameText.same(APPROVED, " Hello, see\u00a0Jellinek  (https://www.jellinek.nl/)\nfirst. "));
    }

    @Test
    void theWaysOfWritingALinkAreOne() {
        assertTrue(SameText.same(APPROVED, "Hello, see [url=https://www.jellinek.nl]Jellinek[/url] first."));
        assertTrue(SameText.same(APPROVED, "Hello, see [Jellinek](https://www.jellinek.nl/) first."));
        assertTrue(SameText.same(
                "See https://www.jellinek.nl/ first", "See https://www.jellinek.nl (https://www.jellinek.nl/) first"));
    }

    @Test
    void oneDigitMoreIsAnotherText() {
        assertFalse(SameText.same("Wait 2 hours.", "Wait 12 hours."));
        assertFalse(SameText.same(APPROVED, APPROVED.replace("jellinek.nl", "jellinek.example")));
        assertFalse(SameText.same("Never alone.", "never alone."));
    }
}
