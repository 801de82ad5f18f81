package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.index.FeedPosition;
import eu.vigie.index.IndexedPost;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchPagesTest {
    private static final int MANY = 45;
    private static Site site;
    private static Visitor analyst;

    @BeforeAll
    static void start() {
        site = Site.start();
        analyst = site.signedIn("ana@example.org", Role.ANALYST);
        var index = site.index();
        index.put(post(1, "Mixing things", "Is <b>ketamine</b> & beer a bad idea?", "en", "2026-01-05T10:00:00Z"));
        index.put(post(2, "Vraag", "Hoe lang blijft ketamine meetbaar?", "nl", "2026-03-06T10:00:00Z"));
        for (int i = 0; i < MANY; i++) {
            index.put(post(100 + i, "Crowd " + i, "a crowded room", "en", "2025-11-01T10:00:00Z"));
        }
        index.commit(FeedPosition.start(UUID.randomUUID()));
        ticketOfPostOne();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void onlyAnalystsReviewersAndSupervisorsSearch() {
        for (Role role : Role.values()) {
            var visitor = site.signedIn("role-" + role.ordinal() + "@example.org", role);
            boolean allowed =
                    Set.of(Role.ANALYST, Role.REVIEWER, Role.SUPERVISOR).contains(role);
            assertEquals(allowed ? 200 : 403, visitor.get("/search").statusCode(), role.name());
            assertEquals(
                    allowed ? 1 : 0,
                    visitor.page("/account").select("nav a[href=/search]").size(),
                    role.name());
        }
    }

    @Test
    void wordsSoughtAreMarkedAndTextIsNeverMarkup() {
        var hit = analyst.page("/search?q=ketamine&language=en").select(".hit");
        assertEquals(List.of("ketamine"), hit.select("mark").eachText());
        assertEquals(
                "Is <b>ketamine</b> & beer a bad idea?", hit.select(".snippet").text());
        assertTrue(hit.select("b").isEmpty());
    }

    @Test
    void filtersNarrowAndStayChosen() {
        var page = analyst.page("/search?q=ketamine&language=nl");
        assertEquals(1, page.select(".hit").size());
        assertEquals("nl", page.select("select[name=language] option[selected]").val());
        assertEquals("ketamine", page.select("input[name=q]").val());
    }

    @Test
    void everyFilterOffersWhatTheResultHolds() {
        var page = analyst.page("/search?q=ketamine");
        assertEquals(2, page.select("select[name=language] option[value~=.]").size());
        assertEquals(
                "arylcyclohexylamines (2)",
                page.select("option[value=arylcyclohexylamine]").text());
        assertEquals(
                "drug tests (2)", page.select("option[value=detection_test]").text());
    }

    @Test
    void aChosenFilterWithoutPostsIsStillShown() {
        var page = analyst.page("/search?q=ketamine&language=de");
        assertEquals(
                "German (0)",
                page.select("select[name=language] option[selected]").text());
        assertEquals("/search", page.select(".no-hits a").attr("href"));
    }

    @Test
    void datesBoundTheSearchAndNonsenseBoundsNothing() {
        assertEquals(
                1,
                analyst.page("/search?q=ketamine&from=2026-02-01")
                        .select(".hit")
                        .size());
        assertEquals(
                1,
                analyst.page("/search?q=ketamine&to=2026-01-05").select(".hit").size());
        assertEquals(
                2,
                analyst.page("/search?q=ketamine&from=soon&to=%2B999999999-12-31&page=x")
                        .select(".hit")
                        .size());
    }

    @Test
    void pagesAreAddressesOfTheSameSearch() {
        var first = analyst.page("/search?q=crowded&language=en");
        String next = first.select("a[rel=next]").attr("href");
        assertEquals("/search?q=crowded&language=en&page=2", next);
        assertEquals(20, first.select(".hit").size());
        var last = analyst.page("/search?q=crowded&language=en&page=3");
        assertEquals(MANY - 40, last.select(".hit").size());
        assertTrue(last.select("a[rel=next]").isEmpty());
        assertEquals(
                "/search?q=crowded&language=en&page=2",
                last.select("a[rel=prev]").attr("href"));
    }

    @Test
    void eachMonthIsABarEvenAnEmptyOne() {
        var page = analyst.page("/search?q=ketamine");
        var bars = page.select("svg rect.month");
        assertEquals(List.of("64", "0", "64"), bars.eachAttr("height").subList(9, 12));
        var figures = page.select(".months-list b").eachText();
        assertEquals(12, figures.size(), "a whole year, so that one month is no giant");
        assertEquals(List.of("1", "0", "1"), figures.subList(9, 12));
        assertTrue(page.select("[style]").isEmpty());
    }

    @Test
    void aHitLeadsToItsTicketForThoseWhoReadTickets() {
        var reviewer = site.signedIn("rea@example.org", Role.REVIEWER);
        var link = reviewer.page("/search?q=ketamine&language=en").select(".hit h2 a");
        assertTrue(link.attr("href").startsWith("/tickets/"));
        assertTrue(reviewer.page("/search?q=ketamine&language=nl")
                .select(".hit h2 a")
                .isEmpty());
        assertTrue(analyst.page("/search?q=ketamine&language=en")
                .select(".hit h2 a")
                .isEmpty());
    }

    @Test
    void nothingFoundTeachesTheSyntax() {
        var page = analyst.page("/search?q=unobtainium");
        assertEquals("No posts found", page.select(".search-count").text());
        assertEquals(3, page.select(".syntax code").size());
        assertFalse(page.select(".syntax").text().isEmpty());
        assertTrue(page.select("svg").isEmpty());
    }

    @Test
    void whateverIsTypedIsAnswered() {
        for (String typed : List.of("%22", "-", "%22open", "(*:*)%20AND", "%3Cscript%3E", "%F0%9F%92%8A", "")) {
            assertEquals(200, analyst.get("/search?q=" + typed).statusCode(), typed);
        }
    }

    private static IndexedPost post(long id, String title, String text, String language, String at) {
        return new IndexedPost(
                id,
                title,
                text,
                language,
                "agora",
                Optional.empty(),
                Optional.of(Instant.parse(at)),
                Set.of("ketamine"),
                Set.of("arylcyclohexylamine"),
                "drug_question",
                "detection_test",
                "normal");
    }

    private static void ticketOfPostOne() {
        site.sql("""
                insert into crawl.source (id, name, address, zone, language, pseudonym_key, permission)
                values ('agora', 'Agora', 'http://127.0.0.1/', 'Europe/Paris', 'fr', '\\x000102030405060708090a0b0c0d0e0f', 'DEMO')
                """);
        site.sql("""
                insert into corpus.thread (source_id, forum_thread_id, url, title) values ('agora', 't1', 'http://127.0.0.1/t1', 'One')
                """);
        site.sql("""
                insert into corpus.post (id, thread_id, source_id, forum_post_id, permalink, position, author)
                overriding system value
                select 1, id, 'agora', 'p1', 'http://127.0.0.1/t1#p1', 1, 'author-a' from corpus.thread
                """);
        site.sql("""
                insert into work.ticket (thread_id, organisation_id, question_post_id, state, band, highest_band, band_reason, language, due_at)
                select p.thread_id, o.id, p.id, 'OPEN', 'GREEN', 'GREEN', 'a test says so', 'en', now()
                from corpus.post p, work.organisation o
                """);
        site.sql("insert into work.ticket_post (ticket_id, post_id) select id, 1 from work.ticket");
    }
}
