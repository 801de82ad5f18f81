package eu.vigie.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without a screen: cookies, forms with their token, no redirects followed. */
public final class Visitor {
    private static final String BOUNDARY = "between-two-fields";

    private final String site;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(String site) {
        this.site = site;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).body(), site + path);
    }

    /** Posts the fields (name, value, …) as the browser would from one of our pages. */
    public HttpResponse<String> post(String path, String... fields) {
        return postWith(new String[] {"Origin", site}, path, fields);
    }

    /** The same with the token of the session. */
    public HttpResponse<String> act(String path, String... fields) {
        var all = new ArrayList<>(List.of("csrf", csrf()));
        all.addAll(List.of(fields));
        return post(path, all.toArray(String[]::new));
    }

    /** The same as a form that carries a file; an empty one stands for none chosen. */
    public HttpResponse<String> actMultipart(String path, String file, String... fields) {
        var body = new StringBuilder();
        var all = new ArrayList<>(List.of("csrf", csrf()));
        all.addAll(List.of(fields));
        for (int i = 0; i < all.size(); i += 2) {
            part(body, all.get(i), "", all.get(i + 1));
        }
        part(body, "file", "; filename=\"" + (file.isEmpty() ? "" : "page.html") + "\"", file);
        return send(request(path, "Origin", site)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n")));
    }

    private static void part(StringBuilder body, String name, String more, String value) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name);
        body.append('"').append(more).append("\r\n\r\n").append(value).append("\r\n");
    }

    public HttpResponse<String> postWith(String[] headers, String path, String... fields) {
        var body = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            body.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
    }

    public HttpResponse<String> signIn(String email, String password) {
        return post("/sign-in", "email", email, "password", password);
    }

    /** The token that the pages of this session carry. */
    public String csrf() {
        return page("/account").body().attr("data-csrf");
    }

    public CookieManager cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site + path)).header("Accept-Language", "en");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
