package eu.vigie.crawl.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JvcSiteTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final Pattern PAYLOAD = Pattern.compile("forumsAppPayload=\"([^\"]+)\"");

    private final HandClock clock = new HandClock(NOW);
    private final DemoForum forum = DemoForum.start(0, clock, 1);
    private final Reader person = new Reader(Reader.BROWSER);
    private final DemoBoard board = forum.boards().stream()
            .filter(any -> any.engine().equals("jvc"))
            .findFirst()
            .orElseThrow();

    @AfterEach
    void close() {
        person.close();
        forum.close();
    }

    @Test
    void pagesHoldTheirMessagesInThePayloadOnly() {
        var thread = thread("Mon frigo parle la nuit");
        var html = person.get(thread.url()).body();
        assertFalse(html.contains("Un « glop »"));
        assertTrue(payload(thread.url())
                .path("listMessage")
                .get(0)
                .path("renderedText")
                .asText()
                .contains("glop"));
    }

    @Test
    void listHoldsTwentyFiveRowsAndLeadsToTheNextPage() {
        var first = payload(board.url());
        assertEquals(25, first.path("listTopics").size());
        assertEquals(
                "pinned-off", first.path("listTopics").get(0).path("stateIcon").asText());
        var next = board.site()
                .resolve(first.path("pagerView").path("next").path("url").asText());
        assertTrue(next.getPath().contains("-0-1-0-26-0-"));
        var second = payload(next);
        assertTrue(second.path("pagerView").path("next").isNull());
        assertEquals(2, second.path("pagerView").path("currentPage").asInt());
    }

    @Test
    void threadHasTwentyMessagesAPage() {
        var thread = thread("Topic chaîne : racontez votre journée en trois mots");
        var first = payload(thread.url());
        assertEquals(20, first.path("listMessage").size());
        assertEquals(2, first.path("pagerView").path("pageCount").asInt());
        var second = payload(board.site()
                .resolve(first.path("pagerView").path("next").path("url").asText()));
        assertEquals(thread.posts() - 20, second.path("listMessage").size());
    }

    @Test
    void datesAndQuotesAreWrittenAsThere() {
        var message = payload(thread("Le PTC dans la puff de mon pote, c’est quoi ces effets ???")
                        .url())
                .path("listMessage")
                .get(2);
        assertEquals(
                "23 novembre 2026 à 14:51:00", message.path("publishedDate").asText());
        var html = Jsoup.parse(message.path("renderedText").asText());
        assertTrue(html.expectFirst("blockquote.message__blockquote").text().contains("KebabQuantique a écrit :"));
    }

    @Test
    void replyLandsOnTheMessageAddressAndStandsAtTheEnd() {
        var thread = thread("Topic chaîne : racontez votre journée en trois mots");
        var form = person.page(thread.url()).expectFirst("form#forums-post-message-editor");
        var answer = person.post(
                URI.create(form.absUrl("action")),
                Map.of(
                        "topic",
                        form.expectFirst("input[name=topic]").attr("value"),
                        "pseudo",
                        "repondante",
                        "message_reponse",
                        "ligne <une>\nligne deux"));
        assertEquals(303, answer.statusCode());
        var permalink =
                board.site().resolve(answer.headers().firstValue("Location").orElseThrow());
        assertTrue(permalink.getPath().startsWith("/forums/message/"));
        var messages = payload(permalink).path("listMessage");
        var last = messages.get(messages.size() - 1);
        assertEquals("/forums/message/" + last.path("id").asInt(), permalink.getPath());
        assertEquals(
                "<p class=\"message__p\">ligne &lt;une&gt;<br />ligne deux</p>",
                last.path("renderedText").asText());
        assertEquals(
                last.path("id").asText(),
                person.page(permalink).expectFirst("#forums-app").attr("data-marked"));
    }

    @Test
    void lockedThreadTakesNoReply() {
        var locked = thread("[Officiel] Les règles du blabla");
        var url = board.site().resolve("forums/message/nouveau");
        var fields = Map.of("topic", locked.id(), "pseudo", "a", "message_reponse", "b");
        assertEquals(403, person.post(url, fields).statusCode());
        assertTrue(person.page(locked.url()).select("form").isEmpty());
        assertEquals(1, payload(locked.url()).path("forum").path("lockReason").size());
    }

    @Test
    void missingThreadSendsTheReaderToTheForums() {
        for (String path : new String[] {"forums/42-51-999999-1-0-1-0-x.htm", "forums/message/1", "profil/x"}) {
            var answer = person.get(board.site().resolve(path));
            assertEquals(200, answer.statusCode(), path);
            assertTrue(answer.body().contains("http-equiv=\"refresh\""), path);
        }
    }

    @Test
    void scriptsAndStylesAreServedByTheSiteItself() {
        var page = person.page(board.url());
        for (var part : page.select("script[src], link[rel=stylesheet]")) {
            var url = URI.create(part.absUrl(part.hasAttr("src") ? "src" : "href"));
            assertEquals(board.site().getAuthority(), url.getAuthority());
            assertEquals(200, person.get(url).statusCode());
        }
    }

    @Test
    void frontPageLinksTheBoard() {
        assertEquals(
                board.url().toString(),
                person.page(board.site()).expectFirst("ul.forums a").absUrl("href"));
    }

    @Test
    void conditionalRequestIsAnsweredWith304UntilSomethingIsWritten() {
        var thread = thread("Mon frigo parle la nuit");
        var etag = person.get(thread.url()).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, person.get(thread.url(), "If-None-Match", etag).statusCode());
        clock.pass(Duration.ofMinutes(2));
        assertEquals(304, person.get(thread.url(), "If-None-Match", etag).statusCode());
        var post = forum.replyNow(thread.url(), "somebody", "glop");
        assertEquals(200, person.get(thread.url(), "If-None-Match", etag).statusCode());
        forum.reword(post, "gloup");
        var messages = payload(thread.url()).path("listMessage");
        assertTrue(messages.get(messages.size() - 1).has("updatedDate"));
    }

    private JsonNode payload(URI url) {
        var packed = PAYLOAD.matcher(person.get(url).body());
        assertTrue(packed.find(), url.toString());
        var bytes = Base64.getDecoder().decode(packed.group(1));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new ObjectMapper().readTree(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DemoThread thread(String title) {
        return forum.threads().stream()
                .filter(thread -> thread.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
