package eu.vigie.crawl.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser, or a robot that says so. */
final class Reader implements AutoCloseable {
    static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
    static final String ROBOT = "Vigie/0.1 (+https://vigie.example/bot)";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String userAgent;

    Reader(String userAgent) {
        this.userAgent = userAgent;
    }

    HttpResponse<String> get(URI url, String... headers) {
        var request = HttpRequest.newBuilder(url).header("User-Agent", userAgent);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> post(URI url, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(url)
                .header("User-Agent", userAgent)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The page as HTML. */
    Document page(URI url) {
        return Jsoup.parse(get(url).body(), url.toString());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
