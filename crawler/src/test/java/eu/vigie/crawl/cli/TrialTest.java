package eu.vigie.crawl.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static eu.vigie.crawl.SlateForum.post;
import static eu.vigie.crawl.SlateForum.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.SlateEngine;
import eu.vigie.crawl.SlateForum;
import eu.vigie.crawl.Trial;
import eu.vigie.crawl.TrialReport;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.Source;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
    private final SlateForum forum = new SlateForum();
    private final List<Duration> pauses = new ArrayList<>();
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("test", URI.create("https://vigie.example/")), FetchLimits.standard(), Clock.systemUTC());

    @AfterEach
    void stop() {
        fetcher.close();
        forum.close();
    }

    private TrialReport tried() {
        return trial().run();
    }

    private Trial trial() {
        Source slate = SlateForum.source("slate", forum.at("/"), Duration.ofSeconds(5));
        var unknown = new Source(
                slate.id(),
                slate.name(),
                slate.address(),
                Optional.empty(),
                slate.zone(),
                slate.language(),
                slate.pace(),
                true,
                slate.pseudonyms());
        var reader = new PageReader(List.of(new SlateEngine()));
        return new Trial(unknown, fetcher, reader, CrawlPolicy.standard(), Clock.systemUTC(), pauses::add);
    }

    private void garden() {
        forum.page("/", "Forum", "<main class=list><a class=board data-id=b href='/b'>Garden</a></main>");
        forum.page("/b", "Garden", "<main class=list>" + row(7, 3) + row(8, 0) + "</main>");
        forum.page(
                "/t/7",
                "Tomatoes",
                "<main class=thread data-id=7>" + post(1, "Ada", "write to ada@mail.example") + post(2, "Ben", "yes")
                        + "</main>");
    }

    @Test
    void boardsThreadsAndPostsAreShownAsTheyWouldBeStored() {
        garden();
        String text = TrialText.of(tried());
        assertTrue(text.contains("Program     slate"), text);
        assertTrue(text.contains("Boards      1: Garden"), text);
        assertTrue(text.contains("Threads     2 on the list"), text);
        assertTrue(text.contains("Thread 7  (3 replies)"), text);
        assertTrue(text.contains("2026-03-01 10:00 UTC (the page names no time zone; Z assumed)"), text);
        assertTrue(text.contains("write to [e-mail]"), text);
        assertFalse(text.contains("Ada"), text);
    }

    @Test
    void trialKeepsThePaceAndAsksForFewPages() {
        garden();
        tried();
        assertEquals(List.of(Duration.ofSeconds(5), Duration.ofSeconds(5)), pauses);
        assertEquals(4, forum.server.getAllServeEvents().size());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, false", "4, 1, false", "5, 2, false", "9, 2, false", "10, 3, true", "60, 3, true"})
    void impatientTrialAsksForAsManyPagesAsThePausesAllow(int seconds, int pages, boolean thread) {
        garden();
        TrialReport report = trial().patientFor(Duration.ofSeconds(seconds)).run();
        assertEquals(pages, report.looks().size());
        assertEquals(pages - 1, pauses.size());
        assertEquals(thread, report.thread().isPresent());
    }

    @Test
    void crawlDelayIsShownAndKept() {
        garden();
        forum.on("/robots.txt", okForContentType("text/plain", "User-agent: *\nCrawl-delay: 12\n"));
        String text = TrialText.of(tried());
        assertTrue(text.contains("robots.txt  lets us read this address and asks for 12 s between requests"), text);
        assertTrue(text.contains("one request every 12 s"), text);
        assertEquals(Duration.ofSeconds(12), pauses.getFirst());
    }

    @Test
    void forbiddenForumIsNotFetched() {
        garden();
        forum.on("/robots.txt", okForContentType("text/plain", "User-agent: *\nDisallow: /\n"));
        TrialReport report = tried();
        String text = TrialText.of(report);
        assertTrue(text.contains("robots.txt  forbids us to read this address"), text);
        assertTrue(text.contains("Stored      nothing"), text);
        assertFalse(report.readable());
        assertEquals(0, forum.requests("/"));
    }

    @Test
    void refusalIsToldWithWhatRemainsPossible() {
        forum.on("/", aResponse().withStatus(403));
        String text = TrialText.of(tried());
        assertTrue(text.contains("the forum refuses robots (status 403)"), text);
        assertTrue(text.contains("watched by hand"), text);
    }

    @Test
    void unknownProgramIsSaidWithWhatWasTried() {
        forum.on("/", okForContentType("text/html", "<p>Bonjour"));
        String text = TrialText.of(tried());
        assertTrue(text.contains("not recognised"), text);
        assertTrue(text.contains("slate=0.0"), text);
    }

    @Test
    void missingRobotsTxtAllowsEverything() {
        garden();
        assertTrue(TrialText.of(tried()).contains("robots.txt  there is none: everything may be read"));
    }

    @Test
    void jsonTellsTheSame() {
        garden();
        JsonNode json = TrialJson.of(tried());
        assertEquals("slate", json.get("engine").asText());
        assertTrue(json.get("readable").asBoolean());
        assertTrue(json.get("allowed").asBoolean());
        assertTrue(json.get("problem").isNull());
        assertEquals(5.0, json.get("pace_seconds").asDouble());
        assertEquals("Garden", json.at("/boards/0/title").asText());
        assertEquals(3, json.at("/threads/0/replies").asInt());
        assertEquals("write to [e-mail]", json.at("/posts/0/text").asText());
    }

    @Test
    void addressOfAThreadIsTriedAsThread() {
        forum.page("/", "Tomatoes", "<main class=thread data-id=7>" + post(1, "Ada", "first") + "</main>");
        TrialReport report = tried();
        assertTrue(report.readable());
        assertEquals(1, report.thread().orElseThrow().posts().size());
    }
}
