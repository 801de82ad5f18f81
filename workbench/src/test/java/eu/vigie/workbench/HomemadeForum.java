package eu.vigie.workbench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A forum of a program that nobody knows: one list, two threads. */
public final class HomemadeForum implements AutoCloseable {
    public static final String SELECTORS = """
            posts = div.msg
            id = @data-nr
            content = .words
            author = .who
            date = time@datetime
            threads = li.talk
            link = a
            replies = .n""";

    private static final Map<String, String> PAGES = Map.of(
            "/",
            "<h1>Salon</h1><ul>" + row(1, "Une question", 1) + row(2, "Autre chose", 0) + "</ul>",
            "/talk-1",
            "<h1>Une question</h1>" + post(11, "lune", "Quelqu'un connaît ?") + post(12, "vent", "Oui, prudence."),
            "/talk-2",
            "<h1>Autre chose</h1>" + post(21, "lune", "Bonjour."));

    private final HttpServer server;

    public HomemadeForum() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", HomemadeForum::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String main = PAGES.get(exchange.getRequestURI().getPath());
            byte[] page = ("<!doctype html><html><head><title>Salon</title></head><body>" + main + "</body></html>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(main == null ? 404 : 200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private static String row(int id, String title, int replies) {
        return "<li class=talk><a href=/talk-" + id + ">" + title + "</a> <span class=n>" + replies + "</span></li>";
    }

    private static String post(int id, String author, String words) {
        return "<div class=msg data-nr=" + id + "><b class=who>" + author
                + "</b><time datetime=2026-03-01T10:00:00Z></time><div class=words>" + words + "</div></div>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
