package eu.vigie.crawl.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhpbbThreadTest {
    private ParsedPage.ThreadPage page;

    @BeforeEach
    void read() throws IOException {
        try (var in = PhpbbThreadTest.class.getResourceAsStream("/phpbb3/thread.html")) {
            var url = URI.create("https://velo.example/viewtopic.php?t=7");
            var body =
                    new PageBody(url, "text/html", Optional.empty(), in.readAllBytes(), Instant.EPOCH, ZoneOffset.UTC);
            page = assertInstanceOf(
                    ParsedPage.ThreadPage.class,
                    new PageReader().read(body, Optional.empty()).page());
        }
    }

    @Test
    void threadIsNamedByItsAddressTitleAndBoard() {
        assertEquals("7", page.threadId());
        assertEquals("Vélo qui grince", page.title());
        assertEquals(Optional.of("Atelier"), page.board());
    }

    @Test
    void nextPageLosesItsSession() {
        assertEquals(Optional.of(URI.create("https://velo.example/viewtopic.php?t=7&start=2")), page.next());
    }

    @Test
    void everyPostHasIdAuthorAndLastingAddress() {
        assertEquals(
                List.of("21", "22"), page.posts().stream().map(ParsedPost::id).toList());
        assertEquals(
                List.of("Pédalier", "Rayon Libre"),
                page.posts().stream().map(ParsedPost::author).toList());
        assertEquals(
                URI.create("https://velo.example/viewtopic.php?p=21#p21"),
                page.posts().getFirst().permalink());
    }

    @Test
    void ownTextKeepsLinesSmileysAndLinksButNoQuoteOrSignature() {
        assertEquals("Mon pédalier grince.\nUne idée ? :)", page.posts().get(0).text());
        assertEquals(
                "De la graisse, voir ce guide (https://atelier.example/graisse).",
                page.posts().get(1).text());
    }

    @Test
    void quoteNamesItsAuthorAndPost() {
        var quote = page.posts().get(1).quotes().getFirst();
        assertEquals(Optional.of("Pédalier"), quote.author());
        assertEquals("Une idée ?", quote.text());
        assertEquals(Optional.of(URI.create("https://velo.example/viewtopic.php?p=21#p21")), quote.of());
    }

    @Test
    void datesAsTextAreReadInTheZoneThatTheFooterNames() {
        var post = page.posts().get(1);
        assertEquals(Optional.of(new PostedAt(Instant.parse("2026-03-02T11:30:00Z"), false)), post.postedAt());
        assertEquals(Optional.of(new PostedAt(Instant.parse("2026-03-02T12:00:00Z"), false)), post.editedAt());
    }
}
