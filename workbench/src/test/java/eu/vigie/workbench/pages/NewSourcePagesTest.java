package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.demo.DemoBoard;
import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.Trials;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewSourcePagesTest {
    private final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 7);
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("test", URI.create("https://vigie.example/")), FetchLimits.standard(), Clock.systemUTC());
    private final AtomicInteger pauses = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile CountDownLatch held = new CountDownLatch(0);
    private final Site site = Site.trying(new Trials(Optional.of(fetcher), this::pause));
    private Visitor sam = site.visitor();

    @BeforeEach
    void start() {
        sam = site.signedIn("sam@example.org", Role.SUPERVISOR);
    }

    @AfterEach
    void stop() {
        site.close();
        fetcher.close();
        forum.close();
    }

    /** Stands in for the wait between two requests; a test may hold it. */
    private void pause(Duration time) {
        pauses.incrementAndGet();
        begun.countDown();
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The operator has allowed the private address of the demo forum for one source. */
    private void allowTheDemo() {
        forum.boards().stream()
                .map(DemoBoard::site)
                .distinct()
                .forEach(home -> site.in(tx -> new SourceStore()
                        .add(
                                tx,
                                new NewSource(
                                        new SourceId("demo-" + home.getPort()),
                                        "Demo " + home.getPort(),
                                        home.resolve("/elsewhere"),
                                        Optional.empty(),
                                        ZoneOffset.UTC,
                                        "fr",
                                        Duration.ZERO,
                                        Permission.DEMO,
                                        "",
                                        true,
                                        false))));
    }

    private DemoBoard board() {
        return forum.boards().stream()
                .filter(one -> !one.closed() && !one.refusesRobots())
                .findFirst()
                .orElseThrow();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private HttpResponse<String> send(String to, Map<String, String> changed) {
        return sam.act(to, fields(changed));
    }

    private static String[] fields(Map<String, String> changed) {
        var typed = new TreeMap<>(Map.of(
                "key", key(),
                "address", "https://agora.example/",
                "name", "Agora",
                "language", "fr",
                "zone", "Europe/Paris",
                "pace", "7",
                "daily-budget", "900",
                "permission", "written-agreement"));
        typed.putAll(changed);
        var fields = new ArrayList<String>();
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray(String[]::new);
    }

    private Document tried(URI address) {
        var answer = send("/sources/trial", Map.of("address", address.toString()));
        assertEquals(200, answer.statusCode(), () -> said(answer));
        return Jsoup.parse(answer.body());
    }

    private static String said(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".notice").text();
    }

    private int count(String sql) {
        return site.in(tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }

    private String everything() {
        return site.in(tx -> tx.handle().createQuery("""
                        select (select count(*) from crawl.source) || ' ' || (select count(*) from crawl.frontier) || ' '
                            || (select count(*) from crawl.robots) || ' ' || (select count(*) from crawl.host) || ' '
                            || (select count(*) from corpus.post) || ' ' || (select count(*) from work.idempotency) || ' '
                            || (select count(*) from work.event)
                        """).mapTo(String.class).one());
    }

    @Test
    void formBeginsWithTheUsualMannersAndTheLanguageOfTheReader() {
        var page = sam.page("/sources/new");
        assertEquals("5", page.select("[name=pace]").attr("value"));
        assertEquals("5000", page.select("[name=daily-budget]").attr("value"));
        assertEquals("Europe/Brussels", page.select("[name=zone]").attr("value"));
        assertEquals("en", page.select("[name=language] [selected]").attr("value"));
        assertTrue(page.select("[name=permission] option[value=demo]").isEmpty());
        assertEquals("/sources/trial", page.select("form.panel").attr("action"));
        assertEquals(200, sam.get("/sources/trial").statusCode(), "where a change of language leads");
    }

    @Test
    void trialShowsTheForumAsItWouldBeStoredAndStoresNothing() {
        allowTheDemo();
        forum.postNow(board(), "Une question", "nomtrescurieux", "Écrivez-moi à quelquun@mail.example, merci.");
        String before = everything();
        var page = tried(board().site());
        assertTrue(page.select(".trial .notice.good").text().contains("can be watched"));
        String facts = page.select(".trial-facts").text();
        assertTrue(facts.contains("lets us read this address"), facts);
        assertTrue(facts.contains(board().engine()), facts);
        assertTrue(facts.contains("Boards"), facts);
        assertFalse(page.select(".trial-threads li").isEmpty());
        assertFalse(page.select(".trial .post").isEmpty());
        for (String author : page.select(".trial .author").eachText()) {
            assertTrue(author.matches("[A-Z]"), author);
        }
        assertTrue(pauses.get() > 0, "without pauses");
        assertEquals(before, everything());
        assertEquals(
                "Watch this forum",
                page.select("form.panel button").not(".quiet").text());
    }

    @Test
    void namesAndContactsAreNotShownBecauseTheyWouldNotBeStored() {
        allowTheDemo();
        forum.postNow(board(), "Une question", "nomtrescurieux", "Écrivez-moi à quelquun@mail.example, merci.");
        String page = tried(board().url()).outerHtml();
        assertTrue(page.contains("[e-mail]"), page);
        assertFalse(page.contains("quelquun@mail"));
        assertFalse(page.contains("nomtrescurieux"));
        assertFalse(page.matches("(?s).*\\ba[0-9a-f]{16}\\b.*"), "a pseudonym where a letter should be");
    }

    @Test
    void whatWasTypedStandsInTheFormAfterATrial() {
        allowTheDemo();
        var answer = send(
                "/sources/trial",
                Map.of(
                        "address",
                        board().url().toString(),
                        "contact",
                        "the moderators",
                        "by-hand",
                        "yes",
                        "quiet-from",
                        "23:00",
                        "quiet-to",
                        "06:00"));
        var page = Jsoup.parse(answer.body());
        assertEquals("the moderators", page.select("[name=contact]").attr("value"));
        assertEquals(
                "written-agreement", page.select("[name=permission] [selected]").attr("value"));
        assertEquals("23:00", page.select("[name=quiet-from]").attr("value"));
        assertTrue(page.select("[name=by-hand]").hasAttr("checked"));
    }

    @Test
    void forumThatRefusesRobotsSaysSoWithWhatRemainsPossible() {
        allowTheDemo();
        var refusing = forum.boards().stream()
                .filter(DemoBoard::refusesRobots)
                .findFirst()
                .orElseThrow();
        var page = tried(refusing.url());
        assertTrue(page.select(".trial .notice.bad").text().contains("cannot read this forum by itself"));
        String notice = page.select(".trial .notice:not(.bad)").text();
        assertTrue(notice.contains("paste its pages"), notice);
        assertTrue(page.select(".trial .post").isEmpty());
        assertEquals("Try again", page.select("form.panel button").not(".quiet").text());
    }

    @Test
    void deadForumSaysThatNothingMayBeRead() {
        allowTheDemo();
        URI home = board().site();
        forum.close();
        String page = tried(home).select(".trial").text();
        assertTrue(page.contains("could not be had"), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost/",
                "http://10.1.2.3/",
                "http://192.168.1.1/admin",
                "http://[::1]/",
                "https://printer.local/"
            })
    void privateHostsAreNeitherAskedNorAdded(String address) {
        for (String to : List.of("/sources/trial", "/sources")) {
            var answer = send(to, Map.of("address", address));
            assertEquals(422, answer.statusCode());
            assertTrue(said(answer).contains("private network"), said(answer));
        }
        assertEquals(0, count("select count(*) from crawl.source"));
    }

    @Test
    void hostThatNobodyKnowsIsNotAsked() {
        var answer = send("/sources/trial", Map.of("address", "https://nobody.invalid/"));
        assertEquals(422, answer.statusCode());
        assertTrue(said(answer).contains("the host name is unknown"), said(answer));
    }

    @Test
    void withoutAContactTheTrialSaysWhoHasToDoWhat() {
        try (var silent = Site.start()) {
            var sue = silent.signedIn("sue@example.org", Role.SUPERVISOR);
            assertTrue(sue.page("/sources/new").select(".notice").text().contains("crawl.contact-url"));
            var answer = sue.act("/sources/trial", fields(Map.of()));
            assertEquals(422, answer.statusCode());
            assertTrue(said(answer).contains("crawl.contact-url"), said(answer));
            assertEquals(303, sue.act("/sources", fields(Map.of())).statusCode(), "it can be added all the same");
        }
    }

    @Test
    void addedSourceIsWatchedAsItWasDescribed() {
        var answer = send(
                "/sources",
                Map.of("name", "Forum Été", "contact", "modération", "quiet-from", "23:00", "quiet-to", "06:30"));
        assertEquals(303, answer.statusCode(), () -> said(answer));
        assertEquals(
                "/sources?added=forum-ete",
                answer.headers().firstValue("Location").orElse(""));
        assertEquals(
                "forum-ete|Forum Été|https://agora.example/|fr|Europe/Paris|00:00:07|900|23:00:00|06:30:00|WRITTEN_AGREEMENT|modération|false|false|Test",
                site.in(tx -> tx.handle().createQuery("""
                                select concat_ws('|', s.id, s.name, address, language, zone, pace, daily_budget, quiet_from, quiet_to, permission,
                                                 contact, hand_watched::text, private_host_allowed::text, o.name)
                                from crawl.source s left join work.organisation o on o.id = s.organisation_id
                                """).mapTo(String.class).one()));
        assertEquals(1, count("select count(*) from crawl.frontier where due_at <= now()"));
        assertEquals(1, count("select count(*) from work.event where kind = 'source added' and member_id is not null"));
        assertTrue(sam.page("/sources?added=forum-ete")
                .select(".notice.good")
                .text()
                .contains("Forum Été has been added"));
        assertTrue(sam.page("/sources?added=nobody").select(".notice").isEmpty());
    }

    @Test
    void handWatchedSourceIsAddedWithoutAPlan() {
        send("/sources", Map.of("by-hand", "yes"));
        assertEquals(1, count("select count(*) from crawl.source where hand_watched"));
        assertEquals(0, count("select count(*) from crawl.frontier"));
    }

    @Test
    void boardOfAForumWhoseHostIsAllowedIsAddedToo() {
        allowTheDemo();
        var answer = send("/sources", Map.of("address", board().url().toString(), "pace", "0"));
        assertEquals(303, answer.statusCode(), () -> said(answer));
        assertEquals(1, count("select count(*) from crawl.source where id = 'agora' and private_host_allowed"));
    }

    @Test
    void nobodyCanClaimThatAForumIsTheDemo() {
        send("/sources", Map.of("permission", "demo"));
        assertEquals(1, count("select count(*) from crawl.source where permission = 'PUBLIC_ROBOTS'"));
    }

    @ParameterizedTest
    @CsvSource({
        "address, '', must be whole",
        "address, ftp://agora.example/, must be whole",
        "address, https://sam@agora.example/, must be whole",
        "address, 'https://agora example/', must be whole",
        "language, français, tag such as fr",
        "zone, Paris, time zone is not known",
        "pace, 0, 1 to 3",
        "pace, fast, 1 to 3",
        "daily-budget, 0, number from 1",
        "quiet-from, 23:00, need both times",
        "quiet-to, 06:00, need both times",
    })
    void whatDoesNotFitIsSaidForTrialAndAdditionAlikeAndStaysTyped(String field, String value, String complaint) {
        for (String to : List.of("/sources/trial", "/sources")) {
            var answer = send(to, Map.of(field, value));
            assertEquals(422, answer.statusCode());
            assertTrue(said(answer).contains(complaint), said(answer));
            var page = Jsoup.parse(answer.body());
            assertEquals(
                    value,
                    page.select("input[name=" + field + "]").attr("value")
                            + page.select("select[name=" + field + "] [selected]")
                                    .attr("value"));
            assertTrue(page.select("details.more").hasAttr("open"));
        }
        assertEquals(0, count("select count(*) from crawl.source"));
    }

    @Test
    void addressWithoutASchemeIsTakenAsPeopleSayIt() {
        send("/sources", Map.of("address", "  Agora.Example "));
        assertEquals(1, count("select count(*) from crawl.source where address = 'https://agora.example/'"));
    }

    @Test
    void knownForumIsNeitherTriedNorAddedAgain() {
        send("/sources", Map.of());
        for (String to : List.of("/sources/trial", "/sources")) {
            var answer = send(to, Map.of("name", "Other", "address", "https://AGORA.example#x"));
            assertEquals(422, answer.statusCode());
            assertTrue(said(answer).contains("already watched as Agora (agora)"), said(answer));
            var same = send(to, Map.of("address", "https://other.example/"));
            assertTrue(said(same).contains("Another source has this name already"), said(same));
        }
        assertEquals(1, count("select count(*) from crawl.source"));
    }

    @Test
    void formSentTwiceAddsOneSourceAndLeadsToTheSamePage() {
        String[] form = fields(Map.of());
        var first = sam.act("/sources", form);
        var second = sam.act("/sources", form);
        assertEquals(303, second.statusCode());
        assertEquals(first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        assertEquals(1, count("select count(*) from crawl.source"));
    }

    @Test
    void twoMaintainersWhoAddTheSameForumAtOnceGetOneSourceAndOneExplanation() throws InterruptedException {
        var pat = site.signedIn("pat@example.org", Role.SUPERVISOR);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(List.of(
                            () -> sam.act("/sources", fields(Map.of())).statusCode(),
                            () -> pat.act("/sources", fields(Map.of())).statusCode()))
                    .stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(303, 422), statuses);
        }
        assertEquals(1, count("select count(*) from crawl.source"));
    }

    @Test
    void memberHasOneTrialAtATimeAndADoubleClickWaitsForTheSame() throws Exception {
        allowTheDemo();
        held = new CountDownLatch(1);
        String csrf = sam.csrf();
        var form = new ArrayList<>(List.of("csrf", csrf));
        form.addAll(List.of(fields(Map.of("address", board().url().toString()))));
        String[] one = form.toArray(String[]::new);
        var first = CompletableFuture.supplyAsync(() -> sam.post("/sources/trial", one));
        begun.await();
        var again = CompletableFuture.supplyAsync(() -> sam.post("/sources/trial", one));
        form.set(form.indexOf("key") + 1, key());
        var other = sam.post("/sources/trial", form.toArray(String[]::new));
        assertEquals(409, other.statusCode());
        assertTrue(said(other).contains("still going on"), said(other));

        held.countDown();
        assertEquals(200, first.get().statusCode());
        assertEquals(200, again.get().statusCode());
        assertEquals(
                200, sam.post("/sources/trial", form.toArray(String[]::new)).statusCode(), "the next one may go");
    }
}
