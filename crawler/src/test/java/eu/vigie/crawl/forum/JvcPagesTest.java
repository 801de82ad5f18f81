package eu.vigie.crawl.forum;

import static eu.vigie.crawl.forum.Fixture.each;
import static eu.vigie.crawl.forum.Fixture.list;
import static eu.vigie.crawl.forum.Fixture.read;
import static eu.vigie.crawl.forum.Fixture.thread;
import static eu.vigie.crawl.forum.Fixture.times;
import static eu.vigie.crawl.forum.Fixture.uri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvcPagesTest {
    private static final String THREAD = "https://www.jeuxvideo.com/forums/42-51-777-1-0-1-0-ma-porte.htm";
    private static final String LIST = "https://www.jeuxvideo.com/forums/0-51-0-1-0-1-0-maison.htm";

    private static ParsedPage.ThreadPage payload(boolean packed) {
        return thread("jvc", read(Fixture.jvcPage("jvc/thread.json", packed), "text/html", THREAD));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void payloadIsReadPackedOrNot(boolean packed) {
        ParsedPage.ThreadPage page = payload(packed);
        assertEquals("777", page.threadId());
        assertEquals("Ma porte grince & couine", page.title());
        assertEquals(Optional.of("Forum Maison"), page.board());
        assertEquals(List.of("5001", "5002"), each(page, ParsedPost::id));
        assertEquals(List.of("Porte_Clef", "Burette"), each(page, ParsedPost::author));
        assertEquals(uri("https://www.jeuxvideo.com/forums/42-51-777-2-0-1-0-ma-porte.htm"), page.next());
    }

    @Test
    void timesAreThoseOfParis() {
        assertEquals(
                List.of(Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-01T11:30:00Z")),
                times(payload(true)));
    }

    @Test
    void spoilersAreOwnTextAndDisguisedLinksAreRevealed() {
        assertEquals(
                "Elle grince.\nToute la nuit.\n\nC'est la charnière.",
                payload(true).posts().getFirst().text());
        assertEquals(
                "De l'huile, voir ici (https://huile.example/)",
                payload(true).posts().getLast().text());
    }

    @Test
    void quotationNamesItsAuthor() {
        Quote quote = payload(true).posts().getLast().quotes().getFirst();
        assertEquals(Optional.of("Porte_Clef"), quote.author());
        assertEquals("Elle grince.", quote.text());
    }

    @Test
    void listIsReadWithItsPinsAndLocks() {
        ParsedPage.ListPage page = list("jvc", read(Fixture.jvcPage("jvc/list.json", true), "text/html", LIST));
        ThreadRow rules = page.threads().getFirst();
        assertTrue(rules.pinned());
        assertTrue(rules.locked());
        ThreadRow door = page.threads().getLast();
        assertEquals(OptionalInt.of(21), door.replies());
        assertEquals(Optional.of(Instant.parse("2026-03-02T08:00:00Z")), door.lastPostAt());
        assertEquals(uri("https://www.jeuxvideo.com/forums/0-51-0-1-0-26-0-maison.htm"), page.next());
        assertEquals(
                List.of("Cuisine"),
                page.boards().stream().map(ParsedPage.BoardLink::title).toList());
    }

    @Test
    void threadOf2020IsRead() {
        ParsedPage.ThreadPage page = thread("jvc", read("jvc/thread-2020.html", THREAD));
        assertEquals("777", page.threadId());
        assertEquals("Ma porte grince", page.title());
        assertEquals(List.of("5001", "5002"), each(page, ParsedPost::id));
        assertEquals(List.of("Porte_Clef", "Burette"), each(page, ParsedPost::author));
        assertEquals(
                List.of(Instant.parse("2020-03-01T10:00:00Z"), Instant.parse("2020-03-01T11:30:00Z")), times(page));
        assertEquals("Elle grince. :)\n\nLa charnière.", page.posts().getFirst().text());
        assertEquals("De l'huile.", page.posts().getLast().text());
        assertEquals(
                Optional.of("Porte_Clef"),
                page.posts().getLast().quotes().getFirst().author());
        assertEquals(uri("https://www.jeuxvideo.com/forums/42-51-777-2-0-1-0-ma-porte.htm"), page.next());
    }

    @Test
    void listOf2020IsRead() {
        ParsedPage.ListPage page = list("jvc", read("jvc/list-2020.html", LIST));
        assertEquals(Optional.of("Forum Maison"), page.board());
        assertEquals(
                List.of("700", "777"),
                page.threads().stream().map(ThreadRow::id).toList());
        assertTrue(page.threads().getFirst().pinned());
        assertEquals(OptionalInt.of(21), page.threads().getLast().replies());
        assertEquals(uri("https://www.jeuxvideo.com/forums/0-51-0-1-0-26-0-maison.htm"), page.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64 at all!", "", "e30", "eyJhIjo"})
    void brokenPayloadIsNoThread(String payload) {
        String html = "<html><body><script>window.jvc.forumsAppPayload=\"" + payload + "\"</script>";
        ParsedPage page = read(html.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/html", THREAD)
                .page();
        assertFalse(page instanceof ParsedPage.ThreadPage, page.toString());
    }

    @Test
    void payloadThatGrowsWithoutBoundIsUnreadable() {
        String coded = java.util.Base64.getEncoder().encodeToString(Fixture.gzip(new byte[20 << 20]));
        String html = "<html><body><script>window.jvc.forumsAppPayload=\"" + coded + "\"</script>";
        assertInstanceOf(
                ParsedPage.Unreadable.class,
                read(html.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/html", THREAD)
                        .page());
    }
}
