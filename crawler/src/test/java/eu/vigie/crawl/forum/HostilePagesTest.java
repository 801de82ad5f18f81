package eu.vigie.crawl.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostilePagesTest {
    private static final String HEAD =
            "<body id=phpbb class=section-viewtopic><div id=p1 class=post><div class=content>";
    private final PageReader reader = new PageReader();

    private ReadPage read(byte[] bytes) {
        var url = URI.create("https://forum.example/viewtopic.php?t=1");
        var body = new PageBody(url, "text/html", Optional.empty(), bytes, Instant.EPOCH, ZoneOffset.UTC);
        return reader.read(body, Optional.empty());
    }

    private ReadPage read(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void pageOfFiftyMegabytesIsReadToItsLimit() {
        var page = new byte[50 << 20];
        java.util.Arrays.fill(page, (byte) 'x');
        System.arraycopy(HEAD.getBytes(StandardCharsets.UTF_8), 0, page, 0, HEAD.length());
        assertInstanceOf(ParsedPage.ThreadPage.class, read(page).page());
    }

    @Test
    void nestingOfTenThousandIsSurvived() {
        var read = read(HEAD + "<div>".repeat(10_000) + "graisse");
        assertTrue(
                ((ParsedPage.ThreadPage) read.page()).posts().getFirst().text().contains("graisse"));
    }

    @Test
    void nulIsNoPartOfAText() {
        var read = read(HEAD + "ab\0cd");
        assertEquals(
                -1,
                ((ParsedPage.ThreadPage) read.page()).posts().getFirst().text().indexOf('\0'));
    }

    @Test
    void windows1252CalledUtf8IsStillRead() {
        var read = read((HEAD + "déjà vu").getBytes(Charset.forName("windows-1252")));
        assertEquals(
                "déjà vu",
                ((ParsedPage.ThreadPage) read.page()).posts().getFirst().text());
    }

    @Test
    void emptyShellIsUnreadableNotEmpty() {
        assertInstanceOf(
                ParsedPage.Unreadable.class,
                read("<body id=phpbb class=section-viewtopic>").page());
    }

    @Test
    void loginWallWithStatus200IsAnotherPage() {
        var wall = "<body id=phpbb class=section-viewtopic><form id=login></form>";
        assertInstanceOf(ParsedPage.OtherPage.class, read(wall).page());
    }

    @Test
    void unknownEngineIsSaidWithWhatWasTried() {
        var read = read("<p>Bonjour");
        assertEquals(ReadPage.UNKNOWN, read.engine());
        assertTrue(((ParsedPage.Unreadable) read.page()).selector().contains("xenforo2=0.0"));
    }

    @Test
    void feedOfAForumWhosePagesAreReadIsNoThread() {
        var url = URI.create("https://forum.example/feed.php");
        var feed =
                "<?xml version='1.0'?><feed><entry><link href='https://forum.example/t#p1'/><content>x</content></entry></feed>";
        for (var type : new String[] {"application/atom+xml", "application/xml", ""}) {
            var body = new PageBody(
                    url, type, Optional.empty(), feed.getBytes(StandardCharsets.UTF_8), Instant.EPOCH, ZoneOffset.UTC);
            assertInstanceOf(
                    ParsedPage.OtherPage.class,
                    reader.read(body, Optional.empty()).page());
            assertInstanceOf(
                    ParsedPage.OtherPage.class,
                    reader.read(body, Optional.of("phpbb3")).page());
        }
    }
}
