package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.Band;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveStreamTest {
    private static final int PATIENCE_SECONDS = 60;

    private Site site;
    private Visitor lou;

    @BeforeEach
    void start() {
        site = Site.start();
        lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    /** Signed out everywhere, run out, unseen for long, without the role, without the account. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from work.session",
                "update work.session set expires_at = now()",
                "update work.session set seen_at = now() - interval '13 hours'",
                "delete from work.member_role",
                "update work.member_role set expires_at = now() - interval '1 second'",
                "update work.member set disabled_at = now()"
            })
    void aStreamEndsWithWhatAllowedIt(String end) throws Exception {
        var lines = listen();
        site.sql(end);
        assertTrue(ends(lines), end);
    }

    @Test
    void signingOutEndsTheStreamOfThatBrowserOnly() throws Exception {
        var sam = site.signedIn("sam@example.org", Role.VOLUNTEER);
        var lines = listen();
        sam.act("/sign-out");
        new Questions(site).ask(Band.RED, "fr");
        assertTrue(next(lines).stream().anyMatch(line -> line.startsWith("event: ticket")), "it goes on");
        lou.act("/sign-out");
        assertTrue(ends(lines));
    }

    @Test
    void listeningAndWhatAPageAsksByItselfKeepNoSessionOpen() throws Exception {
        site.sql("update work.session set seen_at = now() - interval '11 hours'");
        listen();
        lou.get("/queue", "X-By-Itself", "1");
        assertEquals(1, count("seen_at < now() - interval '10 hours'"));
        lou.get("/queue");
        assertEquals(0, count("seen_at < now() - interval '10 hours'"));
    }

    private long count(String which) {
        return site.in(tx -> tx.handle()
                .createQuery("select count(*) from work.session where " + which)
                .mapTo(Long.class)
                .one());
    }

    /** The stream once it is open. */
    private BufferedReader listen() throws IOException, InterruptedException {
        var cookie = lou.cookies().getCookieStore().getCookies().getFirst();
        var request = HttpRequest.newBuilder(URI.create(site.address() + "/live"))
                .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                .header("Accept", "text/event-stream")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertTrue(lines.readLine().startsWith(":"));
        return lines;
    }

    /** Up to the end of the next event. */
    private static List<String> next(BufferedReader lines) throws IOException {
        var read = new ArrayList<String>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            read.add(line);
            if (line.startsWith("data:")) {
                return read;
            }
        }
        return read;
    }

    private static boolean ends(BufferedReader lines) throws InterruptedException, ExecutionException {
        try (var reading = Executors.newVirtualThreadPerTaskExecutor()) {
            var end = reading.submit(() -> drain(lines));
            try {
                return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                reading.shutdownNow();
                return false;
            }
        }
    }

    private static boolean drain(BufferedReader lines) {
        try {
            String line = lines.readLine();
            while (line != null) {
                line = lines.readLine();
            }
            return true;
        } catch (UncheckedIOException | IOException e) {
            return true;
        }
    }
}
