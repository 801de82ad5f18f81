package eu.vigie.crawl.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusingSiteTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:00:00Z");

    private final DemoForum forum = DemoForum.start(0, new HandClock(NOW), 1);
    private final Reader person = new Reader(Reader.BROWSER);
    private final Reader robot = new Reader(Reader.ROBOT);
    private final DemoBoard board =
            forum.boards().stream().filter(DemoBoard::refusesRobots).findFirst().orElseThrow();

    @AfterEach
    void close() {
        robot.close();
        person.close();
        forum.close();
    }

    @Test
    void everyRobotAndEveryStrangerGetsTheChallengeWith403() {
        for (Reader reader : List.of(robot, person)) {
            for (URI url : List.of(board.url(), board.site(), thread().url())) {
                var answer = reader.get(url);
                assertEquals(403, answer.statusCode());
                assertFalse(answer.body().contains(thread().title()));
                assertTrue(answer.body().contains("action=\"/challenge\""));
            }
        }
    }

    @Test
    void robotsTxtIsOpen() {
        assertEquals(200, robot.get(board.site().resolve("robots.txt")).statusCode());
    }

    @Test
    void personPushesTheButtonAndReadsOnWhereTheyWantedToGo() {
        var challenge =
                Jsoup.parse(person.get(thread().url()).body(), board.site().toString());
        var to = challenge.expectFirst("input[name=to]").attr("value");
        var answer = person.post(board.site().resolve("challenge"), Map.of("to", to));
        assertEquals(303, answer.statusCode());
        var there = board.site().resolve(answer.headers().firstValue("Location").orElseThrow());
        assertEquals(thread().url(), there);
        var page = person.get(there, "Cookie", cookie());
        assertEquals(200, page.statusCode());
        assertEquals(
                thread().posts(), Jsoup.parse(page.body()).select("div.post").size());
    }

    @Test
    void personCanReplyAndSeeTheReplyAtItsPermalink() {
        var url = board.site().resolve("posting.php?mode=reply&f=2&t=" + thread().id());
        var fields = Map.of("username", "repondante", "message", "Appelez le 112, restez près de lui.");
        assertEquals(403, person.post(url, fields).statusCode());
        var answer = person.post(url, fields, "Cookie", cookie());
        assertEquals(303, answer.statusCode());
        var permalink =
                board.site().resolve(answer.headers().firstValue("Location").orElseThrow());
        var page = Jsoup.parse(person.get(permalink, "Cookie", cookie()).body());
        assertEquals(permalink.getFragment(), page.select("div.post").getLast().id());
    }

    @Test
    void robotIsRefusedEvenWithTheCookie() {
        assertEquals(403, robot.get(board.url(), "Cookie", cookie()).statusCode());
        assertEquals(
                403,
                robot.post(board.site().resolve("challenge"), Map.of("to", "/")).statusCode());
    }

    @Test
    void buttonLeadsToNoOtherHost() {
        for (String to : List.of("https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "")) {
            var answer = person.post(board.site().resolve("challenge"), Map.of("to", to));
            assertEquals("/", answer.headers().firstValue("Location").orElseThrow(), to);
        }
    }

    @Test
    void guessedCookieDoesNotOpen() {
        assertEquals(403, person.get(board.url(), "Cookie", "person=1").statusCode());
    }

    @Test
    void otherSitesAreOpenToRobots() {
        for (DemoBoard other : forum.boards()) {
            if (!other.refusesRobots()) {
                assertEquals(200, robot.get(other.url()).statusCode(), other.id());
            }
        }
    }

    private String cookie() {
        var answer = person.post(board.site().resolve("challenge"), Map.of("to", "/"));
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.endsWith("HttpOnly; SameSite=Lax"));
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private DemoThread thread() {
        return forum.threads().stream()
                .filter(thread -> thread.board().equals(board))
                .findFirst()
                .orElseThrow();
    }
}
