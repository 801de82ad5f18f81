package eu.vigie.crawl.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.vigie.crawl.fetch.Archive;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.FetchOutcome.Fetched;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The pages of one recorded forum, served by several loopback addresses as if each were a forum of its own. */
final class RecordedHosts implements AutoCloseable {
    private record Page(String type, String text) {}

    private final List<HttpServer> servers = new ArrayList<>();
    private final List<URI> homes = new ArrayList<>();
    private final AtomicInteger served = new AtomicInteger();

    /** @param start path of the page from which a crawl begins */
    RecordedHosts(Path warc, String start, int hosts) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var pages = new HashMap<String, Page>();
        var origins = new ArrayList<String>();
        new Archive(FetchLimits.standard(), ZoneOffset.UTC).read(warc, capture -> {
            if (capture.outcome() instanceof Fetched page) {
                origins.add(capture.url().getScheme() + "://" + capture.url().getRawAuthority());
                var charset = page.body().charset().orElse(StandardCharsets.UTF_8);
                pages.putIfAbsent(
                        key(capture.url()),
                        new Page(page.body().contentType(), new String(page.body().bytes(), charset)));
            }
        });
        for (int host = 1; host <= hosts; host++) {
            serve("127.0.0." + host, start, pages, origins.getFirst());
        }
    }

    private void serve(String address, String start, Map<String, Page> pages, String origin) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        String own = "http://" + address + ":" + server.getAddress().getPort();
        var bodies = new HashMap<String, byte[]>();
        pages.forEach((path, page) ->
                bodies.put(path, page.text().replace(origin, own).getBytes(StandardCharsets.UTF_8)));
        server.createContext("/", exchange -> answer(exchange, pages, bodies));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        servers.add(server);
        homes.add(URI.create(own + start));
    }

    private void answer(HttpExchange exchange, Map<String, Page> pages, Map<String, byte[]> bodies) throws IOException {
        try (exchange) {
            String path = key(exchange.getRequestURI());
            byte[] body = bodies.get(path);
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            served.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", pages.get(path).type() + "; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String key(URI url) {
        return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }

    List<URI> homes() {
        return homes;
    }

    /** Pages served since the last call. */
    int served() {
        return served.getAndSet(0);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
