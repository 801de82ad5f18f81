package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.workbench.Site;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A page elsewhere that points its own name at us gets nothing. */
class HostTest {
    @Test
    void pagesAnswerToTheirOwnNamesOnly() throws IOException {
        try (var site = Site.behind("https://vigie.example")) {
            assertEquals(200, status(site, "vigie.example"));
            assertEquals(200, status(site, "localhost:8080"));
            for (String other :
                    new String[] {"elsewhere.example", "vigie.example.elsewhere.example", "127.0.0.1.example"}) {
                assertEquals(421, status(site, other), other);
            }
        }
    }

    /** By hand, since clients write the name themselves. */
    private static int status(Site site, String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", URI.create(site.address()).getPort())) {
            String request = "GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
