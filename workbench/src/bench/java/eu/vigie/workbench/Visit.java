package eu.vigie.workbench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One member's browser: looks at the list, reads tickets, takes one, writes, gives it back. */
final class Visit {
    private final String token;
    private final String csrf;
    private final ReentrantLock one = new ReentrantLock();
    private String last = "/tickets/1";

    Visit(String token, String csrf) {
        this.token = token;
        this.csrf = csrf;
    }

    String token() {
        return token;
    }

    /** @param kind 0 to 99: which act */
    void act(HttpClient client, LoadBenchmark.WebAddress at, int kind, LoadFigures figures) {
        one.lock();
        try {
            if (kind < 10) {
                timed("bare", figures, () -> get(client, at.bare() + "/queue"));
            } else if (kind < 40) {
                var list = Jsoup.parse(timed("queue", figures, () -> get(client, at.workbench() + "/queue")).body());
                var links = list.select(".card h3 a");
                if (!links.isEmpty()) {
                    last = links.get(kind % links.size()).attr("href");
                }
            } else if (kind < 70) {
                timed("ticket", figures, () -> get(client, at.workbench() + last));
            } else {
                write(client, at.workbench(), figures);
            }
        } catch (IOException e) {
            figures.refused("connection", 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            one.unlock();
        }
    }

    private void write(HttpClient client, String site, LoadFigures figures) throws IOException, InterruptedException {
        var page = Jsoup.parse(get(client, site + last).body());
        var claimed = timed("claim", figures, () -> post(client, site + last + "/claim", page));
        if (claimed.statusCode() != 303) {
            figures.refused("claim", claimed.statusCode());
            return;
        }
        var mine = Jsoup.parse(get(client, site + last).body());
        var saved = timed("autosave", figures, () -> post(client, site + last + "/draft", mine));
        if (saved.statusCode() != 200) {
            figures.refused("autosave", saved.statusCode());
        }
        timed("release", figures, () -> post(client, site + last + "/release", mine));
    }

    private interface Call {
        HttpResponse<String> make() throws IOException, InterruptedException;
    }

    private static HttpResponse<String> timed(String kind, LoadFigures figures, Call call)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = call.make();
        figures.took(kind, System.nanoTime() - start);
        return answer;
    }

    private HttpResponse<String> get(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(request(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient client, String address, Document page)
            throws IOException, InterruptedException {
        String body = "csrf=" + csrf + "&key=" + UUID.randomUUID()
                + "&version=" + page.select("[data-version]").attr("data-version")
                + "&lease=" + page.select("[name=lease]").attr("value")
                + "&draft-version=" + page.select("[name=draft-version]").attr("value")
                + "&text=" + URLEncoder.encode("Merci de ta question. ".repeat(30), StandardCharsets.UTF_8);
        return client.send(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", address.substring(0, address.indexOf("/tickets")))
                        .header("Accept", address.endsWith("/draft") ? "application/json" : "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Cookie", "vigie=" + token);
    }
}
