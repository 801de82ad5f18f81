package eu.vigie.crawl.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one site over HTTP on 127.0.0.1, a virtual thread for each request. */
final class SiteServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SiteServer.class);
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);
    private static final int MOST_BODY_BYTES = 64 * 1024;

    static {
        // The JDK's server writes head and body apart: without this each answer on a kept connection waits 40 ms for an
        // ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private SiteServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Takes a port without answering on it yet.
     *
     * @param port 0 for any free one
     * @throws java.io.UncheckedIOException when the port is taken
     */
    static SiteServer bind(int port) {
        try {
            var local = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
            return new SiteServer(HttpServer.create(local, 64));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the demo forum cannot listen on 127.0.0.1:" + port, e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void serve(Site site) {
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(site, exchange));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static void handle(Site site, HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = site.answer(request(exchange));
            send(exchange, notModified(exchange, answer) ? unchanged(answer) : answer);
        } catch (RuntimeException e) {
            // The edge: a bug of the demo must show in the log, not as a dropped connection.
            LOG.atError()
                    .addKeyValue("path", exchange.getRequestURI().getPath())
                    .setCause(e)
                    .log("the demo forum failed");
            throw e;
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        boolean posted = exchange.getRequestMethod().equals("POST");
        var body = posted ? exchange.getRequestBody().readNBytes(MOST_BODY_BYTES) : new byte[0];
        return Request.of(
                exchange.getRequestURI(),
                posted,
                new String(body, StandardCharsets.UTF_8),
                header(exchange, "User-Agent").orElse(""),
                header(exchange, "Cookie").orElse(""));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", "no-cache");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'self'");
        answer.version().ifPresent(version -> {
            headers.set("ETag", version.etag());
            headers.set("Last-Modified", httpDate(version.changedAt()));
        });
        answer.headers().forEach(headers::set);
        boolean bare = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), bare ? -1 : answer.body().length);
        if (!bare) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static boolean notModified(HttpExchange exchange, Answer answer) {
        if (answer.version().isEmpty() || answer.status() != 200) {
            return false;
        }
        var version = answer.version().get();
        var known = header(exchange, "If-None-Match");
        if (known.isPresent()) {
            return known.get().contains(version.etag());
        }
        return header(exchange, "If-Modified-Since")
                .flatMap(SiteServer::instant)
                .filter(since ->
                        !version.changedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                .isPresent();
    }

    private static Answer unchanged(Answer answer) {
        return new Answer(304, answer.type(), new byte[0], answer.headers(), answer.version());
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static String httpDate(Instant at) {
        return HTTP_DATE.format(at.atOffset(ZoneOffset.UTC));
    }

    private static Optional<Instant> instant(String httpDate) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
