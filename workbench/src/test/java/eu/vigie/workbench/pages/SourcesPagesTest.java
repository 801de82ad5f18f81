package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Problem;
import eu.vigie.workbench.sources.SourceStore;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesPagesTest {
    private static final SourceId AGORA = new SourceId("agora");
    private static final Set<Role> MAINTAINERS = Set.of(Role.SUPERVISOR, Role.PLATFORM_ADMINISTRATOR);

    private final Site site = Site.start();
    private final SourceStore sources = new SourceStore();
    private Visitor sam = site.visitor();

    @BeforeEach
    void start() {
        site.in(tx -> sources.add(tx, NewSource.at(AGORA, URI.create("https://agora.example/"))));
        sam = site.signedIn("sam@example.org", Role.SUPERVISOR);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Element agora() {
        return row("https://agora.example/");
    }

    private Element row(String address) {
        return sam.page("/sources").select(".source").stream()
                .filter(row -> row.select("h2 a").attr("href").equals(address))
                .findFirst()
                .orElseThrow();
    }

    private String fact(String name) {
        return agora().select(".source-facts > div").stream()
                .filter(pair -> pair.select("dt").text().equals(name))
                .map(pair -> pair.select("dd").text())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> pause(Visitor member, String because) {
        return member.act("/sources/agora/pause", "key", key(), "because", because);
    }

    private String events() {
        return site.in(tx -> tx.handle().createQuery("""
                        select coalesce(string_agg(e.kind || ' by ' || coalesce(m.name, 'nobody') || coalesce(': ' || (e.data ->> 'because'), ''),
                                                   ', ' order by e.id), '')
                        from work.event e left join work.member m on m.id = e.member_id
                        where e.subject_kind = 'SOURCE' and e.kind <> 'source added'
                        """).mapTo(String.class).one());
    }

    private void problem(Problem.Kind kind, String said) {
        site.sql(
                "update crawl.frontier set problem = ?, problem_said = ?, problem_at = now() - interval '2 hours', failures = 3, due_at = now() + interval '1 hour'",
                kind.name(),
                said);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlySupervisorsAndPlatformAdministratorsKeepSources(Role role) {
        var member = site.signedIn("one@example.org", role);
        boolean may = MAINTAINERS.contains(role);
        assertEquals(may ? 200 : 403, member.get("/sources").statusCode());
        assertEquals(may ? 200 : 403, member.get("/sources/new").statusCode());
        for (String act : List.of("/sources", "/sources/trial")) {
            assertEquals(may ? 422 : 403, member.act(act, "key", key()).statusCode(), act);
        }
        assertEquals(may ? 303 : 403, pause(member, "asked to").statusCode());
        assertEquals(
                may ? 303 : 403,
                member.act("/sources/agora/resume", "key", key()).statusCode());
        assertEquals(
                may ? 409 : 403,
                member.act("/sources/agora/baseline", "key", key()).statusCode());
        assertEquals(
                may, !member.page("/account").select(".rail a[href=/sources]").isEmpty());
    }

    @Test
    void strangersAreShownTheDoor() {
        assertEquals(401, site.visitor().get("/sources").statusCode());
        assertEquals(401, site.visitor().post("/sources/agora/pause").statusCode());
    }

    @Test
    void emptyPageSaysHowToBegin() {
        site.sql("delete from crawl.frontier");
        site.sql("delete from crawl.source");
        assertTrue(sam.page("/sources").select(".empty").text().contains("No forum is watched yet"));
    }

    @Test
    void newSourceIsWatchedAndNotReadYet() {
        assertEquals("Watched", agora().select(".standing").text());
        assertTrue(agora().select(".source-state").text().contains("not read yet"));
        assertEquals("0 in 24 h, 0 in 7 days", fact("New posts"));
        assertEquals("a request every 5 s at most", fact("Pace"));
        assertEquals("0 of 5,000 today", fact("Requests"));
        assertTrue(agora().select(".notice").isEmpty());
    }

    @Test
    void pauseSaysSinceWhenByWhomAndWhyUntilSomebodyResumes() {
        assertEquals(303, pause(sam, "a moderator asked us to stop").statusCode());
        String state = agora().select(".source-state").text();
        assertTrue(state.startsWith("Paused today"), state);
        assertTrue(state.contains("by sam: a moderator asked us to stop"), state);
        assertTrue(agora().select(".notice").isEmpty(), "nobody has to be told what they decided");
        assertEquals(303, sam.act("/sources/agora/resume", "key", key()).statusCode());
        assertEquals("Watched", agora().select(".standing").text());
        assertEquals("source paused by sam: a moderator asked us to stop, source resumed by sam", events());
    }

    @Test
    void pauseOfTheCommandLineIsToldToo() {
        site.in(tx -> sources.pause(tx, AGORA, "paused from the command line"));
        assertTrue(agora().select(".source-state").text().contains(": paused from the command line"));
        assertEquals("source paused by nobody: paused from the command line", events());
        assertTrue(agora().select(".notice").isEmpty());
    }

    @Test
    void whatIsPausedIsNotPausedAgainAndWhatRunsIsNotResumed() {
        assertEquals(409, sam.act("/sources/agora/resume", "key", key()).statusCode());
        pause(sam, "one");
        var second = pause(sam, "two");
        assertEquals(409, second.statusCode());
        assertTrue(Jsoup.parse(second.body()).text().contains("agora.example is paused already"));
        assertTrue(agora().select(".source-state").text().contains(": one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void pauseNeedsAReason(String because) {
        assertEquals(400, pause(sam, because).statusCode());
        assertEquals("", events());
    }

    @Test
    void longReasonIsRefused() {
        assertEquals(400, pause(sam, "x".repeat(301)).statusCode());
        assertEquals(303, pause(sam, "x".repeat(300)).statusCode());
    }

    @Test
    void formSentManyTimesAtOncePausesOnce() throws InterruptedException {
        String csrf = sam.csrf();
        String key = key();
        var requests = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 6; i++) {
            requests.add(() -> sam.post("/sources/agora/pause", "csrf", csrf, "key", key, "because", "twice"));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var led = threads.invokeAll(requests).stream()
                    .map(answer ->
                            answer.resultNow().headers().firstValue("Location").orElse(""))
                    .distinct()
                    .toList();
            assertEquals(1, led.size(), led.toString());
            assertTrue(led.getFirst().startsWith("/sources#source-"), led.toString());
        }
        assertEquals("source paused by sam: twice", events());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "x'--", "AGORA"})
    void sourceThatIsNotThereIsNotFound(String id) {
        String path = "/sources/" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(404, sam.act(path + "/pause", "key", key(), "because", "x").statusCode());
        assertEquals(404, sam.act(path + "/resume", "key", key()).statusCode());
    }

    @Test
    void sourceOfAnotherOrganisationIsForItsOwnMaintainersAndThePlatformAdministrator() {
        site.sql("""
                with o as (insert into work.organisation (name, country) values ('Other', 'FR') returning id)
                update crawl.source set organisation_id = o.id from o
                """);
        assertTrue(sam.page("/sources").select(".source").isEmpty());
        assertEquals(404, pause(sam, "ours?").statusCode());
        var pat = site.signedIn("pat@example.org", Role.PLATFORM_ADMINISTRATOR);
        assertEquals(1, pat.page("/sources").select(".source").size());
        assertEquals(303, pause(pat, "asked to").statusCode());
        site.sql("update crawl.source set organisation_id = (select id from work.organisation where name = 'Test')");
        assertEquals(1, sam.page("/sources").select(".source").size());
    }

    @Test
    void quietHoursAndASpentBudgetSayWhenItGoesOn() {
        var allDay = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MAX.withNano(999_999_000));
        site.in(tx -> {
            sources.allow(tx, AGORA, new Allowance(100, allDay));
            return true;
        });
        assertTrue(agora().select(".source-state").text().startsWith("Quiet hours goes on"));
        site.in(tx -> {
            sources.allow(tx, AGORA, new Allowance(3, QuietHours.NONE));
            return true;
        });
        site.sql("update crawl.source set spent = 3, spent_on = (now() at time zone 'UTC')::date");
        assertTrue(agora().select(".source-state").text().startsWith("Today’s budget is used up goes on"));
        assertEquals("3 of 3 today", fact("Requests"));
        site.sql("update crawl.source set spent_on = spent_on - 1");
        assertEquals("0 of 3 today", fact("Requests"));
    }

    @Test
    void handWatchedSourceHasNoWaitingPages() {
        site.sql("update crawl.source set hand_watched = true");
        assertEquals("Watched by hand", agora().select(".standing").text());
        assertEquals("", fact("Pages waiting"));
        assertEquals("", fact("Pace"));
    }

    @Test
    void figuresAreThoseOfTheSource() {
        new Questions(site).ask(eu.vigie.workbench.tickets.Band.AMBER, "fr");
        site.sql("""
                insert into corpus.thread (source_id, forum_thread_id, url, title) values ('agora', 't', 'https://agora.example/t', 'T')
                """);
        site.sql("""
                insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author, posted_at, first_seen_at)
                select t.id, 'agora', n::text, 'https://agora.example/t#' || n, n, 'a', now() - n * interval '20 hours' - interval '10 minutes',
                       now() - n * interval '20 hours'
                from generate_series(0, 9) n, corpus.thread t where t.source_id = 'agora'
                """);
        site.sql(
                "update crawl.source set created_at = now() - interval '1 year', last_read_at = now() - interval '3 minutes'");
        site.sql(
                "insert into crawl.source_day values ('agora', current_date, 18, 9), ('agora', current_date - 30, 500, 500)");
        site.sql("""
                insert into crawl.frontier (source_id, host, url, kind, forum_thread_id, due_at)
                select 'agora', 'agora.example', 'https://agora.example/' || n, 'THREAD', n::text, now() - n * interval '1 hour'
                from generate_series(1, 3) n
                """);
        assertEquals("2 in 24 h, 9 in 7 days", fact("New posts"));
        assertEquals("half within 10 min, 95 % within 10 min", fact("Seen after"));
        assertEquals("2 requests per new post, 50 % found nothing new", fact("Cost, 7 days"));
        assertTrue(fact("Pages waiting").startsWith("4, the oldest for 3 h"), fact("Pages waiting"));
        assertTrue(agora().select(".source-state").text().contains("last read 3 min ago"));
    }

    @Test
    void postsOfBeforeTheSourceWasWatchedSayNothingOfItsSpeed() {
        site.sql("""
                insert into corpus.thread (source_id, forum_thread_id, url, title) values ('agora', 't', 'https://agora.example/t', 'T')
                """);
        site.sql("""
                insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author, posted_at)
                select t.id, 'agora', '1', 'https://agora.example/t#1', 1, 'a', now() - interval '1 year' from corpus.thread t
                """);
        assertEquals("1 in 24 h, 1 in 7 days", fact("New posts"));
        assertEquals("", fact("Seen after"));
    }

    @ParameterizedTest
    @EnumSource(Problem.Kind.class)
    void listThatIsNotReadSaysWhyAndWhatToDo(Problem.Kind kind) {
        problem(kind, "the very words");
        var notice = agora().select(".notice");
        assertEquals(1, notice.size());
        assertTrue(notice.text().contains("the very words"), notice.text());
        assertEquals(3, notice.select("p").size());
        boolean patience = kind == Problem.Kind.RATE_LIMITED;
        assertEquals(patience, notice.hasClass("calm"));
        assertEquals(
                patience ? "" : "1",
                sam.page("/account").select(".rail a[href=/sources] b").text());
    }

    @Test
    void listThatFailsIsNamedWithHowOften() {
        problem(Problem.Kind.UNREACHABLE, "no route");
        site.sql("update crawl.frontier set board = 'Santé'");
        String said = agora().select(".notice").text();
        assertTrue(said.contains("One list could not be read, lastly Santé, 2 h ago, 3 times in a row."), said);
    }

    @Test
    void boardsClosedToRobotsAreNoFaultOfAForumThatIsRead() {
        problem(Problem.Kind.ROBOTS_FORBID, "robots.txt");
        site.sql("update crawl.source set last_read_at = now()");
        assertTrue(agora().select(".notice").isEmpty());
        assertEquals("1, 1 closed to robots", fact("Lists"));
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, refuses robots", "MOVED, has moved", "MARKUP_CHANGED, look different"})
    void pauseThatTheForumLeftNoChoiceButToMakeSaysWhatToDo(Problem.Kind kind, String said) {
        site.in(tx -> sources.pause(tx, AGORA, kind, "words of the forum"));
        assertTrue(agora().select(".source-state").text().contains("by Vigie itself"));
        String notice = agora().select(".notice").text();
        assertTrue(notice.contains(said) && notice.contains("words of the forum"), notice);
        assertEquals(
                "1", sam.page("/account").select(".rail a[href=/sources] b").text());
        sam.act("/sources/agora/resume", "key", key());
        pause(sam, "later on");
        assertTrue(agora().select(".notice").isEmpty(), "another pause, another reason");
    }

    @Test
    void pagesThatHoldLessThanHalfAreToldUntilSomebodyHasLooked() {
        site.sql(
                "update crawl.source set pages_counted = 300, posts_per_page_usual = 18.24, posts_per_page_lately = 9.2");
        assertTrue(agora().select(".notice").isEmpty());
        assertEquals("9.2 lately, 18.2 usually", fact("Posts per page"));
        site.sql("update crawl.source set posts_per_page_lately = 9.1");
        assertTrue(agora().select(".notice").text().contains("hold 9.1 posts lately, usually 18.2"));
        assertEquals(
                "1", sam.page("/account").select(".rail a[href=/sources] b").text());
        assertTrue(sam.page("/sources").select(".status").text().contains("One source needs somebody"));

        assertEquals(303, sam.act("/sources/agora/baseline", "key", key()).statusCode());
        assertTrue(agora().select(".notice").isEmpty());
        assertEquals("9.1 lately, 9.1 usually", fact("Posts per page"));
        assertEquals("source pages looked at by sam", events());
        assertEquals(409, sam.act("/sources/agora/baseline", "key", key()).statusCode());
    }

    @Test
    void whatNeedsSomebodyComesFirst() {
        site.in(tx -> sources.add(tx, NewSource.at(new SourceId("zoo"), URI.create("https://zoo.example/"))));
        site.in(tx -> sources.pause(tx, new SourceId("zoo"), Problem.Kind.REFUSED, "captcha (403)"));
        assertEquals(
                List.of("zoo.example", "agora.example"),
                sam.page("/sources").select(".source h2").eachText());
    }

    @Test
    void everyFormCarriesAKeyAndNothingOfAForumIsTakenForMarkup() {
        site.sql("update crawl.source set name = '<b>Agora</b>'");
        problem(Problem.Kind.UNREACHABLE, "<script>alert(1)</script>");
        var page = sam.page("/sources");
        assertEquals(List.of(), page.select("main form[method=post]:not(:has([name=key]))"));
        assertTrue(page.select("main b, main script").isEmpty());
        assertFalse(page.select("h2:contains(<b>Agora</b>)").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en", "de"})
    void everyStateAndProblemHasWordsInEveryLanguage(String locale) {
        sam.act("/account/locale", "locale", locale, "then", "/sources");
        for (Problem.Kind kind : Problem.Kind.values()) {
            problem(kind, "x");
            assertEquals(200, sam.get("/sources").statusCode(), kind.name());
        }
        pause(sam, "x");
        assertEquals(200, sam.get("/sources").statusCode());
        assertEquals(200, sam.get("/sources/new").statusCode());
    }
}
