package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.HomemadeForum;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.Trials;
import eu.vigie.workbench.sources.WatchedSource;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSettingsPagesTest {
    private static final SourceId SALON = new SourceId("salon");

    private final HomemadeForum forum = new HomemadeForum();
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("test", URI.create("https://vigie.example/")), FetchLimits.standard(), Clock.systemUTC());
    private final Site site = Site.trying(new Trials(Optional.of(fetcher), _ -> {}));
    private final SourceStore sources = new SourceStore();
    private Visitor sam = site.visitor();

    @BeforeEach
    void start() {
        site.in(tx -> sources.add(
                tx,
                new NewSource(
                        SALON,
                        "Salon",
                        forum.address(),
                        Optional.empty(),
                        ZoneOffset.UTC,
                        "fr",
                        Duration.ZERO,
                        Permission.DEMO,
                        "",
                        true,
                        false)));
        sam = site.signedIn("sam@example.org", Role.SUPERVISOR);
    }

    @AfterEach
    void stop() {
        site.close();
        fetcher.close();
        forum.close();
    }

    private HttpResponse<String> send(String to, Map<String, String> changed) {
        var typed = new TreeMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "pace", "7",
                "daily-budget", "900",
                "quiet-from", "",
                "quiet-to", "",
                "selectors", "",
                "page", forum.address().toString()));
        typed.putAll(changed);
        var fields = new ArrayList<String>();
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return sam.act("/sources/salon/settings" + to, fields.toArray(String[]::new));
    }

    private WatchedSource salon() {
        return site.in(tx -> sources.find(tx, SALON)).orElseThrow();
    }

    @Test
    void formShowsHowTheSourceIsReadNow() {
        site.in(tx -> sources.select(tx, SALON, HomemadeForum.SELECTORS));
        var page = sam.page("/sources/salon/settings");
        assertEquals("Salon", page.select("h1").text());
        assertEquals("0", page.select("[name=pace]").attr("value"));
        assertEquals("5000", page.select("[name=daily-budget]").attr("value"));
        assertEquals("", page.select("[name=quiet-from]").attr("value"));
        assertEquals(
                HomemadeForum.SELECTORS, page.select("[name=selectors]").first().wholeText());
        assertFalse(
                sam.page("/sources").select("a[href=/sources/salon/settings]").isEmpty());
    }

    @Test
    void paceBudgetAndQuietHoursHoldFromTheNextPageOn() {
        assertEquals(
                303,
                send("", Map.of("quiet-from", "23:00", "quiet-to", "06:00")).statusCode());
        var source = salon().source();
        assertEquals(Duration.ofSeconds(7), source.pace());
        assertEquals(900, source.allowance().requestsPerDay());
        assertEquals(LocalTime.of(23, 0), source.allowance().quiet().from());
        assertEquals(LocalTime.of(6, 0), source.allowance().quiet().to());
        int told = site.in(tx -> tx.handle()
                .createQuery("select count(*) from work.event where kind = 'source settings changed'")
                .mapTo(Integer.class)
                .one());
        assertEquals(1, told);
        assertEquals(303, send("", Map.of()).statusCode());
        assertEquals(
                "",
                sam.page("/sources/salon/settings").select("[name=quiet-to]").attr("value"));
    }

    @ParameterizedTest
    @CsvSource({
        "pace, 3601, whole seconds",
        "pace, 1.5, whole seconds",
        "daily-budget, 0, 1 to 1",
        "quiet-from, 23:00, both times",
        "selectors, posts = a[, cannot be taken",
        "selectors, psots = a, unknown: psots",
    })
    void whatDoesNotFitIsSaidAndChangesNothing(String field, String value, String said) {
        var before = salon().source().allowance();
        var refused = send("", Map.of(field, value));
        assertEquals(422, refused.statusCode());
        var page = Jsoup.parse(refused.body());
        assertTrue(
                page.select("[role=alert]").text().contains(said),
                page.select("[role=alert]").text());
        assertTrue(page.outerHtml().contains(value), "what was typed is lost");
        assertEquals(Duration.ZERO, salon().source().pace());
        assertEquals(before, salon().source().allowance());
    }

    @Test
    void paceOfAPublicForumIsNeverNought() {
        site.in(tx -> sources.add(tx, NewSource.at(new SourceId("agora"), URI.create("https://agora.example/"))));
        assertEquals(
                "1", sam.page("/sources/agora/settings").select("[name=pace]").attr("min"));
        var refused = sam.act(
                "/sources/agora/settings", "key", UUID.randomUUID().toString(), "pace", "0", "daily-budget", "10");
        assertEquals(422, refused.statusCode());
    }

    @Test
    void selectorsAreShownAtWorkBeforeTheyAreKept() {
        var without = Jsoup.parse(send("/trial", Map.of()).body());
        assertFalse(without.select(".trial .notice.bad").isEmpty(), "nobody knows this program");
        var with = Jsoup.parse(
                send("/trial", Map.of("selectors", HomemadeForum.SELECTORS)).body());
        assertFalse(
                with.select(".trial .notice.good").isEmpty(),
                with.select(".trial").text());
        assertEquals(
                List.of("Une question", "Autre chose"),
                with.select(".trial-threads li > span").eachText());
        assertEquals(
                List.of("Quelqu'un connaît ?", "Oui, prudence."),
                with.select(".trial .said").eachText());
        assertEquals(
                HomemadeForum.SELECTORS, with.select("[name=selectors]").first().wholeText());
        assertEquals(Optional.empty(), salon().source().given(), "kept by a trial");
    }

    @Test
    void keptSelectorsReadTheForumFromTheNextPageOn() {
        assertEquals(303, send("", Map.of("selectors", HomemadeForum.SELECTORS)).statusCode());
        assertEquals("given", salon().source().given().orElseThrow().name());
        assertEquals(303, send("", Map.of()).statusCode());
        assertEquals(Optional.empty(), salon().source().given());
    }

    @Test
    void onlyPagesOfTheForumItselfAreTried() {
        var refused = send("/trial", Map.of("page", "https://elsewhere.example/"));
        assertEquals(422, refused.statusCode());
        assertTrue(Jsoup.parse(refused.body()).select("[role=alert]").text().contains("127.0.0.1"));
    }
}
