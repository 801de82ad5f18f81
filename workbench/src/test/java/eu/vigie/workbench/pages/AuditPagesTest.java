package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditPagesTest {
    private Site site;
    private Visitor lou;
    private Visitor sam;
    private Visitor ada;

    @BeforeEach
    void start() {
        site = Site.start();
        site.sql("""
                insert into crawl.source (id, name, address, zone, language, pseudonym_key, permission, last_read_at)
                values ('papote', 'Papote', 'https://papote.example/', 'Europe/Paris', 'fr', decode(repeat('00', 16), 'hex'), 'DEMO', now())
                """);
        lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
        sam = site.signedIn("sam@example.org", Role.SUPERVISOR);
        ada = site.signedIn("ada@example.org", Role.ANALYST);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    /** Judged posts, one to a thread. */
    private void posts(String prefix, String source, String board, int number, String verdict, double score) {
        site.sql("""
                with thread as (
                    insert into corpus.thread (source_id, forum_thread_id, url, title, board)
                    select ?, ? || n, 'https://papote.example/' || n, 'A title', ? from generate_series(1, ?) n returning id),
                post as (
                    insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author, posted_at)
                    select id, ?, 'p' || id, 'https://papote.example/p' || id, 1, 'anne', now() from thread returning id),
                revision as (
                    insert into corpus.revision (post_id, number, text) select id, 1, ? || ' text' from post returning post_id)
                insert into corpus.assessment (post_id, revision, version, language, verdict, question, intent, urgency, score,
                                               possible_minor, body)
                select post_id, 1, 'test', 'fr', ?, true, 'OTHER', 'LOW', ?, false, '{}' from revision
                """, source, prefix, board, number, source, prefix, verdict, score);
    }

    private void draw() {
        assertEquals(303, sam.act("/audit", "key", UUID.randomUUID() + "").statusCode());
    }

    @Test
    void everyStratumGivesItsQuotaAndEveryBoardItsPart() {
        posts("f", "papote", "soirees", 80, "DRUG_QUESTION", 0.9);
        posts("a", "papote", "soirees", 300, "NOT_DRUG", 0.01);
        posts("b", "papote", "cuisine", 100, "NOT_DRUG", 0.01);
        posts("n", "papote", "cuisine", 20, "DRUG_QUESTION", 0.3);
        draw();
        assertEquals(40, drawn("FLAGGED"));
        assertEquals(20, drawn("NEAR"), "all of a small one");
        assertEquals(0, drawn("DOUBTFUL"));
        assertEquals(90, drawn("UNLIKELY"));
        int cuisine = count("""
                select count(*) from work.audit_post a join corpus.post p on p.id = a.post_id join corpus.thread t on t.id = p.thread_id
                where a.stratum = 'UNLIKELY' and t.board = 'cuisine'
                """);
        assertTrue(cuisine == 22 || cuisine == 23, "a quarter: " + cuisine);
        assertEquals(400, count("select posts from work.audit_stratum where stratum = 'UNLIKELY'"));
    }

    @Test
    void theVolunteerSeesThePostButNoAuthorAndNoJudgement() {
        posts("n", "papote", "cuisine", 1, "DRUG_QUESTION", 0.3);
        draw();
        var page = lou.page("/audit").select("main");
        assertTrue(page.text().contains("n text"));
        assertTrue(page.text().contains("A title"));
        assertFalse(page.text().contains("anne"));
        assertFalse(page.html().contains("0.3"));
        assertTrue(page.select("table").isEmpty(), "figures are not for those who answer");
    }

    @Test
    void answersAreCountedOnceAndTurnedIntoAnEstimate() {
        posts("f", "papote", "soirees", 4, "DRUG_QUESTION", 0.9);
        posts("n", "papote", "cuisine", 4, "NOT_DRUG", 0.3);
        draw();
        assertTrue(ada.page("/audit").text().contains("Not yet known"));
        for (int i = 0; i < 8; i++) {
            var form = lou.page("/audit").select("form[action$=/answer]");
            boolean flagged = lou.page("/audit").text().contains("f text");
            String answer = flagged || i == 7 ? "yes" : "no";
            assertEquals(303, answer(lou, form.attr("action"), answer));
            answer(lou, form.attr("action"), "cannot-say");
        }
        assertTrue(lou.page("/audit").text().contains("Every post of this sample has its answer"));
        assertEquals(
                0, count("select count(*) from work.audit_post where answer = 'CANNOT_SAY'"), "the first one counts");
        var table = ada.page("/audit").select(".audit-table tr");
        assertEquals("4", table.get(1).select("td").get(2).text(), "all four that were flagged are questions");
        assertTrue(ada.page("/audit").select(".big-figure").text().contains("95 %"));
        assertFalse(sam.page("/audit").select(".big-figure").isEmpty());
    }

    @Test
    void forumsOfAnotherOrganisationAreNotDrawnFrom() {
        site.sql("insert into work.organisation (name, country) values ('Elsewhere', 'FR')");
        site.sql("""
                insert into crawl.source (id, organisation_id, name, address, zone, language, pseudonym_key, permission)
                select 'ferme', id, 'Fermé', 'https://ferme.example/', 'Europe/Paris', 'fr', decode(repeat('00', 16), 'hex'), 'DEMO'
                from work.organisation where name = 'Elsewhere'
                """);
        posts("n", "ferme", "cuisine", 5, "NOT_DRUG", 0.3);
        draw();
        assertEquals(0, count("select count(*) from work.audit"), "nothing to draw from");
        posts("m", "papote", "cuisine", 5, "NOT_DRUG", 0.3);
        draw();
        assertEquals(5, drawn("NEAR"));
        site.sql(
                "update crawl.source set organisation_id = (select id from work.organisation where name = 'Elsewhere')");
        assertTrue(lou.page("/audit").select("form[action$=/answer]").isEmpty(), "closed since");
    }

    @Test
    void aForgottenPostIsPassedOver() {
        posts("n", "papote", "cuisine", 2, "NOT_DRUG", 0.3);
        draw();
        site.sql("delete from corpus.assessment");
        site.sql("update corpus.revision set text = '' where post_id = (select min(post_id) from work.audit_post)");
        assertEquals(
                303,
                answer(lou, lou.page("/audit").select("form[action$=/answer]").attr("action"), "no"));
        assertTrue(lou.page("/audit").select("form[action$=/answer]").isEmpty());
    }

    private static int answer(Visitor who, String action, String answer) {
        return who.act(action, "key", UUID.randomUUID() + "", "answer", answer).statusCode();
    }

    private int drawn(String stratum) {
        return count("select count(*) from work.audit_post where stratum = '" + stratum + "'");
    }

    private int count(String sql) {
        return site.in(tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }
}
