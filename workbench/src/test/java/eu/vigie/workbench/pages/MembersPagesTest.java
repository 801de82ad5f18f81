package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Band;
import java.net.URI;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MembersPagesTest {
    private final Site site = Site.start();
    private Visitor ada = site.visitor();

    @BeforeEach
    void start() {
        ada = site.signedIn("ada@example.org", Role.ORGANISATION_ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void supervisorsAndAdministratorsSeeTheMembersAndAdministratorsInvite(Role role) {
        var one = site.signedIn("one@example.org", role);
        boolean invites = role == Role.ORGANISATION_ADMINISTRATOR || role == Role.PLATFORM_ADMINISTRATOR;
        boolean leads = invites || role == Role.SUPERVISOR;
        assertEquals(leads ? 200 : 403, one.get("/members").statusCode());
        assertEquals(leads, !one.page("/links").select(".rail a[href=/members]").isEmpty());
        assertEquals(
                invites,
                !one.page("/members").select("form[action=/invitations]").isEmpty());
        assertEquals(
                invites ? 200 : 403,
                one.act("/invitations", "key", key(), "email", "new@example.org", "role", "volunteer")
                        .statusCode());
    }

    @Test
    void theListTellsRolesTrainingLastVisitAndWhoIsOut() {
        member("tim@example.org", Role.TRAINEE);
        site.sql("update work.member set trained_at = null where email = 'tim@example.org'");
        var out = member("olga@example.org", Role.VOLUNTEER);
        act(out, "disabling");
        site.signedIn("vera@example.org", Role.VOLUNTEER, Role.REVIEWER);
        var page = ada.page("/members");
        assertEquals(
                List.of("ada · you", "tim", "vera", "olga"),
                page.select(".member h3").eachText());
        String tim = page.select(".member:contains(tim)").text();
        assertTrue(tim.contains("training not recorded") && tim.contains("not seen yet"), tim);
        String vera = page.select(".member:contains(vera)").text();
        assertTrue(vera.contains("trained since") && vera.contains("last seen on"), vera);
        assertEquals(
                List.of("volunteer", "reviewer"),
                page.select(".member:contains(vera) .tag").eachText());
        assertTrue(page.select(".member.disabled").text().contains("disabled since"));
    }

    @Test
    void theLinkOfAnInvitationIsShownOnceAndLetsOnePersonIn() {
        String key = key();
        var sent = invite(key, "new@example.org", "volunteer", "analyst");
        assertEquals(200, sent.statusCode());
        String link = Jsoup.parse(sent.body()).select(".link-once").val();
        assertTrue(link.startsWith(site.address() + "/invitations/"), link);
        assertFalse(ada.get("/members").body().contains("/invitations/" + link.substring(link.lastIndexOf('/') + 1)));
        assertEquals(List.of("new@example.org"), open());

        var guest = site.visitor();
        String path = URI.create(link).getPath();
        assertEquals(
                303,
                guest.post(path, "name", "Nia", "password", Site.PASSWORD, "password-again", Site.PASSWORD)
                        .statusCode());
        assertEquals(List.of(), open());
        assertEquals(
                List.of("volunteer", "analyst"),
                ada.page("/members").select(".member:contains(Nia) .tag").eachText());
    }

    @Test
    void invitationSentTwiceIsOneInvitation() {
        String key = key();
        assertEquals(200, invite(key, "new@example.org", "volunteer").statusCode());
        var again = invite(key, "new@example.org", "volunteer");
        assertEquals(303, again.statusCode());
        assertEquals("/members", again.headers().firstValue("Location").orElse(""));
        assertEquals(List.of("new@example.org"), open());
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, volunteer, not an e-mail address",
        "ada@example.org, volunteer, already has an account",
        "new@example.org, '', at least one role",
        "new@example.org, platform-administrator, not yours to give",
    })
    void invitationThatCannotBeSentSaysWhyAndKeepsWhatWasTyped(String email, String role, String why) {
        var refused = role.isEmpty() ? invite(key(), email) : invite(key(), email, role);
        var page = Jsoup.parse(refused.body());
        assertEquals(422, refused.statusCode());
        assertTrue(
                page.select(".notice.bad").text().contains(why),
                page.select(".notice").text());
        assertEquals(email, page.select("[name=email]").val());
        assertEquals(List.of(), open());
    }

    @Test
    void withdrawnInvitationLeadsNowhere() {
        String link = Jsoup.parse(invite(key(), "new@example.org", "volunteer").body())
                .select(".link-once")
                .val();
        String form = ada.page("/members").select("form[action$=/withdrawal]").attr("action");
        assertEquals(303, ada.act(form, "key", key()).statusCode());
        assertEquals(List.of(), open());
        assertEquals(404, site.visitor().get(URI.create(link).getPath()).statusCode());
        assertEquals(404, ada.act(form, "key", key()).statusCode());
    }

    @Test
    void otherRolesHoldAtOnceAndEndTheSessionsOfBefore() {
        var vera = site.signedIn("vera@example.org", Role.VOLUNTEER);
        var id = id("vera@example.org");
        assertEquals(303, act(id, "roles", "role", "analyst").statusCode());
        assertEquals(401, vera.get("/queue").statusCode());
        vera.signIn("vera@example.org", Site.PASSWORD);
        assertEquals(403, vera.get("/queue").statusCode());
        assertEquals(200, vera.get("/search").statusCode());
        assertEquals(List.of("created", "signed-in", "roles changed", "signed-in"), told(id));
    }

    @Test
    void sameRolesAgainChangeNothing() {
        var vera = site.signedIn("vera@example.org", Role.VOLUNTEER);
        assertEquals(
                303, act(id("vera@example.org"), "roles", "role", "volunteer").statusCode());
        assertEquals(200, vera.get("/queue").statusCode());
    }

    @Test
    void whoChangesTheirOwnRolesGoesOnInANewSession() {
        String before = cookie(ada);
        var changed = act(id("ada@example.org"), "roles", "role", "organisation-administrator", "role", "volunteer");
        assertEquals(303, changed.statusCode());
        assertFalse(before.equals(cookie(ada)), "the token is another one");
        assertEquals(200, ada.get("/queue").statusCode());
    }

    @Test
    void theLastAdministratorStaysAdministrator() {
        var refused = act(id("ada@example.org"), "roles", "role", "volunteer");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("somebody has to stay"));
        var bea = site.signedIn("bea@example.org", Role.ORGANISATION_ADMINISTRATOR);
        assertEquals(
                303,
                bea.act("/members/" + id("ada@example.org") + "/disabling", "key", key())
                        .statusCode());
        assertEquals(401, ada.get("/members").statusCode());
    }

    @Test
    void supervisorTrainsButMakesNobodyReviewer() {
        var sue = site.signedIn("sue@example.org", Role.SUPERVISOR);
        var tim = member("tim@example.org", Role.TRAINEE);
        site.sql("update work.member set trained_at = null where email = 'tim@example.org'");
        assertEquals(
                422,
                sue.act("/members/" + tim + "/roles", "key", key(), "role", "reviewer")
                        .statusCode());
        assertEquals(303, sue.act("/members/" + tim + "/training", "key", key()).statusCode());
        var entry = ada.page("/members").select("#member-" + tim);
        assertEquals(List.of("volunteer"), entry.select(".tag").eachText());
        assertTrue(entry.text().contains("trained since"));
        assertEquals(List.of("created", "trained", "roles changed"), told(tim));
        assertEquals(
                403, sue.act("/members/" + tim + "/disabling", "key", key()).statusCode());
    }

    @Test
    void nobodyRecordsTheirOwnTraining() {
        var sue = site.signedIn("sue@example.org", Role.SUPERVISOR);
        site.sql("update work.member set trained_at = null where email = 'sue@example.org'");
        var refused = sue.act("/members/" + id("sue@example.org") + "/training", "key", key());
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Another member has to do this"));
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndComesBackWithTheSameRoles() {
        var vera = site.signedIn("vera@example.org", Role.VOLUNTEER);
        var id = id("vera@example.org");
        assertEquals(303, act(id, "disabling").statusCode());
        assertEquals(401, vera.get("/queue").statusCode());
        assertEquals(401, vera.signIn("vera@example.org", Site.PASSWORD).statusCode());
        assertEquals(422, act(id, "roles", "role", "analyst").statusCode());
        assertEquals(303, act(id, "enabling").statusCode());
        assertEquals(303, vera.signIn("vera@example.org", Site.PASSWORD).statusCode());
        assertEquals(200, vera.get("/queue").statusCode());
        assertEquals(List.of("created", "signed-in", "disabled", "enabled", "signed-in"), told(id));
    }

    @Test
    void whatADisabledMemberHeldGoesBackAndTheirTextIsKept() {
        var questions = new Questions(site);
        var ticket = questions.ask(Band.AMBER, "fr");
        var vera = site.signedIn("vera@example.org", Role.VOLUNTEER);
        claim(vera, ticket);
        site.sql(
                "update work.round set draft = 'Merci de ta question', draft_saved_by = ? where ticket_id = ?",
                id("vera@example.org").value(),
                ticket.value());
        act(id("vera@example.org"), "disabling");
        assertEquals("OPEN", text("select state from work.ticket where id = " + ticket));
        assertEquals("0", text("select count(*) from work.lease where ended_at is null"));
        assertEquals("Merci de ta question", text("select text from work.orphan_draft"));
        var noor = site.signedIn("noor@example.org", Role.VOLUNTEER);
        claim(noor, ticket);
        var page = noor.page("/tickets/" + ticket);
        assertTrue(page.select("textarea[name=text]").val().contains("Merci de ta question"));
        assertTrue(noor.get("/tickets/" + ticket + "/history").body().contains("the account was disabled"));
    }

    @Test
    void anotherOrganisationIsNeitherSeenNorTouched() {
        long theirs = site.in(tx -> {
            var other = site.members().createOrganisation(tx, "Elsewhere", "FR", java.util.Set.of("fr"));
            return tx.handle()
                    .createQuery(
                            "insert into work.member (organisation_id, email, name) values (:o, 'x@example.org', 'Xavier') returning id")
                    .bind("o", other.value())
                    .mapTo(Long.class)
                    .one();
        });
        assertFalse(ada.get("/members").body().contains("Xavier"));
        for (String act : List.of("roles", "training", "disabling", "enabling")) {
            assertEquals(
                    404,
                    ada.act("/members/" + theirs + "/" + act, "key", key(), "role", "volunteer")
                            .statusCode(),
                    act);
        }
    }

    @Test
    void everyFormCarriesAKey() {
        member("tim@example.org", Role.TRAINEE);
        invite(key(), "new@example.org", "volunteer");
        Document page = ada.page("/members");
        assertEquals(List.of(), page.select("main form[method=post]:not(:has([name=key]))"));
        assertTrue(page.select("main form[method=post]").size() > 4);
    }

    private static void claim(Visitor member, TicketId ticket) {
        String version =
                member.page("/tickets/" + ticket).select("[data-version]").attr("data-version");
        assertEquals(
                303,
                member.act("/tickets/" + ticket + "/claim", "key", key(), "version", version)
                        .statusCode());
    }

    private MemberId member(String email, Role... roles) {
        return site.member(email, roles);
    }

    private HttpResponse<String> invite(String key, String email, String... roles) {
        var fields = new ArrayList<>(List.of("key", key, "email", email));
        for (String role : roles) {
            fields.addAll(List.of("role", role));
        }
        return ada.act("/invitations", fields.toArray(String[]::new));
    }

    private HttpResponse<String> act(MemberId member, String act, String... fields) {
        var all = new ArrayList<>(List.of("key", key()));
        all.addAll(List.of(fields));
        return ada.act("/members/" + member + "/" + act, all.toArray(String[]::new));
    }

    private List<String> open() {
        return ada.page("/members").select(".entry:not(.member) h3").eachText();
    }

    private List<String> told(MemberId member) {
        return site.in(tx -> tx.handle()
                .createQuery(
                        "select kind from work.event where subject_kind = 'MEMBER' and subject_id = :id order by id")
                .bind("id", member.value())
                .mapTo(String.class)
                .list());
    }

    private MemberId id(String email) {
        return site.in(tx -> site.members().byEmail(tx, email).orElseThrow());
    }

    private String text(String query) {
        return site.in(tx -> tx.handle().createQuery(query).mapTo(String.class).one());
    }

    private static String cookie(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().getFirst().getValue();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
