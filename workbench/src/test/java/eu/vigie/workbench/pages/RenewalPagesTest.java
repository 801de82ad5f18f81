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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to tickets at their end and after it, as the pages offer it. */
class RenewalPagesTest {
    private Site site;
    private Questions questions;
    private Visitor lou;
    private Visitor rita;
    private Visitor sara;

    @BeforeEach
    void start() {
        site = Site.start();
        questions = new Questions(site);
        lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
        rita = site.signedIn("rita@example.org", Role.REVIEWER);
        sara = site.signedIn("sara@example.org", Role.SUPERVISOR);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aSupervisorReopensAnOrdinaryTicketWithAReason() {
        var ticket = questions.ask(Band.GREEN, "fr");
        done(act(lou, ticket, "/close", "resolution", "off-topic"));
        assertTrue(forms(lou, ticket, "/reopening").isEmpty());
        assertTrue(forms(rita, ticket, "/reopening").isEmpty());
        refused("Say why", act(sara, ticket, "/reopening", "reason", " "));
        refused("Your role does not allow it", act(rita, ticket, "/reopening", "reason", "on topic"));
        done(act(sara, ticket, "/reopening", "reason", "on topic"));
        assertEquals("OPEN", state(ticket));
        assertTrue(page(sara, ticket, "/history").text().contains("on topic"));
    }

    @Test
    void whatWasEverGraveIsReopenedByTwo() {
        var ticket = questions.ask(Band.CRISIS, "fr");
        done(act(lou, ticket, "/close", "resolution", "off-topic"));
        done(act(rita, ticket, "/close", "resolution", "off-topic"));
        done(act(sara, ticket, "/reopening", "reason", "it was meant"));
        assertEquals("CLOSED", state(ticket));
        assertTrue(page(sara, ticket, "").text().contains("A second person has to agree."));
        refused("A second person is needed", act(sara, ticket, "/reopening", "reason", "again"));
        assertTrue(page(rita, ticket, "").select(".waits").text().contains("sara wants to reopen this ticket."));
        assertEquals(1, forms(rita, ticket, "/reopening").size());
        done(act(rita, ticket, "/reopening", "reason", "I read it so too"));
        assertEquals("OPEN", state(ticket));
        assertEquals(0, count("work.reopening"));
    }

    @Test
    void aThreadWithAnotherOpenTicketIsNotReopened() {
        var ticket = questions.ask(Band.GREEN, "fr");
        done(act(lou, ticket, "/close", "resolution", "off-topic"));
        site.sql("""
                insert into work.ticket (thread_id, organisation_id, question_post_id, state, band, highest_band, band_reason,
                                         language, due_at)
                select thread_id, organisation_id, question_post_id, 'OPEN', 'GREEN', 'GREEN', 'cue', 'fr', now()
                from work.ticket where id = ?
                """, ticket.value());
        refused("another open ticket", act(sara, ticket, "/reopening", "reason", "on topic"));
    }

    @Test
    void aDuplicateNamesItsOriginalWhichBecomesAsUrgent() {
        var original = questions.ask(Band.AMBER, "fr");
        var twin = questions.ask(Band.GREEN, "fr");
        site.sql("update work.ticket set band = 'RED' where id = ?", twin.value());
        var offered = forms(lou, twin, "/duplicate");
        assertEquals(original.toString(), offered.select("[name=candidate]").attr("value"));
        done(act(lou, twin, "/duplicate", "candidate", original.toString()));
        assertEquals("CLOSED", state(twin));
        assertEquals(
                "/tickets/" + original,
                page(lou, twin, "").select(".waits a[href^=/tickets/]").attr("href"));
        var worked = page(lou, original, "");
        assertTrue(worked.select(".waits").text().contains("Also asked here"));
        assertTrue(worked.select(".thread .band").text().contains("Urgent"), "as urgent as the duplicate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "nonsense", "999999999999999999999", "{self}", "/tickets/{self}"})
    void whatIsNoOtherTicketIsNoOriginal(String entered) {
        var ticket = questions.ask(Band.GREEN, "fr");
        String said = entered.replace("{self}", ticket.toString());
        refused("Name another ticket", act(lou, ticket, "/duplicate", "original", said));
        assertEquals("OPEN", state(ticket));
    }

    @Test
    void aDuplicateIsNoOriginalAndAnAddressDoesForANumber() {
        var original = questions.ask(Band.GREEN, "fr");
        var twin = questions.ask(Band.GREEN, "fr");
        var third = questions.ask(Band.GREEN, "fr");
        done(act(lou, twin, "/duplicate", "original", site.address() + "/tickets/" + original + "?all=1"));
        refused("Name another ticket", act(lou, third, "/duplicate", "original", twin.toString()));
    }

    @Test
    void aGraveDuplicateClosesWhenTwoSaySoAndTheSecondSeesOfWhat() {
        var original = questions.ask(Band.AMBER, "fr");
        var twin = questions.ask(Band.RED, "fr");
        done(act(lou, twin, "/duplicate", "candidate", original.toString()));
        assertEquals("OPEN", state(twin));
        assertEquals(
                original.toString(),
                forms(rita, twin, "/duplicate")
                        .select("[name=candidate][checked]")
                        .attr("value"));
        done(act(rita, twin, "/duplicate", "candidate", original.toString()));
        assertEquals("CLOSED", state(twin));
    }

    @Test
    void theFirstToLowerAGraveTicketDoesNotHaveTheLastWord() {
        var ticket = questions.ask(Band.RED, "fr");
        done(act(lou, ticket, "/band", "band", "green", "reason", "only curious"));
        assertTrue(lou.page("/queue").select(".rail").text().contains("To take"));
        assertFalse(lou.page("/queue").select(".rail").text().contains("Second look"));
        var list = rita.page("/queue?list=second-look");
        assertEquals(1, list.select(".card").size());
        assertTrue(list.select(".rail").text().contains("Second look"));
        assertTrue(page(rita, ticket, "").select(".waits").text().contains("lou made this ticket less urgent."));
        done(act(rita, ticket, "/second-look"));
        assertTrue(rita.page("/queue?list=second-look").select(".card").isEmpty());
    }

    @Test
    void takingTheLowerBandBackLeavesNothingToLookAt() {
        var ticket = questions.ask(Band.RED, "fr");
        done(act(lou, ticket, "/band", "band", "green", "reason", "only curious"));
        done(act(lou, ticket, "/undo"));
        assertEquals(0, count("work.second_look"));
    }

    @Test
    void theAuthorTakesTheAnswerBackUntilSomebodyReviewsIt() {
        var ticket = inReview();
        assertTrue(forms(rita, ticket, "/answer/retract").isEmpty(), "not hers");
        assertEquals(1, forms(lou, ticket, "/answer/retract").size());
        done(act(rita, ticket, "/review"));
        assertTrue(forms(lou, ticket, "/answer/retract").isEmpty());
        done(act(rita, ticket, "/review/hand-back"));
        done(act(lou, ticket, "/answer/retract"));
        assertEquals("CLAIMED", state(ticket));
    }

    @Test
    void anApprovedAnswerGoesBackToReviewWithAReason() {
        var ticket = approved();
        refused("Say why", act(rita, ticket, "/review/return"));
        done(act(rita, ticket, "/review/return", "reason", "a new warning came out"));
        assertEquals("IN_REVIEW", state(ticket));
        assertTrue(page(rita, ticket, "/history").text().contains("a new warning came out"));
    }

    @Test
    void aSupervisorEndsAReviewAndAPostingThatNobodyGoesOnWith() {
        var ticket = inReview();
        assertTrue(forms(sara, ticket, "/break").isEmpty(), "nobody holds it");
        done(act(rita, ticket, "/review"));
        assertTrue(forms(lou, ticket, "/break").isEmpty());
        done(act(sara, ticket, "/break", "reason", "gone home"));
        assertTrue(page(sara, ticket, "").select(".at-work, .held").isEmpty());
        approve(ticket);
        done(act(lou, ticket, "/posting/lease"));
        done(act(sara, ticket, "/break", "reason", "gone home too"));
        assertEquals("APPROVED", state(ticket));
        assertEquals(0, count("work.lease where ended_at is null"));
    }

    @Test
    void aReviewerLetsAPostedAnswerBeGivenAgainFirstByItsAuthor() {
        var ticket = posted();
        assertTrue(forms(lou, ticket, "/follow-up").isEmpty());
        done(act(rita, ticket, "/follow-up", "reason", "the dose was wrong"));
        assertEquals("FOLLOW_UP", state(ticket));
        assertEquals(1, forms(lou, ticket, "/claim").size());
        assertTrue(forms(rita, ticket, "/claim").isEmpty(), "the author first");
        done(act(lou, ticket, "/claim"));
        assertTrue(page(lou, ticket, "").text().contains("round 2"));
    }

    @Test
    void aMissingAnswerIsFoundBySomebodyElseWhoSaysWhere() {
        var ticket = missing();
        assertTrue(page(rita, ticket, "").select(".waits").text().contains("not found on the forum"));
        assertTrue(forms(rita, ticket, "/posting", "/posting/found").isEmpty());
        assertEquals(1, forms(sara, ticket, "/posting", "/posting/found").size());
        refused("posting", act(sara, ticket, "/posting/found", "permalink", "https://elsewhere.example/p1"), "address");
        done(act(sara, ticket, "/posting/found", "permalink", thread(ticket) + "#moved"));
        assertEquals("VERIFIED", state(ticket));
        assertEquals(
                thread(ticket) + "#moved",
                page(sara, ticket, "/posting").select(".permalink").text());
    }

    @Test
    void whoeverPostedTheMissingAnswerDoesNotFindItThemselves() {
        var ticket = missing();
        site.sql(
                "insert into work.member_role (member_id, role) select id, 'SUPERVISOR' from work.member where name = 'lou'");
        lou = site.visitor();
        lou.signIn("lou@example.org", Site.PASSWORD);
        refused(
                "somebody else must check it",
                act(lou, ticket, "/posting/found", "permalink", thread(ticket) + "#moved"));
    }

    @Test
    void aMissingAnswerIsGivenAgainOrClosedByASupervisor() {
        var ticket = missing();
        assertTrue(forms(rita, ticket, "/follow-up").isEmpty());
        assertEquals(1, forms(sara, ticket, "/follow-up").size());
        assertTrue(forms(sara, ticket, "/close").select("option").eachText().contains("answer removed"));
        done(act(sara, ticket, "/close", "resolution", "answer-removed"));
        assertEquals("CLOSED", state(ticket));
        assertTrue(page(sara, ticket, "").select(".waits").text().contains("answer removed"));
    }

    @Test
    void theAuthorClosesAVerifiedAnswerAsAnswered() {
        var ticket = posted();
        site.sql("update work.ticket set state = 'VERIFIED' where id = ?", ticket.value());
        assertEquals(
                List.of("answered", "other"),
                forms(lou, ticket, "/close").select("option").eachText());
        done(act(lou, ticket, "/close", "resolution", "answered"));
        assertEquals("CLOSED", state(ticket));
    }

    @Test
    void whatIsLateStandsOnAListOfItsOwn() {
        questions.ask(Band.AMBER, "fr");
        var late = questions.ask(Band.GREEN, "fr");
        site.sql("update work.ticket set due_at = now() - interval '1 minute' where id = ?", late.value());
        assertEquals(
                List.of("/tickets/" + late),
                lou.page("/queue?list=overdue").select(".card h3 a").eachAttr("href"));
    }

    private TicketId inReview() {
        var ticket = questions.ask(Band.AMBER, "fr");
        done(act(lou, ticket, "/claim"));
        done(act(lou, ticket, "/answer", "text", "Mieux vaut ne pas mélanger.", "no-link", "on"));
        return ticket;
    }

    private TicketId approved() {
        var ticket = inReview();
        done(act(rita, ticket, "/review"));
        approve(ticket);
        return ticket;
    }

    private void approve(TicketId ticket) {
        var fields = new ArrayList<>(List.of("hash", hash(), "note", ""));
        for (Criterion criterion : Criterion.values()) {
            fields.addAll(List.of(Forms.word(criterion), "yes"));
        }
        done(act(rita, ticket, "/review/approval", fields.toArray(String[]::new)));
    }

    private TicketId posted() {
        var ticket = approved();
        done(act(lou, ticket, "/posting", "permalink", thread(ticket) + "#p99"));
        return ticket;
    }

    private TicketId missing() {
        var ticket = posted();
        site.sql("update work.ticket set state = 'MISSING' where id = ?", ticket.value());
        return ticket;
    }

    private String thread(TicketId ticket) {
        return one("select h.url from work.ticket t join corpus.thread h on h.id = t.thread_id where t.id = "
                + ticket.value());
    }

    private String hash() {
        return one("select hash from work.revision order by id desc limit 1");
    }

    private String state(TicketId ticket) {
        return one("select state from work.ticket where id = " + ticket.value());
    }

    private String one(String query) {
        return site.in(tx -> tx.handle().createQuery(query).mapTo(String.class).one());
    }

    private int count(String from) {
        return site.in(tx -> tx.handle()
                .createQuery("select count(*) from " + from)
                .mapTo(Integer.class)
                .one());
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(
                303,
                answer.statusCode(),
                () -> Jsoup.parse(answer.body()).select(".notice, main").text());
    }

    private static void refused(String said, HttpResponse<String> answer) {
        refused(said, answer, said);
    }

    private static void refused(String what, HttpResponse<String> answer, String said) {
        assertEquals(409, answer.statusCode(), what);
        String notice = Jsoup.parse(answer.body()).select("[role=alert]").text();
        assertTrue(notice.contains(said), notice);
    }

    private org.jsoup.select.Elements forms(Visitor visitor, TicketId ticket, String action) {
        return forms(visitor, ticket, "", action);
    }

    private org.jsoup.select.Elements forms(Visitor visitor, TicketId ticket, String path, String action) {
        return page(visitor, ticket, path).select("form[action$=/tickets/" + ticket + action + "]");
    }

    private static Document page(Visitor visitor, TicketId ticket, String path) {
        return visitor.page("/tickets/" + ticket + path);
    }

    /** As a form of the current page would send it; given fields come first. */
    private static HttpResponse<String> act(Visitor visitor, TicketId ticket, String path, String... fields) {
        var page = page(visitor, ticket, "");
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("key", UUID.randomUUID().toString()));
        all.addAll(List.of("version", page.select("[data-version]").attr("data-version")));
        for (String name : List.of("lease", "draft-version", "last-post")) {
            all.addAll(List.of(name, page.select("[name=" + name + "]").attr("value")));
        }
        return visitor.act("/tickets/" + ticket + path, all.toArray(String[]::new));
    }
}
