package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Device;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondFactorTest {
    private static final String LOU = "lou@example.org";
    private final Site site = Site.start();
    private Visitor lou = site.visitor();

    @BeforeEach
    void start() {
        lou = site.signedIn(LOU, Role.VOLUNTEER);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    /** Device and codes of a member who has set up a second factor. */
    private record Equipped(Device device, List<String> codes) {}

    private Equipped equip(Visitor member) {
        assertEquals(303, begin(member, Site.PASSWORD).statusCode());
        var device = device(member);
        var shown = confirm(member, device.code());
        assertEquals(200, shown.statusCode());
        forgetUsedCodes();
        return new Equipped(device, codes(shown));
    }

    private static HttpResponse<String> begin(Visitor member, String password) {
        return member.act("/account/second-factor", "key", key(), "password", password);
    }

    private static Device device(Visitor member) {
        return new Device(member.page("/account/second-factor")
                .select(".secret code")
                .first()
                .text());
    }

    private static HttpResponse<String> confirm(Visitor member, String code) {
        return member.act("/account/second-factor/confirmation", "key", key(), "code", code);
    }

    private static List<String> codes(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select(".recovery-codes code").eachText();
    }

    /** A code holds for its 30 seconds; tests do not wait for the next. */
    private void forgetUsedCodes() {
        site.sql("update work.second_factor set last_step = 0");
    }

    private Document door(Visitor visitor, String... more) {
        var fields = new java.util.ArrayList<>(List.of("email", LOU, "password", Site.PASSWORD));
        fields.addAll(List.of(more));
        var page = visitor.post("/sign-in", fields.toArray(String[]::new));
        assertEquals(200, page.statusCode());
        return Jsoup.parse(page.body());
    }

    private static HttpResponse<String> give(Visitor visitor, Document door, String code) {
        return visitor.post(
                "/sign-in/code",
                "token",
                door.select("[name=token]").val(),
                "then",
                door.select("[name=then]").val(),
                "code",
                code);
    }

    @Test
    void passwordAloneOpensNothingOnceTheDeviceIsSetUp() {
        var equipped = equip(lou);
        var visitor = site.visitor();
        var door = door(visitor);
        assertEquals(401, visitor.get("/account").statusCode());
        assertTrue(visitor.cookies().getCookieStore().getCookies().isEmpty(), "no cookie before the code");
        assertEquals(401, give(visitor, door, "000000").statusCode());
        assertEquals(401, visitor.get("/account").statusCode());
        assertEquals(303, give(visitor, door, equipped.device().code()).statusCode());
        assertEquals(200, visitor.get("/account").statusCode());
    }

    @Test
    void tokenOfAHalfOpenDoorIsNoSession() {
        equip(lou);
        var visitor = site.visitor();
        String token = door(visitor).select("[name=token]").val();
        assertEquals(401, visitor.get("/account", "Cookie", "vigie=" + token).statusCode());
    }

    @Test
    void nothingIsAskedBeforeTheDeviceHasAnswered() {
        begin(lou, Site.PASSWORD);
        assertEquals(422, confirm(lou, "000000").statusCode());
        assertEquals(303, site.visitor().signIn(LOU, Site.PASSWORD).statusCode());
    }

    @Test
    void settingUpAsksForThePassword() {
        var refused = begin(lou, "not the password");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("this password is not right"));
        assertEquals(303, lou.get("/account/second-factor").statusCode());
    }

    @Test
    void aDeviceThatIsSetUpIsNotReplacedUnnoticed() {
        equip(lou);
        begin(lou, Site.PASSWORD);
        assertEquals(303, lou.get("/account/second-factor").statusCode(), "its secret is not shown again");
    }

    @Test
    void eachCodeOpensOnce() {
        var equipped = equip(lou);
        var first = site.visitor();
        var second = site.visitor();
        var firstDoor = door(first);
        var secondDoor = door(second);
        String code = equipped.device().code();
        assertEquals(303, give(first, firstDoor, code).statusCode());
        assertEquals(401, give(second, secondDoor, code).statusCode());
    }

    @Test
    void theCodeOfTheSetupDoesNotOpenTheDoor() {
        begin(lou, Site.PASSWORD);
        var device = device(lou);
        String code = device.code();
        confirm(lou, code);
        var visitor = site.visitor();
        assertEquals(401, give(visitor, door(visitor), code).statusCode());
    }

    @Test
    void recoveryCodeOpensOnceHoweverItIsTyped() {
        var equipped = equip(lou);
        assertEquals(10, equipped.codes().size());
        String code = equipped.codes().get(3).toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        var visitor = site.visitor();
        assertEquals(303, give(visitor, door(visitor), code).statusCode());
        assertTrue(visitor.get("/account").body().contains("9 recovery codes are left"));
        var again = site.visitor();
        assertEquals(401, give(again, door(again), code).statusCode());
    }

    @Test
    void recoveryCodesAreKeptAsHashesAndShownOnce() {
        var equipped = equip(lou);
        assertFalse(lou.get("/account").body().contains(equipped.codes().getFirst()));
        assertEquals(10, count("select count(*) from work.recovery_code where length(code_hash) = 32"));
    }

    @Test
    void newRecoveryCodesEndTheFormerOnes() {
        var equipped = equip(lou);
        var renewed = lou.act("/account/second-factor/recovery-codes", "key", key(), "password", Site.PASSWORD);
        assertEquals(10, codes(renewed).size());
        var visitor = site.visitor();
        var door = door(visitor);
        assertEquals(401, give(visitor, door, equipped.codes().getFirst()).statusCode());
        assertEquals(303, give(visitor, door, codes(renewed).getFirst()).statusCode());
    }

    @Test
    void guessingCodesEndsAfterFiveTriesWhateverTheSixthIs() {
        var equipped = equip(lou);
        var visitor = site.visitor();
        var door = door(visitor);
        for (int i = 0; i < 5; i++) {
            assertEquals(401, give(visitor, door, "00000" + i).statusCode());
        }
        assertEquals(401, give(visitor, door, equipped.device().code()).statusCode());
        assertEquals(401, give(visitor, door, equipped.codes().getFirst()).statusCode());
        site.sql("delete from work.login_attempt");
        assertEquals(303, give(visitor, door, equipped.device().code()).statusCode());
    }

    @Test
    void codeThatComesTooLateLeadsBackToTheDoor() {
        var equipped = equip(lou);
        var visitor = site.visitor();
        var door = door(visitor);
        site.sql("update work.session set expires_at = now() where awaits_code");
        var late = give(visitor, door, equipped.device().code());
        assertEquals(401, late.statusCode());
        assertFalse(Jsoup.parse(late.body()).select("form[action=/sign-in]").isEmpty());
        assertTrue(late.body().contains("came too late"));
    }

    @Test
    void whoWasDisabledBetweenTheTwoDoorsStaysOut() {
        var equipped = equip(lou);
        var visitor = site.visitor();
        var door = door(visitor);
        site.sql("update work.member set disabled_at = now()");
        assertEquals(401, give(visitor, door, equipped.device().code()).statusCode());
    }

    @Test
    void whatWasTypedWhenTheSessionEndedPassesBothDoors() {
        var equipped = equip(lou);
        var visitor = site.visitor();
        var door = door(visitor, "kept-path", "/account/locale", "kept.text", "Deux lignes\net un mot");
        assertEquals("Deux lignes\net un mot", door.select("textarea").val().strip());
        var back = visitor.post(
                "/sign-in/code",
                "token",
                door.select("[name=token]").val(),
                "code",
                equipped.device().code(),
                "kept-path",
                door.select("[name=kept-path]").val(),
                "kept.text",
                door.select("textarea").val());
        assertTrue(Jsoup.parse(back.body()).select("textarea").val().contains("Deux lignes"));
    }

    @Test
    void signedInElsewhereIsNoWayAroundTheSecondDoor() {
        equip(lou);
        var stranger = site.signedIn("sam@example.org", Role.VOLUNTEER);
        site.sql("insert into work.organisation (name, country) values ('Elsewhere', 'FR')");
        site.sql("update work.member set organisation_id = (select id from work.organisation where name = 'Elsewhere') "
                + "where email = 'sam@example.org'");
        assertEquals(200, stranger.signIn(LOU, Site.PASSWORD).statusCode(), "the code is asked for");
        assertTrue(stranger.page("/account").select(".facts").text().contains("sam"));
    }

    @Test
    void settingUpAndRemovingEndTheOtherSessions() {
        var desk = site.visitor();
        desk.signIn(LOU, Site.PASSWORD);
        var equipped = equip(lou);
        assertEquals(401, desk.get("/account").statusCode());
        give(desk, door(desk), equipped.device().code());
        assertEquals(200, desk.get("/account").statusCode());
        assertEquals(
                303,
                lou.act("/account/second-factor/removal", "key", key(), "password", Site.PASSWORD)
                        .statusCode());
        assertEquals(401, desk.get("/account").statusCode());
        assertEquals(303, desk.signIn(LOU, Site.PASSWORD).statusCode());
    }

    @Test
    void everyStepLeavesAnEvent() {
        var equipped = equip(lou);
        var visitor = site.visitor();
        give(visitor, door(visitor), equipped.codes().getFirst());
        lou.act("/account/second-factor/removal", "key", key(), "password", Site.PASSWORD);
        assertEquals(
                List.of(
                        "created",
                        "signed-in",
                        "second factor set up",
                        "recovery codes made",
                        "recovery code used",
                        "signed-in",
                        "second factor removed"),
                site.<List<String>>in(tx -> tx.handle()
                        .createQuery("select kind from work.event where subject_kind = 'MEMBER' order by id")
                        .mapTo(String.class)
                        .list()));
    }

    @Test
    void databaseDoesNotHoldTheSecretInTheClear() {
        begin(lou, Site.PASSWORD);
        var device = device(lou);
        byte[] stored = site.in(tx -> tx.handle()
                .createQuery("select secret from work.second_factor")
                .mapTo(byte[].class)
                .one());
        assertFalse(device.isIn(stored));
    }

    @Test
    void administratorLetsSomebodyWhoLostEverythingSetUpAnew() {
        equip(lou);
        var ada = site.signedIn("ada@example.org", Role.ORGANISATION_ADMINISTRATOR);
        var entry = ada.page("/members").select(".member:contains(lou)");
        assertTrue(entry.text().contains("second factor on"));
        String form = entry.select("form[action$=/second-factor/removal]").attr("action");
        assertEquals(303, ada.act(form, "key", key()).statusCode());
        assertEquals(401, lou.get("/account").statusCode());
        assertEquals(303, lou.signIn(LOU, Site.PASSWORD).statusCode());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoDecidesOverOthersDoesNothingBeforeTheDeviceIsSetUp(Role role) {
        boolean owes = switch (role) {
            case REVIEWER, SUPERVISOR, ANALYST, DUTY_OFFICER, ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR ->
                true;
            case TRAINEE, VOLUNTEER, LINK_EDITOR, TRAINER -> false;
        };
        try (var strict = Site.demandingSecondFactor()) {
            var one = strict.signedIn("one@example.org", role);
            assertEquals(owes ? 303 : 200, one.get("/links").statusCode());
            assertEquals(200, one.get("/account").statusCode());
            assertEquals(owes, one.get("/account").body().contains("Your role asks for a second factor"));
            if (owes) {
                assertEquals(
                        "/account",
                        one.get("/links").headers().firstValue("Location").orElse(""));
                assertEquals(403, one.act("/links", "key", key()).statusCode());
                begin(one, Site.PASSWORD);
                assertEquals(200, confirm(one, device(one).code()).statusCode());
                assertEquals(200, one.get("/links").statusCode());
            }
        }
    }

    private int count(String query) {
        return site.in(tx -> tx.handle().createQuery(query).mapTo(Integer.class).one());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
