package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.answers.Criterion;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.web.Forms;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForumAccountPagesTest {
    private static final String HERE = "/forum-accounts";

    private Site site;
    private Questions questions;
    private Visitor sam;
    private Visitor lou;

    @BeforeEach
    void start() {
        site = Site.start();
        questions = new Questions(site);
        sam = site.signedIn("sam@example.org", Role.SUPERVISOR);
        lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aSupervisorEntersAnAccountAndEverybodyOfTheTeamReadsIt() {
        assertEquals(303, add("vigie-bxl").statusCode());
        var page = lou.page(HERE);
        assertEquals("vigie-bxl", page.select(".entry h3").text());
        assertEquals("new", page.select(".entry .tag").text());
        assertTrue(page.select("form[action='/forum-accounts']").isEmpty(), "a volunteer only reads");
    }

    @Test
    void aPseudonymIsEnteredOnceOnAForum() {
        add("vigie-bxl");
        var again = add("Vigie-BXL");
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("entered on this forum already"));
        assertEquals(422, add("x".repeat(101)).statusCode());
    }

    @Test
    void aWorseStatusSaysWhy() {
        add("vigie-bxl");
        assertEquals(422, status("banned", "").statusCode());
        assertEquals(303, status("banned", "three links in a day").statusCode());
        var entry = lou.page(HERE).select(".entry");
        assertEquals("banned", entry.select(".tag").text());
        assertTrue(entry.text().contains("three links in a day"));
        assertEquals(303, status("established", "").statusCode());
        assertEquals(
                List.of("forum account added", "forum account status set", "forum account status set"),
                events("SOURCE"));
    }

    @ParameterizedTest
    @CsvSource({"0, 30, 422", "3, -1, 422", "4000, , 422", "3, 90, 303", ", , 303"})
    void numbersOfRulesAreSensible(String cap, String quiet, int status) {
        assertEquals(
                status,
                rules("papote/", cap, quiet, LocalDate.now().minusDays(1)).statusCode());
    }

    @Test
    void rulesAreDatedInThePastAndOfAKnownPlace() {
        assertEquals(422, rules("papote/", "3", "", LocalDate.now().plusDays(2)).statusCode());
        assertEquals(
                422, rules("elsewhere/", "3", "", LocalDate.now().minusDays(2)).statusCode());
        assertTrue(lou.page(HERE).select(".board-rules").isEmpty());
    }

    @Test
    void theDeskShowsAccountRulesAndEtiquette() {
        add("vigie-bxl");
        rules("papote/", "3", "90", LocalDate.now().minusDays(1));
        var place = lou.page("/tickets/" + approved() + "/posting").select(".place");
        assertTrue(place.text().contains("Post as vigie-bxl new"), place.text());
        assertTrue(place.text().contains("At most 3 a day; none today yet."), place.text());
        assertTrue(place.text().contains("Not in a thread silent for more than 90 days."), place.text());
        assertTrue(place.text().contains("Say hello first"), place.text());
    }

    @Test
    void theDeskSaysThatNobodyUsesTheirOwnAccount() {
        var desk = lou.page("/tickets/" + approved() + "/posting");
        assertTrue(desk.select(".place").text().contains("Never use your own"), desk.text());
        assertFalse(desk.select("[name=permalink]").isEmpty());
    }

    @Test
    void whereTheAccountIsFrozenThereIsNoFormAndAForcedOneIsRefused() {
        add("vigie-bxl");
        var ticket = approved();
        status("frozen", "somebody threatens us");
        var desk = lou.page("/tickets/" + ticket + "/posting");
        assertTrue(desk.select("[name=permalink]").isEmpty());
        assertTrue(desk.text().contains("frozen to protect somebody"));
        var forced = act(lou, ticket, "/posting", "permalink", "https://papote.example/t1#p99");
        assertEquals(409, forced.statusCode());
        assertTrue(forced.body().contains("frozen to protect somebody"));
    }

    @Test
    void aPostingIsShownWithItsAccount() {
        add("vigie-bxl");
        var ticket = approved();
        String account = lou.page("/tickets/" + ticket + "/posting")
                .select("[name=account]")
                .attr("value");
        var posted = act(lou, ticket, "/posting", "permalink", "https://papote.example/t1#p99", "account", account);
        assertEquals(303, posted.statusCode(), posted.body());
        assertTrue(lou.page("/tickets/" + ticket + "/posting").text().contains("Posted as vigie-bxl"));
    }

    @Test
    void twoPeopleStandForAReplyToPrivateMessages() {
        assertEquals(
                303,
                sam.act(HERE + "/replies", "key", key(), "language", "fr", "text", "Réponds dans le fil.")
                        .statusCode());
        assertEquals(422, approveReply(sam).statusCode());
        var ticket = approved();
        act(lou, ticket, "/posting", "permalink", "https://papote.example/t1#p99");
        assertTrue(
                lou.page("/tickets/" + ticket + "/posting").text().contains("No reply is approved in this language"));
        var rita = site.signedIn("rita@example.org", Role.REVIEWER);
        assertEquals(303, approveReply(rita).statusCode());
        assertTrue(lou.page("/tickets/" + ticket + "/posting").text().contains("Réponds dans le fil."));
    }

    @Test
    void ofAPrivateMessageOnlyTheFactIsKept() {
        var ticket = approved();
        act(lou, ticket, "/posting", "permalink", "https://papote.example/t1#p99");
        var noted = act(lou, ticket, "/posting/private-message", "text", "please help me in private");
        assertEquals(303, noted.statusCode());
        assertTrue(lou.page("/tickets/" + ticket + "/history").text().contains("A private message came"));
        assertEquals(
                0L,
                site.<Long>in(tx -> tx.handle()
                        .createQuery("select count(*) from work.event where data::text like '%private%'")
                        .mapTo(Long.class)
                        .one()));
    }

    @Test
    void aMemberOffersToPostForOthersAndTakesItBack() {
        assertTrue(lou.page(HERE).select("#pool").text().contains("I offer to"));
        lou.act(HERE + "/pool", "key", key(), "offers", "yes");
        assertTrue(lou.page(HERE).select("#pool").text().contains("Take it back"));
        lou.act(HERE + "/pool", "key", key());
        assertTrue(lou.page(HERE).select("#pool").text().contains("I offer to"));
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        add("vigie-bxl");
        rules("papote/", "3", "90", LocalDate.now().minusDays(1));
        site.sql("insert into work.organisation (name, country) values ('Autre', 'FR')");
        site.sql("update work.member set organisation_id = (select id from work.organisation where name = 'Autre')"
                + " where email like 'lou@%'");
        var page = lou.page(HERE);
        assertTrue(page.select(".entry, .board-rules").isEmpty());
    }

    @Test
    void pagesFitEveryWidthInLightAndDark() {
        add("vigie-bxl");
        add("veilleurs-de-nuit-de-la-ville-au-nom-vraiment-long");
        status("limited", "links wait for a moderator");
        rules("papote/", "3", "90", LocalDate.now().minusDays(1));
        rules("papote/Soirées", "", "", LocalDate.now().minusDays(9));
        sam.act(
                HERE + "/replies",
                "key",
                key(),
                "language",
                "fr",
                "text",
                "Je ne réponds pas en privé : écris dans le fil.");
        var ticket = approved();
        var complaints = new ArrayList<String>();
        for (var look : Browser.looks(1280, 800, 360)) {
            walk(ticket, look.width(), look.scheme(), complaints);
        }
        assertEquals(List.of(), complaints);
    }

    private void walk(TicketId ticket, int width, ColorScheme scheme, List<String> complaints) {
        try (var context = Browser.context(width, scheme)) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(site.address() + "/sign-in");
            page.fill("[name=email]", "sam@example.org");
            page.fill("[name=password]", Site.PASSWORD);
            page.click("button.wide");
            page.waitForSelector(".rail");
            page.navigate(site.address() + HERE);
            Browser.shot(page, "forum-accounts", width, scheme);
            page.click(".two-forms details:nth-child(2) summary");
            Browser.shot(page, "forum-accounts-rules", width, scheme);
            page.navigate(site.address() + "/tickets/" + ticket + "/posting");
            Browser.shot(page, "posting-place", width, scheme);
        }
    }

    private HttpResponse<String> add(String pseudonym) {
        return sam.act(HERE, "key", key(), "source", "papote", "pseudonym", pseudonym);
    }

    private HttpResponse<String> status(String status, String reason) {
        long account = site.in(tx -> tx.handle()
                .createQuery("select max(id) from work.forum_account")
                .mapTo(Long.class)
                .one());
        return sam.act(HERE + "/" + account + "/status", "key", key(), "status", status, "reason", reason);
    }

    private HttpResponse<String> rules(String place, String cap, String quiet, LocalDate day) {
        return sam.act(
                HERE + "/rules",
                "key",
                key(),
                "place",
                place,
                "daily-cap",
                cap == null ? "" : cap,
                "quiet-days",
                quiet == null ? "" : quiet,
                "links",
                "on",
                "etiquette",
                "Say hello first. No capitals.",
                "read-on",
                day.toString());
    }

    private HttpResponse<String> approveReply(Visitor who) {
        long reply = site.in(tx -> tx.handle()
                .createQuery("select max(id) from work.redirecting_reply")
                .mapTo(Long.class)
                .one());
        return who.act(HERE + "/replies/" + reply + "/approval", "key", key());
    }

    private List<String> events(String subject) {
        return site.in(tx -> tx.handle()
                .createQuery("select kind from work.event where subject_kind = :kind order by id")
                .bind("kind", subject)
                .mapTo(String.class)
                .list());
    }

    /** A ticket of Lou's whose answer Rita has approved. */
    private TicketId approved() {
        long link = questions.link("Mélanges à éviter " + UUID.randomUUID(), "fr");
        var ticket = questions.ask(Band.AMBER, "fr");
        var reviewer = site.signedIn(UUID.randomUUID() + "@example.org", Role.REVIEWER);
        act(lou, ticket, "/claim");
        act(lou, ticket, "/answer", "text", "Mieux vaut ne pas mélanger.", "link", Long.toString(link));
        act(reviewer, ticket, "/review");
        String hash = site.in(tx -> tx.handle()
                .createQuery("select hash from work.revision order by id desc limit 1")
                .mapTo(String.class)
                .one());
        var fields = new ArrayList<>(List.of("note", "", "hash", hash));
        for (Criterion criterion : Criterion.values()) {
            fields.addAll(List.of(Forms.word(criterion), "yes"));
        }
        var done = act(reviewer, ticket, "/review/approval", fields.toArray(String[]::new));
        assertEquals(303, done.statusCode(), done.body());
        return ticket;
    }

    private static HttpResponse<String> act(Visitor visitor, TicketId ticket, String path, String... fields) {
        var page = visitor.page("/tickets/" + ticket);
        var all = new ArrayList<>(List.of("key", key()));
        for (String name : List.of("lease", "last-post", "draft-version")) {
            all.addAll(List.of(name, page.select("[name=" + name + "]").attr("value")));
        }
        all.addAll(List.of("version", page.select("[data-version]").attr("data-version")));
        all.addAll(List.of(fields));
        return visitor.act("/tickets/" + ticket + path, all.toArray(String[]::new));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
