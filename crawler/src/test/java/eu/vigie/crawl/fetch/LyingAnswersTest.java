package eu.vigie.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.fetch.FetchOutcome.Fetched;
import eu.vigie.crawl.fetch.FetchOutcome.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that say one thing and are another. */
class LyingAnswersTest {
    private static final FetchLimits LIMITS =
            new FetchLimits(1 << 20, 100, Duration.ofSeconds(5), Duration.ofSeconds(2), 5);

    private final Fetcher fetcher =
            new Fetcher(new UserAgent("test", URI.create("https://vigie.example/")), LIMITS, Clock.systemUTC());

    @AfterEach
    void stop() {
        fetcher.close();
    }

    private FetchOutcome answer(String raw) throws IOException {
        try (var server = new HostileServer(raw, HostileServer.End.HANG_UP)) {
            URI url = server.at("/page");
            return fetcher.fetch(FetchRequest.first(TestSource.of("liar", url, Duration.ZERO), url));
        }
    }

    private String body(String raw) throws IOException {
        return new String(assertInstanceOf(Fetched.class, answer(raw)).body().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void bodyLongerThanItsLengthIsCutThere() throws IOException {
        assertEquals("half", body("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhalf and more"));
    }

    @Test
    void bodyWithoutLengthEndsWithTheConnection() throws IOException {
        assertEquals("all of it", body("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall of it"));
    }

    @Test
    void emptyBodyIsAnEmptyPage() throws IOException {
        assertEquals("", body("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-4\r\nhalf",
                "HTTP/9.9 200 OK\r\n\r\nx",
                "HTTP/1.1 abc\r\n\r\nx",
                "garbage\r\n\r\n",
                "\r\n\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\nContent-Length: 1\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 1\r\n\r\nx"
            })
    void answerThatMakesNoSenseIsUnreachable(String raw) throws IOException {
        assertInstanceOf(Unreachable.class, answer(raw));
    }

    @Test
    void announcedLengthOverTheLimitIsNotWaitedFor() throws IOException {
        assertInstanceOf(
                Unreachable.class,
                answer("HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n" + "x".repeat(2_000_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html; charset=utf-8,text/html,UTF-8",
        "'TEXT/HTML;CHARSET=\"ISO-8859-15\"',text/html,ISO-8859-15",
        "text/html;charset=windows-1252;x=y,text/html,windows-1252",
        "application/json,application/json,",
        "text/html; charset=,text/html,",
        "text/html; charset=no-such-thing,text/html,",
        ";;;,'',"
    })
    void contentTypeIsTakenApartHoweverItIsWritten(String header, String type, String charset) {
        ContentType read = ContentType.of(Optional.of(header));
        assertEquals(type, read.name());
        assertEquals(Optional.ofNullable(charset), read.charset().map(java.nio.charset.Charset::name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1"
            })
    void addressThatIsNotForEverybodyIsRefused(String address) throws UnknownHostException {
        assertFalse(Addresses.isPublic(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2a00:1450:4007::1",
                "2606:4700::1111"
            })
    void addressForEverybodyIsAllowed(String address) throws UnknownHostException {
        assertTrue(Addresses.isPublic(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://user:word@forum.example/",
                "file:///etc/passwd",
                "gopher://forum.example/",
                "jar:file:/x!/y"
            })
    void addressThatLeadsInsideIsObjectedTo(String url) {
        assertTrue(Addresses.objection(URI.create(url), false).isPresent(), url);
    }

    @Test
    void redirectToAPrivateAddressIsNotFollowed() throws IOException {
        String answer = "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\n\r\n";
        FetchOutcome outcome = answer(answer);
        assertFalse(outcome instanceof Fetched, outcome.toString());
    }

    @ParameterizedTest
    @CsvSource({"30,PT30S", "0,PT0S", "99999999999,PT5M", "-3,PT5M", "soon,PT5M", "'',PT5M", "999999999,PT168H"})
    void retryAfterIsBoundedAndNonsenseIsFiveMinutes(String header, Duration wait) {
        var now = java.time.Instant.parse("2026-03-02T08:00:00Z");
        assertEquals(wait, HttpMoments.retryAfter(Optional.of(header), now));
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, 02 Mar 2026 08:03:00 GMT',PT3M",
        "'Mon, 02 Mar 2026 07:00:00 GMT',PT0S",
        "'Thu, 01 Jan 2099 00:00:00 GMT',PT168H"
    })
    void retryAfterMayBeADate(String header, Duration wait) {
        var now = java.time.Instant.parse("2026-03-02T08:00:00Z");
        assertEquals(wait, HttpMoments.retryAfter(Optional.of(header), now));
    }
}
