package eu.vigie.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.fetch.FetchOutcome.Fetched;
import eu.vigie.crawl.fetch.FetchOutcome.Unreachable;
import eu.vigie.crawl.fetch.HostileServer.End;
import eu.vigie.crawl.forum.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetcherFaultsTest {
    private static final FetchLimits LIMITS =
            new FetchLimits(4 << 20, 100, Duration.ofSeconds(5), Duration.ofSeconds(2), 5);

    private final Fetcher fetcher =
            new Fetcher(new UserAgent("test", URI.create("https://vigie.example/")), LIMITS, Clock.systemUTC());

    @AfterEach
    void stop() {
        fetcher.close();
    }

    private FetchOutcome fetch(HostileServer server) {
        return fetcher.fetch(FetchRequest.first(source(server.at("/")), server.at("/page")));
    }

    private static Source source(URI address) {
        return TestSource.of("hostile", address, Duration.ZERO);
    }

    private static String unreachable(FetchOutcome outcome) {
        return assertInstanceOf(Unreachable.class, outcome).reason();
    }

    @Test
    void resetIsUnreachable() throws IOException {
        try (var server = new HostileServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", End.RESET)) {
            unreachable(fetch(server));
        }
    }

    @Test
    void silenceBeforeTheHeadersIsUnreachable() throws IOException {
        try (var server = new HostileServer("", End.STALL)) {
            assertTrue(unreachable(fetch(server)).startsWith("no complete answer"));
        }
    }

    @Test
    void stallInTheMiddleOfTheBodyIsUnreachable() throws IOException {
        try (var server = new HostileServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", End.STALL)) {
            assertTrue(unreachable(fetch(server)).startsWith("no complete answer"));
        }
    }

    @Test
    void bodyShorterThanItsLengthIsUnreachable() throws IOException {
        try (var server = new HostileServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", End.HANG_UP)) {
            assertTrue(unreachable(fetch(server)).startsWith("the answer broke off"));
        }
    }

    @Test
    void chunkedBodyWithoutItsEndIsUnreachable() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n";
        try (var server = new HostileServer(answer, End.HANG_UP)) {
            unreachable(fetch(server));
        }
    }

    @Test
    void answerThatIsNoHttpIsUnreachable() throws IOException {
        try (var server = new HostileServer("\0\0 nothing of the kind \0\r\n\r\n", End.HANG_UP)) {
            unreachable(fetch(server));
        }
    }

    @Test
    void bodyOverTheLimitIsUnreachable() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n" + "x".repeat(5_000_000);
        try (var server = new HostileServer(answer, End.HANG_UP)) {
            unreachable(fetch(server));
        }
    }

    @Test
    void bodyThatGrowsTooMuchIsUnreachable() throws IOException {
        try (var server = new HostileServer(gzipped(" ".repeat(3_000_000), 0), End.HANG_UP)) {
            assertTrue(unreachable(fetch(server)).contains("grows more than"));
        }
    }

    @Test
    void compressedBodyThatBreaksOffIsUnreachable() throws IOException {
        try (var server = new HostileServer(gzipped("a text of some length ".repeat(50), 12), End.HANG_UP)) {
            assertTrue(unreachable(fetch(server)).contains("broke off"));
        }
    }

    @Test
    void compressedBodyIsReadAsItWasBefore() throws IOException {
        try (var server = new HostileServer(gzipped("<p>wärme</p>", 0), End.HANG_UP)) {
            Fetched page = assertInstanceOf(Fetched.class, fetch(server));
            assertEquals("<p>wärme</p>", new String(page.body().bytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void unknownEncodingIsUnreachable() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx";
        try (var server = new HostileServer(answer, End.HANG_UP)) {
            unreachable(fetch(server));
        }
    }

    @Test
    void unknownCharacterSetIsLeftToThePage() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=klingon\r\nContent-Length: 1\r\n\r\nx";
        try (var server = new HostileServer(answer, End.HANG_UP)) {
            Fetched page = assertInstanceOf(Fetched.class, fetch(server));
            assertEquals(Optional.empty(), page.body().charset());
            assertEquals("text/html", page.body().contentType());
        }
    }

    @Test
    void closedPortIsUnreachable() throws IOException {
        URI closed;
        try (var socket = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            closed = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }
        assertEquals("no connection", unreachable(fetcher.fetch(FetchRequest.first(source(closed), closed))));
    }

    @Test
    void silentRobotsTxtForbids() throws IOException {
        try (var server = new HostileServer("", End.HANG_UP)) {
            String origin = Robots.origin(server.at("/"));
            assertEquals(0, fetcher.robots(source(server.at("/")), origin).status());
        }
    }

    private static byte[] gzipped(String text, int cut) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        int length = packed.size() - cut;
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        answer.write(packed.toByteArray(), 0, length);
        return answer.toByteArray();
    }
}
