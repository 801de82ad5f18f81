package eu.vigie.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolitenessTest {
    private static final Duration QUICK = Duration.ofMillis(100);
    private final Politeness polite = new Politeness(Duration.ofSeconds(5), Optional.empty(), 0);

    @Test
    void pauseIsAtLeastThePace() {
        assertEquals(Duration.ofSeconds(5), polite.pause(QUICK, Optional.empty()));
    }

    @Test
    void slowHostIsLeftAloneTwiceAsLongAsItTook() {
        assertEquals(Duration.ofSeconds(40), polite.pause(Duration.ofSeconds(20), Optional.empty()));
    }

    @Test
    void crawlDelayLengthensThePace() {
        var asked = new Politeness(Duration.ofSeconds(5), Optional.of(Duration.ofSeconds(30)), 0);
        assertEquals(Duration.ofSeconds(30), asked.pause(QUICK, Optional.empty()));
    }

    @Test
    void retryAfterIsObeyed() {
        assertEquals(Duration.ofHours(1), polite.pause(QUICK, Optional.of(Duration.ofHours(1))));
    }

    @Test
    void eachSetbackDoublesThePaceAndEachGoodAnswerForgivesOne() {
        Politeness twice = polite.setBack().setBack();
        assertEquals(Duration.ofSeconds(20), twice.pause(QUICK, Optional.empty()));
        assertEquals(Duration.ofSeconds(10), twice.forgiven().pause(QUICK, Optional.empty()));
        assertEquals(polite, polite.forgiven());
    }

    @Test
    void paceIsNotDoubledForEver() {
        Politeness worst = polite;
        for (int n = 0; n < 50; n++) {
            worst = worst.setBack();
        }
        assertEquals(Duration.ofSeconds(320), worst.pause(QUICK, Optional.empty()));
    }

    @Test
    void negativePaceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Politeness(Duration.ofSeconds(-1), Optional.empty(), 0));
    }
}
