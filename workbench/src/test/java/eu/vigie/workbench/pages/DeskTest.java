package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Band;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {
    private Site site;
    private Questions questions;
    private Visitor lou;

    @BeforeEach
    void start() {
        site = Site.start();
        questions = new Questions(site);
        lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void gravestQuestionComesFirst() {
        questions.ask(Band.GREEN, "fr");
        questions.ask(Band.CRISIS, "fr");
        questions.ask(Band.AMBER, "nl");
        var bands = lou.page("/queue").select(".card .band").eachText();
        assertEquals("◆ Crisis", bands.getFirst());
        assertEquals("○ General", bands.getLast());
    }

    @Test
    void cardMarksMentionsAndSaysWhy() {
        questions.ask(Band.RED, "fr");
        var card = lou.page("/queue").select(".card").getFirst();
        assertEquals(java.util.List.of("tramadol", "3mmc"), card.select("mark").eachText());
        assertTrue(card.text().contains("tramadol and 3-MMC are dangerous together"), card.text());
        assertTrue(card.text().contains("A reason without translation."), "English where there is no text");
        assertTrue(card.text().contains("Papote · Soirées"));
        assertFalse(card.text().contains("anne"), "no author names");
    }

    @Test
    void markupFromAForumIsText() {
        questions.ask(
                Band.RED, "fr", "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b\u202Ec\u200Bd", "{}");
        var page = lou.page("/queue");
        assertEquals("<script>alert(1)</script>", page.select(".card h3").text());
        assertTrue(page.select(".excerpt img").isEmpty());
        assertEquals(
                java.util.List.of("‹U+202E›", "‹U+200B›"),
                page.select(".excerpt .unmasked").eachText());
    }

    @Test
    void emptyListsSayWhichEmptinessItIs() {
        assertEquals(
                "Nobody is waiting for an answer",
                lou.page("/queue").select(".empty h2").text());
        assertEquals(
                "Nothing in this list",
                lou.page("/queue?list=review").select(".empty h2").text());
        var ticket = questions.ask(Band.RED, "fr");
        assertEquals(
                "Your filter hides everything",
                lou.page("/queue?lang=de").select(".empty h2").text());
        site.sql("update work.member set languages = '{de}'");
        assertEquals(
                "Questions are waiting, in other languages",
                lou.page("/queue").select(".empty h2").text());
        assertTrue(lou.page("/queue?lang=all").select(".empty").isEmpty());
        claim(lou, ticket);
        assertEquals(
                "All is in good hands", lou.page("/queue").select(".empty h2").text());
    }

    @Test
    void silentCrawlerIsSaidAboveEverything() {
        assertTrue(lou.page("/queue").select("[role=alert]").isEmpty());
        site.sql("update crawl.source set last_read_at = now() - interval '3 hours'");
        assertTrue(lou.page("/queue").select("[role=alert]").text().contains("have not been read since"));
    }

    @Test
    void aForumThatWasNeverReadIsSilentTooOnceItHasBeenWatchedForLong() {
        site.sql("update crawl.source set last_read_at = null, created_at = now() - interval '3 hours'");
        assertTrue(lou.page("/queue").select("[role=alert]").text().contains("have not been read since"));
    }

    @Test
    void whenNobodyWaitsThePageSaysWhenForumsAreReadNext() {
        site.sql("insert into crawl.host (host) values ('papote.example')");
        site.sql("""
                insert into crawl.frontier (source_id, host, kind, url, due_at)
                values ('papote', 'papote.example', 'LIST', 'https://papote.example/', now() - interval '1 minute')
                """);
        assertTrue(lou.page("/queue").select(".empty").text().contains("The next one is due now."));
    }

    @Test
    void wrongListIsAPageInWords() {
        var answer = lou.get("/queue?list=nowhere");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("“list”"));
    }

    @Test
    void dealingLeasesTheGravestAndOpensIt() {
        questions.ask(Band.AMBER, "fr");
        var red = questions.ask(Band.RED, "fr");
        var dealt = lou.act("/queue/deal", "key", UUID.randomUUID() + "");
        assertEquals("/tickets/" + red, dealt.headers().firstValue("Location").orElse(""));
        assertFalse(lou.page("/tickets/" + red).select("#composer").isEmpty());
    }

    @Test
    void dealingWithNothingToDealSaysSo() {
        assertEquals(
                "/queue?notice=nothing-to-deal",
                lou.act("/queue/deal", "key", UUID.randomUUID() + "")
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
        assertTrue(lou.page("/queue?notice=nothing-to-deal").text().contains("No free ticket suits you"));
    }

    @Test
    void openingATicketDoesNotClaimIt() {
        var ticket = questions.ask(Band.RED, "fr");
        var page = lou.page("/tickets/" + ticket);
        assertTrue(page.select("#composer").isEmpty());
        assertFalse(page.select("form[action$=/claim]").isEmpty());
        assertEquals(1, lou.page("/queue").select(".card").size());
    }

    @Test
    void threadShowsTheQuestionMarkedAndAuthorsAsLetters() {
        var page = lou.page("/tickets/" + questions.ask(Band.RED, "fr"));
        assertEquals(Questions.TITLE, page.select("h1").text());
        assertEquals(
                java.util.List.of("tramadol", "3mmc"),
                page.select(".post.asked mark").eachText());
        assertEquals("3-MMC", page.select(".post.asked mark").getLast().attr("title"));
        assertEquals(
                java.util.List.of("author A", "author A", "author B"),
                page.select(".post .author").eachText());
    }

    @Test
    void secondClaimantHearsWhoWasQuicker() {
        var ticket = questions.ask(Band.RED, "fr");
        var sam = site.signedIn("sam@example.org", Role.VOLUNTEER);
        Document seen = sam.page("/tickets/" + ticket);
        assertEquals(303, claim(lou, ticket));
        var late = sam.act(
                "/tickets/" + ticket + "/claim", "version", value(seen, "version"), "key", UUID.randomUUID() + "");
        assertEquals(409, late.statusCode());
        assertTrue(Jsoup.parse(late.body()).select("[role=alert]").text().contains("lou was quicker"));
    }

    @Test
    void doubleClickClaimsOnceAndIsNoError() {
        var ticket = questions.ask(Band.RED, "fr");
        var page = lou.page("/tickets/" + ticket);
        String[] fields = {"version", value(page, "version"), "key", value(page, "key")};
        assertEquals(303, lou.act("/tickets/" + ticket + "/claim", fields).statusCode());
        assertEquals(303, lou.act("/tickets/" + ticket + "/claim", fields).statusCode());
    }

    @Test
    void everyFormOnATicketCarriesTokenVersionAndKey() {
        var ticket = questions.ask(Band.RED, "fr");
        claim(lou, ticket);
        var forms = lou.page("/tickets/" + ticket).select("form[action^=/tickets]");
        assertTrue(forms.size() >= 3, "forms: " + forms.size());
        forms.forEach(form -> {
            for (String field : new String[] {"csrf", "version", "key", "lease"}) {
                assertFalse(form.select("[name=" + field + "]").isEmpty(), form.attr("action") + " lacks " + field);
            }
        });
    }

    @Test
    void draftIsSavedUnderItsLeaseAndShownAgain() throws Exception {
        var ticket = questions.ask(Band.RED, "fr");
        long link = questions.link("Tramadol : à ne pas mélanger", "fr");
        claim(lou, ticket);
        var saved = autosave(lou, ticket, "Bonsoir,\r\nmerci de demander.", link);
        assertEquals(200, saved.statusCode());
        assertEquals(1, new ObjectMapper().readTree(saved.body()).get("version").asLong());
        var page = lou.page("/tickets/" + ticket);
        assertEquals(
                "Bonsoir,\nmerci de demander.",
                page.select("textarea").getFirst().wholeText().strip());
        assertTrue(page.select("[name=link][value=" + link + "]").hasAttr("checked"));
        assertTrue(page.select(".saved").text().contains("saved"));
    }

    @Test
    void olderWindowKeepsItsTextBesideTheNewer() {
        var ticket = questions.ask(Band.RED, "fr");
        claim(lou, ticket);
        var older = lou.page("/tickets/" + ticket);
        autosave(lou, ticket, "De la fenêtre neuve", 0);
        var late = save(lou, ticket, older, "De la vieille fenêtre", 0);
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("Both texts are kept"));
        var page = lou.page("/tickets/" + ticket);
        assertEquals("De la fenêtre neuve", page.select("textarea").text());
        assertTrue(page.select(".aside-text").text().contains("De la vieille fenêtre"));
    }

    @Test
    void textOutlivesALeaseThatSomebodyElseTook() {
        var ticket = questions.ask(Band.RED, "fr");
        claim(lou, ticket);
        var old = lou.page("/tickets/" + ticket);
        site.sql("update work.lease set expires_at = clock_timestamp()");
        claim(site.signedIn("sam@example.org", Role.VOLUNTEER), ticket);
        var late = save(lou, ticket, old, "Écrit trop tard", 0);
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("put aside"));
    }

    @Test
    void leaseThatRanOutIsRenewedByWriting() {
        var ticket = questions.ask(Band.RED, "fr");
        claim(lou, ticket);
        var old = lou.page("/tickets/" + ticket);
        site.sql("update work.lease set expires_at = clock_timestamp()");
        assertEquals(200, save(lou, ticket, old, "Encore là", 0).statusCode());
        assertFalse(lou.page("/tickets/" + ticket).select("#composer").isEmpty());
    }

    @Test
    void withoutScriptTheSaveButtonLeadsBackToTheTicket() {
        var ticket = questions.ask(Band.RED, "fr");
        claim(lou, ticket);
        var page = lou.page("/tickets/" + ticket);
        var answer = lou.act(
                "/tickets/" + ticket + "/draft",
                "lease",
                value(page, "lease"),
                "draft-version",
                value(page, "draft-version"),
                "text",
                "Sans script");
        assertEquals(
                "/tickets/" + ticket, answer.headers().firstValue("Location").orElse(""));
    }

    @Test
    void expiredSessionInTheComposerKeepsTheText() {
        var ticket = questions.ask(Band.RED, "fr");
        claim(lou, ticket);
        var page = lou.page("/tickets/" + ticket);
        String csrf = lou.csrf();
        site.sql("update work.session set expires_at = now()");
        var door = lou.post(
                "/tickets/" + ticket + "/draft",
                "csrf",
                csrf,
                "lease",
                value(page, "lease"),
                "text",
                "Une longue réponse");
        assertEquals(401, door.statusCode());
        assertEquals(
                "Une longue réponse",
                Jsoup.parse(door.body()).select("textarea[name=kept.text]").text());
    }

    @Test
    void releaseAndSkipGoBackToTheQueue() {
        var ticket = questions.ask(Band.RED, "fr");
        claim(lou, ticket);
        assertEquals(303, act(lou, ticket, "release"));
        assertEquals(1, lou.page("/queue").select(".card").size());
        claim(lou, ticket);
        assertEquals(303, act(lou, ticket, "skip"));
        assertTrue(lou.page("/tickets/" + ticket).text().contains("You have skipped this ticket."));
    }

    @Test
    void answerGoesToReviewWithItsLinkAndTheLineThatSaysWhoSpeaks() {
        var ticket = questions.ask(Band.RED, "fr");
        long link = questions.link("Tramadol : à ne pas mélanger", "fr");
        claim(lou, ticket);
        assertEquals(409, submit(ticket, "Bonsoir, merci de demander.", 0).statusCode());
        assertTrue(lou.page("/tickets/" + ticket).select("textarea").text().contains("merci de demander"));
        assertEquals(303, submit(ticket, "Bonsoir, merci de demander.", link).statusCode());
        assertEquals(1, lou.page("/queue?list=review").select(".card").size());
        assertTrue(lou.page("/tickets/" + ticket).select(".draft").text().contains("bénévoles formés, Test"));
    }

    @Test
    void ordinaryTicketIsDismissedByOneAndAGraveOneByTwo() {
        var green = questions.ask(Band.GREEN, "fr");
        var red = questions.ask(Band.RED, "fr");
        assertEquals(303, close(lou, green));
        assertEquals(303, close(lou, red));
        assertEquals(1, lou.page("/queue").select(".card").size());
        assertEquals(303, close(site.signedIn("sam@example.org", Role.VOLUNTEER), red));
        assertTrue(lou.page("/queue").select(".card").isEmpty());
    }

    @Test
    void bandIsChangedWithAReasonOnly() {
        var ticket = questions.ask(Band.GREEN, "fr");
        var page = lou.page("/tickets/" + ticket);
        String[] fields = {"version", value(page, "version"), "key", UUID.randomUUID() + "", "band", "red"};
        assertEquals(409, lou.act("/tickets/" + ticket + "/band", fields).statusCode());
        fields[3] = UUID.randomUUID() + "";
        var all = new java.util.ArrayList<>(java.util.List.of(fields));
        all.addAll(java.util.List.of("reason", "takes it tonight"));
        assertEquals(
                303,
                lou.act("/tickets/" + ticket + "/band", all.toArray(String[]::new))
                        .statusCode());
        assertEquals("▲ Urgent", lou.page("/queue").select(".card .band").text());
    }

    private int close(Visitor visitor, TicketId ticket) {
        var page = visitor.page("/tickets/" + ticket);
        return visitor.act(
                        "/tickets/" + ticket + "/close",
                        "version",
                        value(page, "version"),
                        "key",
                        UUID.randomUUID() + "",
                        "resolution",
                        "off-topic")
                .statusCode();
    }

    private java.net.http.HttpResponse<String> submit(TicketId ticket, String text, long link) {
        var page = lou.page("/tickets/" + ticket);
        return lou.act(
                "/tickets/" + ticket + "/answer",
                "version",
                value(page, "version"),
                "key",
                UUID.randomUUID() + "",
                "lease",
                value(page, "lease"),
                "draft-version",
                value(page, "draft-version"),
                "last-post",
                value(page, "last-post"),
                "text",
                text,
                link > 0 ? "link" : "unused",
                String.valueOf(link));
    }

    @Test
    void ticketOfAnotherOrganisationIsNotFound() {
        var ticket = questions.ask(Band.RED, "fr");
        site.sql("insert into work.organisation (name, country) values ('Autre', 'FR')");
        site.sql("update work.member set organisation_id = (select id from work.organisation where name = 'Autre')");
        assertEquals(404, lou.get("/tickets/" + ticket).statusCode());
        assertTrue(lou.page("/queue").select(".card").isEmpty());
    }

    @Test
    void analystDoesNotReadTickets() {
        var ann = site.signedIn("ann@example.org", Role.ANALYST);
        var answer = ann.get("/queue");
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("Your administrator can give it."));
    }

    private int claim(Visitor visitor, TicketId ticket) {
        return act(visitor, ticket, "claim");
    }

    private static int act(Visitor visitor, TicketId ticket, String what) {
        var page = visitor.page("/tickets/" + ticket);
        return visitor.act(
                        "/tickets/" + ticket + "/" + what,
                        "version",
                        value(page, "version"),
                        "key",
                        UUID.randomUUID() + "")
                .statusCode();
    }

    private static java.net.http.HttpResponse<String> autosave(
            Visitor visitor, TicketId ticket, String text, long link) {
        return save(visitor, ticket, visitor.page("/tickets/" + ticket), text, link);
    }

    private static java.net.http.HttpResponse<String> save(
            Visitor visitor, TicketId ticket, Document page, String text, long link) {
        return visitor.postWith(
                new String[] {"Accept", "application/json"},
                "/tickets/" + ticket + "/draft",
                "csrf",
                visitor.csrf(),
                "lease",
                value(page, "lease"),
                "draft-version",
                value(page, "draft-version"),
                "last-post",
                value(page, "last-post"),
                "text",
                text,
                link > 0 ? "link" : "unused",
                String.valueOf(link));
    }

    private static String value(Document page, String field) {
        return page.select("[name=" + field + "]").attr("value");
    }
}
