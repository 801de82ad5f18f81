package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.workbench.Site;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlainAnswersTest {
    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void healthSaysWhyAChangedLexiconWasRefused() throws Exception {
        site.sql(
                "insert into work.lexicon_in_force (version, problems) values ('1f0c', '{local:names/team.tsv:3: unknown family}')");
        var health = new ObjectMapper().readTree(site.visitor().get("/health").body());
        assertEquals("1f0c", health.get("judges_by").asText());
        assertEquals(
                "local:names/team.tsv:3: unknown family",
                health.get("lexicon_refused").get(0).asText());
        site.sql("delete from work.lexicon_in_force");
    }

    @Test
    void healthTellsOfDatabaseIndexAndCrawl() throws Exception {
        var answer = site.visitor().get("/health");
        assertEquals(200, answer.statusCode());
        var health = new ObjectMapper().readTree(answer.body());
        assertEquals("up", health.get("status").asText());
        assertEquals(0, health.get("changes").asLong());
        assertEquals(0, health.get("changes_indexed").asLong());
        assertTrue(health.get("last_crawl").isNull());
    }

    @Test
    void assetsKeepForeverUnderTheirHashAndNotWithout() {
        String href = Jsoup.parse(site.visitor().get("/sign-in").body())
                .select("link[rel=stylesheet]")
                .attr("href");
        var hashed = site.visitor().get(href);
        assertEquals(
                "text/css; charset=utf-8",
                hashed.headers().firstValue("Content-Type").orElse("").replace(";charset", "; charset"));
        assertTrue(hashed.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals(
                "no-cache",
                site.visitor()
                        .get("/assets/vigie.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
        assertEquals(
                "no-cache",
                site.visitor()
                        .get("/assets/vigie.css?v=old")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
    }

    @Test
    void onlyAssetsAreServedAsAssets() {
        for (String path : new String[] {
            "/assets/messages_fr.properties", "/assets/..%2Fmessages_fr.properties", "/assets/none.css"
        }) {
            int status = site.visitor().get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
    }

    @Test
    void unknownAddressIsAPageInWords() {
        var answer = site.visitor().get("/nowhere");
        assertEquals(404, answer.statusCode());
        assertEquals("Not found", Jsoup.parse(answer.body()).select("h1").text());
    }

    @Test
    void pagesAreNotKeptByCaches() {
        assertEquals(
                "no-store",
                site.visitor()
                        .get("/sign-in")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
    }

    @Test
    void faultIsNotedUnderANumber() {
        site.member("eva@example.org", eu.vigie.workbench.ids.Role.VOLUNTEER);
        site.sql(
                "insert into work.invitation (token_hash, organisation_id, email, roles, expires_at) select "
                        + "sha256('odd'), organisation_id, 'x@example.org', '{NO_SUCH_ROLE}', now() + interval '1 day' from work.member");
        var answer = site.visitor().get("/invitations/odd");
        assertEquals(500, answer.statusCode());
        assertTrue(Jsoup.parse(answer.body()).text().matches(".*noted as [0-9a-f]{8}\\..*"), answer.body());
    }
}
