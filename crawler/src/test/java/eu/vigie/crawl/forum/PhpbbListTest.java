package eu.vigie.crawl.forum;

import static eu.vigie.crawl.forum.Fixture.list;
import static eu.vigie.crawl.forum.Fixture.read;
import static eu.vigie.crawl.forum.Fixture.uri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PhpbbListTest {
    private final ParsedPage.ListPage page =
            list("phpbb3", read("phpbb3/list.html", "https://velo.example/viewforum.php?f=4"));

    @Test
    void boardAndNextPageAreKnown() {
        assertEquals(Optional.of("Atelier"), page.board());
        assertEquals(uri("https://velo.example/viewforum.php?f=4&start=25"), page.next());
    }

    @Test
    void rowsTellRepliesViewsAndLastPost() {
        assertEquals(
                List.of("1", "7"), page.threads().stream().map(ThreadRow::id).toList());
        ThreadRow bike = page.threads().getLast();
        assertEquals("Vélo qui grince", bike.title());
        assertEquals(OptionalInt.of(21), bike.replies());
        assertEquals(OptionalInt.of(340), bike.views());
        assertEquals(Optional.of(Instant.parse("2026-03-02T08:00:00Z")), bike.lastPostAt());
        assertFalse(bike.pinned());
        assertFalse(bike.locked());
    }

    @Test
    void announcementIsPinnedAndLocked() {
        assertTrue(page.threads().getFirst().pinned());
        assertTrue(page.threads().getFirst().locked());
    }

    @Test
    void sessionsAreCutFromAddresses() {
        assertEquals(
                URI.create("https://velo.example/viewtopic.php?t=1"),
                page.threads().getFirst().url());
    }
}
