package eu.vigie.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RobotsTest {
    private static final URI PAGE = URI.create("https://garden.example/t/1");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void missingFileAllows() {
        assertTrue(Robots.read(404, "").allows(PAGE));
        assertTrue(Robots.read(403, "").allows(PAGE));
    }

    @Test
    void fileThatCannotBeHadForbids() {
        assertFalse(Robots.read(500, "").allows(PAGE));
        assertFalse(Robots.read(0, "").allows(PAGE));
        assertEquals("robots.txt could not be had", Robots.read(0, "").reason());
    }

    @Test
    void ownGroupCountsBeforeTheOneForAll() {
        Robots rules = Robots.read(200, "User-agent: *\nDisallow: /\n\nUser-agent: Vigie\nDisallow: /private/\n");
        assertTrue(rules.allows(PAGE));
        assertFalse(rules.allows(URI.create("https://garden.example/private/x")));
    }

    @Test
    void longestRuleWins() {
        Robots rules = Robots.read(200, "User-agent: *\nDisallow: /t/\nAllow: /t/1\n");
        assertTrue(rules.allows(PAGE));
        assertFalse(rules.allows(URI.create("https://garden.example/t/2")));
    }

    @Test
    void crawlDelayIsCutAndNeverForbids() {
        Robots patient = Robots.read(200, "User-agent: *\nCrawl-delay: 86400\n");
        assertEquals(Optional.of(MINUTE), patient.crawlDelay(MINUTE));
        assertTrue(patient.allows(PAGE));
        Robots mild = Robots.read(200, "User-agent: *\nCrawl-delay: 7\n");
        assertEquals(Optional.of(Duration.ofSeconds(7)), mild.crawlDelay(MINUTE));
        assertEquals(Optional.empty(), Robots.read(404, "").crawlDelay(MINUTE));
    }

    @Test
    void originLeavesOutTheUsualPort() {
        assertEquals("https://garden.example", Robots.origin(URI.create("HTTPS://Garden.example:443/t")));
        assertEquals("http://garden.example:8080", Robots.origin(URI.create("http://garden.example:8080/t")));
    }
}
