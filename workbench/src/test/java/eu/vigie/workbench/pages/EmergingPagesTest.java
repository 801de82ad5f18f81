package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Lexicon;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.emerging.EmergingStore;
import eu.vigie.workbench.ids.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmergingPagesTest {
    private Site site;
    private Visitor ada;

    @BeforeEach
    void start() {
        site = Site.start();
        site.sql("""
                insert into crawl.source (id, name, address, zone, language, pseudonym_key, permission, last_read_at)
                values ('papote', 'Papote', 'https://papote.example/', 'Europe/Paris', 'fr', decode(repeat('00', 16), 'hex'), 'DEMO', now())
                """);
        for (int i = 0; i < 60; i++) {
            write("g" + i, "Le jardin a besoin d'eau cet été", 100 + i, "NOT_DRUG");
            write("k" + i, "Hier soir j'ai pris 40 mg de kétamine avec un ami", 60 + i, "DRUG_MENTION");
            write("j" + i, "La clôture a besoin de peinture", i % 40, "NOT_DRUG");
        }
        for (int i = 0; i < 7; i++) {
            write("z" + i, "Hier soir j'ai pris 40 mg de Zorbique avec un ami", i, "DRUG_MENTION");
        }
        ada = site.signedIn("ada@example.org", Role.ANALYST);
        look();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void write(String name, String text, int daysAgo, String verdict) {
        site.sql("""
                with thread as (
                    insert into corpus.thread (source_id, forum_thread_id, url, title) values ('papote', ?, 'https://papote.example/', '')
                    returning id),
                post as (
                    insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author, posted_at)
                    select id, 'papote', 'p' || id, 'https://papote.example/p' || id, 1, ?, now() - make_interval(days => ?) from thread
                    returning id),
                revision as (insert into corpus.revision (post_id, number, text) select id, 1, ? from post returning post_id)
                insert into corpus.assessment (post_id, revision, version, language, verdict, question, intent, urgency, score,
                                               possible_minor, body)
                select post_id, 1, 'test', 'fr', ?, false, 'OTHER', 'LOW', 0.1, false, '{}' from revision
                """, name, "author-" + name, daysAgo, text, verdict);
    }

    private void look() {
        site.in(tx -> new EmergingStore(Lexicon::shipped).look(tx, Instant.now()));
    }

    private List<String> shown() {
        return ada.page("/emerging").select("main .panel h2").eachText();
    }

    private int decide(String word, String decision) {
        return ada.act("/emerging", "key", UUID.randomUUID() + "", "word", word, "name-decision", decision)
                .statusCode();
    }

    @Test
    void theNewNameIsShownWithItsFiguresAndExamplesButNoAuthor() {
        assertEquals(List.of("Zorbique"), shown());
        var panel = ada.page("/emerging").select(".panel").getFirst();
        assertTrue(panel.text().contains("7 posts in 7 threads, 7 of them recent"), panel.text());
        assertEquals(3, panel.select(".snippets li").size());
        assertTrue(panel.select(".snippets").text().contains("40 mg de Zorbique"));
        assertFalse(panel.text().contains("author"));
    }

    @Test
    void oneClickProposesAndGivesTheLineForTheLexicon() {
        assertEquals(303, decide("zorbique", "proposed"));
        assertEquals(List.of(), shown());
        assertEquals(
                "zorbique\tother\tZorbique\t\t\t\tfield",
                ada.page("/emerging").select("textarea").getFirst().wholeText().strip());
    }

    @Test
    void whatWasDeclinedNeverComesBack() {
        decide("zorbique", "declined");
        look();
        assertEquals(List.of(), shown());
        assertTrue(ada.page("/emerging").select("textarea").isEmpty());
    }

    @Test
    void aWordThatIsNoneIsRefused() {
        assertEquals(400, decide("jardin", "proposed"));
    }

    @Test
    void anUndecidedNameGoesWithItsPosts() {
        site.sql("update corpus.revision set text = '' where text like '%Zorbique%'");
        assertEquals(0, ada.page("/emerging").select(".snippets li").size(), "no words of forgotten posts");
        look();
        assertEquals(List.of(), shown());
    }

    @Test
    void examplesFromForumsOfAnotherOrganisationAreNotShown() {
        site.sql("insert into work.organisation (name, country) values ('Elsewhere', 'FR')");
        site.sql(
                "update crawl.source set organisation_id = (select id from work.organisation where name = 'Elsewhere')");
        assertEquals(0, ada.page("/emerging").select(".snippets li").size());
    }
}
