package eu.vigie.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.fetch.FetchOutcome.Disallowed;
import eu.vigie.crawl.fetch.FetchOutcome.Fetched;
import eu.vigie.crawl.fetch.FetchOutcome.Gone;
import eu.vigie.crawl.fetch.FetchOutcome.Moved;
import eu.vigie.crawl.fetch.FetchOutcome.NotModified;
import eu.vigie.crawl.fetch.FetchOutcome.RateLimited;
import eu.vigie.crawl.fetch.FetchOutcome.Refused;
import eu.vigie.crawl.fetch.FetchOutcome.Unreachable;
import eu.vigie.crawl.fetch.FetchRequest;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.Robots;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.Source;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final SlateForum forum = new SlateForum();
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("1.0", URI.create("https://vigie.example/robot")),
            FetchLimits.standard(),
            new TestClock(NOW));

    @AfterEach
    void stop() {
        fetcher.close();
        forum.close();
    }

    private FetchOutcome fetch(String path) {
        return fetcher.fetch(FetchRequest.first(forum.source(), forum.at(path)));
    }

    private FetchOutcome answer(ResponseDefinitionBuilder answer) {
        forum.on("/page", answer);
        return fetch("/page");
    }

    private static ResponseDefinitionBuilder redirect(String to) {
        return aResponse().withStatus(302).withHeader("Location", to);
    }

    @Test
    void crawlerNamesItselfAndItsContact() {
        answer(ok("x"));
        var request = forum.server.getAllServeEvents().getFirst().getRequest();
        assertEquals("Vigie/1.0 (+https://vigie.example/robot)", request.getHeader("User-Agent"));
    }

    @Test
    void conditionalRequestCarriesBothValidators() {
        forum.on("/page", aResponse().withStatus(304));
        var request = new FetchRequest(
                forum.source(),
                forum.at("/page"),
                Optional.of("\"7\""),
                Optional.of("Sun, 01 Mar 2026 00:00:00 GMT"),
                _ -> true);
        assertEquals(new NotModified(), fetcher.fetch(request));
        var sent = forum.server.getAllServeEvents().getFirst().getRequest();
        assertEquals("\"7\"", sent.getHeader("If-None-Match"));
        assertEquals("Sun, 01 Mar 2026 00:00:00 GMT", sent.getHeader("If-Modified-Since"));
    }

    @Test
    void plausibleServerDateIsTheTimeOfThePage() {
        var page = assertInstanceOf(Fetched.class, answer(ok("x").withHeader("Date", "Mon, 02 Mar 2026 06:30:00 GMT")));
        assertEquals(Instant.parse("2026-03-02T06:30:00Z"), page.body().fetchedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 2099 00:00:00 GMT", "yesterday"})
    void implausibleServerDateIsNotBelieved(String date) {
        var page = assertInstanceOf(Fetched.class, answer(ok("x").withHeader("Date", date)));
        assertEquals(NOW, page.body().fetchedAt());
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        assertEquals(
                new RateLimited(Duration.ofSeconds(90)),
                answer(aResponse().withStatus(429).withHeader("Retry-After", "90")));
        assertEquals(
                new RateLimited(Duration.ofMinutes(3)),
                answer(aResponse().withStatus(503).withHeader("Retry-After", "Mon, 02 Mar 2026 08:03:00 GMT")));
        assertEquals(new RateLimited(Duration.ofMinutes(5)), answer(aResponse().withStatus(503)));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 451})
    void refusingStatusIsRefused(int status) {
        assertEquals(new Refused(status, "status " + status), answer(aResponse().withStatus(status)));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void missingPageIsGone(int status) {
        assertEquals(new Gone(status), answer(aResponse().withStatus(status)));
    }

    @Test
    void serverErrorIsUnreachable() {
        assertEquals(new Unreachable("status 500"), answer(aResponse().withStatus(500)));
    }

    @Test
    void challengeIsRefusedWhateverItsStatus() {
        var byHeader = answer(aResponse().withStatus(503).withHeader("cf-mitigated", "challenge"));
        assertEquals(new Refused(503, "cf-mitigated: challenge"), byHeader);
        assertInstanceOf(Refused.class, answer(ok("<html><title>Just a moment...</title>")));
    }

    @Test
    void loginWallIsRefused() {
        String wall = "<html><title>Log in - Garden</title><form><input type='password' name=p></form>";
        assertEquals(new Refused(200, "login page"), answer(ok(wall)));
        assertEquals(new Refused(302, "sent to a login page"), answer(redirect("/ucp.php?mode=login&redirect=x")));
    }

    @Test
    void quickLoginBesideAThreadIsNoWall() {
        String page = "<html><title>My tomatoes</title><form><input type='password' name=p></form>";
        assertInstanceOf(Fetched.class, answer(ok(page)));
    }

    @Test
    void pageThatWantsToBeLeftOutIsDisallowed() {
        assertInstanceOf(Disallowed.class, answer(ok("x").withHeader("X-Robots-Tag", "noarchive, nofollow")));
        assertInstanceOf(Disallowed.class, answer(ok("x").withHeader("X-Robots-Tag", "vigie: noindex")));
        assertInstanceOf(Disallowed.class, answer(ok("<meta name=\"robots\" content=\"NOINDEX, follow\">")));
        assertInstanceOf(Fetched.class, answer(ok("x").withHeader("X-Robots-Tag", "otherbot: noindex")));
        assertInstanceOf(Fetched.class, answer(ok("<meta name=\"robots\" content=\"index, follow\">")));
    }

    @Test
    void redirectsOnTheSameHostAreFollowed() {
        forum.on("/old", redirect("/new?q=été d'ici#part"));
        forum.server.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(
                        com.github.tomakehurst.wiremock.client.WireMock.urlMatching("/new.*"))
                .willReturn(ok("there")));
        assertInstanceOf(Fetched.class, fetch("/old"));
    }

    @Test
    void redirectToAnotherHostIsMovedAndNotFollowed() {
        assertEquals(
                new Moved(URI.create("https://elsewhere.example/x")), answer(redirect("https://elsewhere.example/x")));
    }

    @Test
    void circleOfRedirectsIsUnreachable() {
        forum.on("/a", redirect("/b"));
        forum.on("/b", redirect("/a"));
        assertEquals(new Unreachable("redirects go in a circle"), fetch("/a"));
    }

    @Test
    void longChainOfRedirectsIsGivenUp() {
        for (int n = 0; n < 20; n++) {
            forum.on("/hop" + n, redirect("/hop" + (n + 1)));
        }
        assertEquals(new Moved(forum.at("/hop6")), fetch("/hop0"));
        assertEquals(0, forum.requests("/hop6"));
    }

    @Test
    void everyHopIsCheckedAgainstRobots() {
        forum.on("/open", redirect("/closed"));
        var request = new FetchRequest(
                forum.source(),
                forum.at("/open"),
                Optional.empty(),
                Optional.empty(),
                url -> !url.getPath().equals("/closed"));
        assertInstanceOf(Disallowed.class, fetcher.fetch(request));
        assertEquals(0, forum.requests("/closed"));
    }

    @Test
    void privateAddressIsRefusedUnlessAllowed() {
        Source open = forum.source();
        var strict = new Source(
                open.id(),
                open.name(),
                open.address(),
                open.engine(),
                open.zone(),
                open.language(),
                open.pace(),
                false,
                open.pseudonyms());
        var outcome = fetcher.fetch(FetchRequest.first(strict, forum.at("/page")));
        assertTrue(assertInstanceOf(Unreachable.class, outcome).reason().contains("private"));
        assertEquals(0, fetcher.robots(strict, Robots.origin(forum.at("/"))).status());
        assertEquals(0, forum.requests("/robots.txt"));
    }

    @Test
    void otherSchemesAreRefused() {
        assertInstanceOf(
                Unreachable.class, fetcher.fetch(FetchRequest.first(forum.source(), URI.create("file:///etc/hosts"))));
        assertInstanceOf(Unreachable.class, answer(redirect("ftp://127.0.0.1/x")));
    }
}
