package eu.vigie.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import eu.vigie.crawl.fetch.TestSource;
import eu.vigie.crawl.forum.Source;
import java.net.URI;
import java.time.Duration;

/** A forum on a loopback port whose pages a test writes. It has no robots.txt until a test gives it one. */
public final class SlateForum implements AutoCloseable {
    public final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    public SlateForum() {
        server.start();
        on("/robots.txt", notFound());
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    public void on(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    /** Serves a page of this forum's mark-up. */
    public void page(String path, String title, String main) {
        on(path, html(title, main));
    }

    public static ResponseDefinitionBuilder html(String title, String main) {
        return aResponse()
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody(markup(title, main));
    }

    public static String markup(String title, String main) {
        return "<!doctype html><html><head><title>" + title + "</title></head><body class=slate>" + main
                + "</body></html>";
    }

    public static String row(int id, int replies) {
        return "<a class=thread data-id=" + id + " data-replies=" + replies + " href='/t/" + id + "'>Thread " + id
                + "</a>";
    }

    public static String post(int id, String author, String text) {
        return "<article data-id=" + id + " data-author='" + author + "' data-at='2026-03-01T10:00:00Z'><p>" + text
                + "</p></article>";
    }

    public static String next(String href) {
        return "<a rel=next href='" + href + "'>next</a>";
    }

    public int requests(String path) {
        return (int) server.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().equals(path))
                .count();
    }

    /** This forum as a source without a pause between requests. */
    public Source source() {
        return source("slate", at("/"), Duration.ZERO);
    }

    public static Source source(String id, URI address, Duration pace) {
        return TestSource.of(id, address, pace);
    }

    @Override
    public void close() {
        server.stop();
    }
}
