package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.answers.Criterion;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.web.Forms;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking back, putting away, asking a colleague, reading a text again: as the pages offer it. */
class SecondThoughtsTest {
    private Site site;
    private Questions questions;
    private Visitor lou;
    private Visitor rita;
    private TicketId ticket;
    private long link;

    @BeforeEach
    void start() {
        site = Site.start();
        questions = new Questions(site);
        link = questions.link("Tramadol : mélanges à éviter", "fr");
        lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
        rita = site.signedIn("rita@example.org", Role.REVIEWER, Role.SUPERVISOR);
        ticket = questions.ask(Band.AMBER, "fr");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aReleasedTicketIsTakenBackFromTheQueueOnceHoweverOftenOnePresses() {
        act(lou, "/claim");
        act(lou, "/release");
        var bar = lou.page("/queue").select(".undo-bar form").first();
        assertEquals("You have given the ticket back.", bar.select("span").text());
        String[] fields = {
            "version",
            bar.select("[name=version]").attr("value"),
            "key",
            bar.select("[name=key]").attr("value")
        };
        for (int press = 0; press < 2; press++) {
            var back = lou.act(bar.attr("action"), fields);
            assertEquals(303, back.statusCode());
            assertEquals(
                    "/tickets/" + ticket, back.headers().firstValue("Location").orElse(""));
        }
        assertFalse(page(lou, "").select("#composer").isEmpty(), "it is in the same hands again");
        assertTrue(lou.page("/queue").select(".undo-bar").isEmpty());
    }

    @Test
    void whenSomebodyElseHasActedTheRefusalSaysSo() {
        act(lou, "/claim");
        act(lou, "/release");
        var bar = lou.page("/queue").select(".undo-bar form").first();
        act(rita, "/claim");
        assertTrue(lou.page("/queue").select(".undo-bar").isEmpty());
        var refused = lou.act(
                bar.attr("action"),
                "version",
                bar.select("[name=version]").attr("value"),
                "key",
                bar.select("[name=key]").attr("value"));
        assertEquals(409, refused.statusCode());
        assertTrue(notice(refused).contains("Somebody has acted on this ticket since"));
    }

    @Test
    void nobodyIsOfferedToTakeBackWhatAnotherDid() {
        act(lou, "/band", "band", "green", "reason", "calm");
        assertEquals(1, page(lou, "").select(".undo-bar").size());
        assertTrue(page(rita, "").select(".undo-bar").isEmpty());
    }

    @Test
    void aTicketPutAwayLeavesTheQueueAndItsListSaysUntilWhen() {
        var held = act(lou, "/hold", "until", inDays(3), "reason", "asked for news");
        assertEquals(303, held.statusCode(), notice(held));
        assertTrue(lou.page("/queue").select(".card").isEmpty());
        var list = lou.page("/queue?list=on-hold");
        assertEquals(1, list.select(".card").size());
        assertTrue(list.select(".card .tag").text().contains("on hold until"));
        assertTrue(page(lou, "").select(".waits").text().contains("lou: asked for news"));
        assertEquals(303, act(lou, "/hold/end").statusCode());
        assertEquals(1, lou.page("/queue").select(".card").size());
    }

    @Test
    void aHoldWithoutAUsableDayIsRefusedInWords() {
        assertTrue(
                notice(act(lou, "/hold", "until", inDays(30), "reason", "long")).contains("within two weeks"));
        var wrong = act(lou, "/hold", "until", "soon", "reason", "long");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("must be a date"));
    }

    @Test
    void aColleagueIsAskedAndAnswersWhileTheWorkGoesOn() {
        act(lou, "/claim");
        String id = page(lou, "").select("select[name=colleague] option").attr("value");
        assertEquals(
                303,
                act(lou, "/escalation", "colleague", id, "note", "Is <b>that</b> safe?")
                        .statusCode());
        assertFalse(page(lou, "").select("#composer").isEmpty(), "the claim stays");
        var asked = rita.page("/queue?list=asked");
        assertEquals(1, asked.select(".card").size());
        assertTrue(page(rita, "").select(".waits").text().contains("Is <b>that</b> safe?"), "text, not markup");
        assertEquals(
                303, act(rita, "/escalation/reply", "reply", "Not together.").statusCode());
        assertTrue(page(lou, "").select(".waits").text().contains("rita answers"));
        assertTrue(rita.page("/queue?list=asked").select(".card").isEmpty());
    }

    @Test
    void onlyWhoeverWasAskedIsOfferedToAnswer() {
        var sam = site.signedIn("sam@example.org", Role.VOLUNTEER);
        String id = page(lou, "").select("select[name=colleague] option").attr("value");
        act(lou, "/escalation", "colleague", id, "note", "Safe?");
        assertTrue(page(sam, "").select("[name=reply]").isEmpty());
        assertEquals(409, act(sam, "/escalation/reply", "reply", "Sure.").statusCode());
    }

    @Test
    void theAuthorSeesThePointsAndTheReviewerWhatHasChanged() {
        act(lou, "/claim");
        submit("Mieux vaut ne pas mélanger.");
        act(rita, "/review");
        decide("changes", "no", "une source, svp");
        act(lou, "/claim");
        var points = page(lou, "").select(".points");
        assertTrue(points.text().contains("une source, svp"));
        assertEquals(7, points.select("[name=settled]").size(), "six criteria and a line");
        var open = submit("Mieux vaut ne jamais mélanger.");
        assertEquals(409, open.statusCode());
        assertTrue(open.body().contains("not ticked off yet"));
        var keys = points.select("[name=settled]").eachAttr("value");
        assertEquals(303, submit("Mieux vaut ne jamais mélanger.", keys).statusCode());

        act(rita, "/review");
        var review = page(rita, "/review");
        assertEquals(List.of("removed", "removed: pas"), review.select("del").eachText());
        assertEquals(List.of("added", "added: jamais"), review.select("ins").eachText());
        assertTrue(review.select(".past").text().contains("une source, svp"));
        assertEquals(6, review.select(".criterion legend small").size(), "what was ticked before stays in sight");
    }

    @Test
    void aReviewerWhoReadAnOlderVersionSeesWhatHasChangedSinceAndKeepsTheNote() {
        act(lou, "/claim");
        submit("Mieux vaut ne pas mélanger.");
        String old = hash();
        var page = page(rita, "/review");
        act(lou, "/answer/retract");
        submit("Mieux vaut ne jamais mélanger.");
        var fields = new ArrayList<>(List.of("hash", old, "note", "trop dur"));
        fields.addAll(List.of("version", page.select("[name=version]").attr("value")));
        var refused = act(rita, "/review/changes", fields.toArray(String[]::new));
        assertEquals(409, refused.statusCode());
        var shown = Jsoup.parse(refused.body());
        assertTrue(shown.select("ins").eachText().contains("added: jamais"));
        assertTrue(shown.text().contains("trop dur"));
    }

    @Test
    void aDraftIsShownAsItsForumWillShowItAndHowItReads() {
        site.sql("update crawl.source set engine = 'discourse'");
        act(lou, "/claim");
        var page = page(lou, "");
        var saved = lou.postWith(
                new String[] {"Accept", "application/json"},
                "/tickets/" + ticket + "/draft",
                "csrf",
                lou.csrf(),
                "lease",
                page.select("[name=lease]").attr("value"),
                "draft-version",
                page.select("[name=draft-version]").attr("value"),
                "text",
                "# Attention\n\n**Jamais** seul. " + "et puis encore ".repeat(12));
        assertTrue(saved.body().contains("The longest sentence has"), saved.body());
        var preview = page(lou, "/preview").select("#preview");
        assertEquals("Attention", preview.select(".forum-heading").text());
        assertEquals("Jamais", preview.select(".bold").text());
        assertTrue(page(lou, "").select(".reads").text().contains("The longest sentence has"));
    }

    @Test
    void textsSetAsideAreForSupervisors() {
        act(lou, "/claim");
        var old = page(lou, "");
        site.sql("update work.lease set expires_at = clock_timestamp()");
        act(rita, "/claim");
        lou.act(
                "/tickets/" + ticket + "/draft",
                "lease",
                old.select("[name=lease]").attr("value"),
                "draft-version",
                "0",
                "text",
                "Écrit trop tard");
        assertEquals(403, lou.get("/orphans").statusCode());
        var page = rita.page("/orphans");
        assertTrue(page.select(".aside-text").text().contains("Écrit trop tard"));
        assertTrue(page.text().contains("Nothing is wrong."));
        site.sql("update work.ticket set round = 7");
        assertTrue(rita.page("/orphans").text().contains("it stands on no list."));
    }

    private HttpResponse<String> submit(String text) {
        return submit(text, List.of());
    }

    private HttpResponse<String> submit(String text, List<String> settled) {
        var fields = new ArrayList<>(List.of("text", text, "link", Long.toString(link)));
        settled.forEach(key -> fields.addAll(List.of("settled", key)));
        return act(lou, "/answer", fields.toArray(String[]::new));
    }

    private void decide(String decision, String answer, String note) {
        var fields = new ArrayList<>(List.of("note", note, "hash", hash()));
        for (Criterion criterion : Criterion.values()) {
            fields.addAll(List.of(Forms.word(criterion), answer));
        }
        var response = act(rita, "/review/" + decision, fields.toArray(String[]::new));
        assertEquals(303, response.statusCode(), response.body());
    }

    private String hash() {
        return site.in(tx -> tx.handle()
                .createQuery("select hash from work.revision order by id desc limit 1")
                .mapTo(String.class)
                .one());
    }

    /** As a form of the current page would send it; given fields come first. */
    private HttpResponse<String> act(Visitor visitor, String path, String... fields) {
        var page = page(visitor, "");
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("key", UUID.randomUUID().toString()));
        all.addAll(List.of("version", page.select("[data-version]").attr("data-version")));
        for (String name : List.of("lease", "draft-version", "last-post")) {
            all.addAll(List.of(name, page.select("[name=" + name + "]").attr("value")));
        }
        return visitor.act("/tickets/" + ticket + path, all.toArray(String[]::new));
    }

    private Document page(Visitor visitor, String path) {
        return visitor.page("/tickets/" + ticket + path);
    }

    private static String notice(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".notice").text();
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(days).toString();
    }
}
