package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.demo.DemoBoard;
import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.demo.DemoPost;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import eu.vigie.workbench.sources.SourceStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastePagesTest {
    private final Site site = Site.start();
    private final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 11);
    private final DemoBoard board = forum.boards().getFirst();
    private Visitor lou = site.visitor();
    private DemoPost opener = forum.postNow(board, "Question du soir", "lune", "Quelqu'un connaît-il ce sentier ?");

    @BeforeEach
    void start() {
        site.in(tx -> new SourceStore()
                .add(
                        tx,
                        new NewSource(
                                new SourceId("demo"),
                                "Demo",
                                board.site(),
                                Optional.of(site.organisation(tx)),
                                board.zone(),
                                "fr",
                                Duration.ZERO,
                                Permission.DEMO,
                                "",
                                true,
                                true)));
        lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
    }

    @AfterEach
    void stop() {
        forum.close();
        site.close();
    }

    @Test
    void pastedSourceIsReadAndItIsToldWhatWasFound() throws IOException, InterruptedException {
        forum.replyNow(opener.thread(), "vent", "Oui, il longe la rivière.");
        var response = paste(opener.thread().toString(), "", text(saved(opener.thread())));
        assertEquals(303, response.statusCode(), response.body());
        var told = lou.page(place(response)).select(".notice.good").text();
        assertTrue(told.contains("2 posts read: 2 new, none changed"), told);
    }

    @Test
    void uploadedFileIsReadAsWell() throws IOException, InterruptedException {
        var response = paste(opener.thread().toString(), text(saved(opener.thread())), "");
        assertTrue(place(response).contains("added=1"), place(response));
    }

    @Test
    void singleFileOfABrowserIsReadInItsOwnEncoding() throws IOException, InterruptedException {
        var mhtml = "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
                + "\ttype=\"text/html\";\r\n\tboundary=\"--part--\"\r\n\r\n\r\n----part--\r\nContent-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: " + opener.thread() + "\r\n\r\n"
                + quotedPrintable(saved(opener.thread())) + "\r\n----part------\r\n";
        var response = paste(opener.thread().toString(), mhtml, "");
        assertTrue(place(response).contains("added=1"), response.body());
        assertEquals(
                "Quelqu'un connaît-il ce sentier ?",
                site.in(tx -> tx.handle()
                        .createQuery("select text from corpus.revision")
                        .mapTo(String.class)
                        .one()));
    }

    @Test
    void recordingIsReadWhenItHoldsTheAddress() throws IOException, InterruptedException {
        var warc = warc(opener.thread(), saved(opener.thread()));
        assertTrue(place(paste(opener.thread().toString(), warc, "")).contains("added=1"));
        assertRefused(paste(board.url().toString(), warc, ""), "does not hold the page of this address");
        assertRefused(paste(opener.thread().toString(), warc.substring(0, 90), ""), "cannot be read to its end");
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/t?t=1, <p>x</p>, elsewhere.example is not watched",
        "http://192.168.1.7/viewtopic.php?t=1, <p>x</p>, inside a private network",
        "http://localhost/t, <p>x</p>, inside a private network",
        "ftp://papote.example/, <p>x</p>, not a whole address",
        "nonsense, <p>x</p>, not a whole address",
    })
    void addressThatCannotBeTakenIsRefusedInWordsAndNothingTypedIsLost(String address, String source, String said) {
        var response = paste(address, "", source);
        assertRefused(response, said);
        var page = Jsoup.parse(response.body());
        assertEquals(address, page.select("[name=address]").attr("value"));
        assertEquals(source, page.select("[name=source]").text());
    }

    @Test
    void pageWithoutPostsAndEmptyPageAreRefusedInWords() {
        assertRefused(paste(opener.thread().toString(), "", "<p>Une soupe.</p>"), "No posts were found");
        assertRefused(paste(opener.thread().toString(), "", ""), "The page is missing");
    }

    @Test
    void pageOfAnotherThreadIsRefusedByItsTitle() throws IOException, InterruptedException {
        var other = forum.postNow(board, "Autre fil", "soleil", "Sans rapport.");
        assertRefused(paste(opener.thread().toString(), "", text(saved(other.thread()))), "Autre fil");
    }

    @Test
    void pageOfAnotherEngineIsRefusedByItsName() throws IOException, InterruptedException {
        site.sql("update crawl.source set engine = 'discourse'");
        assertRefused(
                paste(opener.thread().toString(), "", text(saved(opener.thread()))),
                "made by phpbb3, but this forum is known to run on discourse");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() {
        var response = paste(opener.thread().toString(), "x".repeat(8_100_000), "");
        assertEquals(413, response.statusCode());
        assertTrue(response.body().contains("larger than 8 MB"));
    }

    @Test
    void sameFormSentTwiceIsReadOnce() throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        String page = text(saved(opener.thread()));
        var first = lou.actMultipart(
                "/paste", "", "key", key, "address", opener.thread().toString(), "source", page);
        var second = lou.actMultipart(
                "/paste", "", "key", key, "address", opener.thread().toString(), "source", page);
        assertEquals(place(first), place(second));
        assertTrue(place(second).contains("added=1"));
    }

    @Test
    void analystMayBringPagesButIsShownNoTicket() throws IOException, InterruptedException {
        lou = site.signedIn("ana@example.org", Role.ANALYST);
        var response = paste(opener.thread().toString(), "", text(saved(opener.thread())));
        assertFalse(lou.get(place(response)).body().contains("/tickets/"));
    }

    private static void assertRefused(HttpResponse<String> response, String said) {
        assertEquals(422, response.statusCode(), response.body());
        var notice = Jsoup.parse(response.body()).select(".notice.bad").text();
        assertTrue(notice.contains(said), notice);
    }

    private HttpResponse<String> paste(String address, String file, String source) {
        return lou.actMultipart(
                "/paste", file, "key", UUID.randomUUID().toString(), "address", address, "source", source);
    }

    private static String place(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse(response.body());
    }

    private static byte[] saved(URI page) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    private static String quotedPrintable(byte[] page) {
        var out = new StringBuilder();
        int column = 0;
        for (byte b : page) {
            String piece = b == '\n' ? "\r\n" : b > ' ' && b != '=' || b == ' ' ? "" + (char) b : "=%02X".formatted(b);
            column = b == '\n' ? 0 : column + piece.length();
            if (column > 72) {
                out.append("=\r\n");
                column = piece.length();
            }
            out.append(piece);
        }
        return out.toString();
    }

    private static String warc(URI address, byte[] page) {
        var http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        http.writeBytes(page);
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2026-11-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID()
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.size()
                + "\r\n\r\n" + http.toString(StandardCharsets.UTF_8) + "\r\n\r\n";
    }
}
