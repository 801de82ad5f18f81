package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.ids.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {
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
    void rightPasswordOpensASession() {
        var visitor = site.signedIn("lou@example.org", Role.VOLUNTEER);
        var account = visitor.get("/account");
        assertEquals(200, account.statusCode());
        assertTrue(account.body().contains("lou"));
    }

    @Test
    void addressIsFoundWhateverItsCase() {
        site.member("mira@example.org", Role.VOLUNTEER);
        assertEquals(
                303, site.visitor().signIn("Mira@Example.org ", Site.PASSWORD).statusCode());
    }

    @Test
    void eachSignInGetsAnotherToken() {
        var visitor = site.signedIn("noor@example.org", Role.VOLUNTEER);
        String first =
                visitor.cookies().getCookieStore().getCookies().getFirst().getValue();
        visitor.signIn("noor@example.org", Site.PASSWORD);
        assertNotEquals(
                first,
                visitor.cookies().getCookieStore().getCookies().getFirst().getValue());
        assertEquals(1, sessions("noor@example.org"), "the session of before is closed");
    }

    @Test
    void databaseHoldsNoTokenOnlyItsHash() {
        var visitor = site.signedIn("pia@example.org", Role.VOLUNTEER);
        String token =
                visitor.cookies().getCookieStore().getCookies().getFirst().getValue();
        long same = site.in(tx -> tx.handle()
                .createQuery(
                        "select count(*) from work.session where encode(token_hash, 'escape') like '%' || :t || '%'")
                .bind("t", token)
                .mapTo(Long.class)
                .one());
        assertEquals(0, same);
    }

    @Test
    void unknownAddressAndWrongPasswordReadTheSame() {
        site.member("quinn@example.org", Role.VOLUNTEER);
        String wrong =
                notice(site.visitor().signIn("quinn@example.org", "pas le bon").body());
        String unknown = notice(
                site.visitor().signIn("personne@example.org", "pas le bon").body());
        assertEquals(wrong, unknown);
        assertFalse(wrong.isEmpty());
    }

    @Test
    void rightPasswordIsRefusedAlikeAfterTooManyTries() {
        site.member("rosa@example.org", Role.VOLUNTEER);
        var visitor = site.visitor();
        String wrong = "";
        for (int i = 0; i < 5; i++) {
            wrong = notice(visitor.signIn("rosa@example.org", "faux").body());
        }
        var right = visitor.signIn("rosa@example.org", Site.PASSWORD);
        assertEquals(401, right.statusCode());
        assertEquals(wrong, notice(right.body()));
        site.sql("delete from work.login_attempt");
        assertEquals(303, visitor.signIn("rosa@example.org", Site.PASSWORD).statusCode());
    }

    @Test
    void disabledMemberIsOutAtOnce() {
        var visitor = site.signedIn("sam@example.org", Role.VOLUNTEER);
        site.sql("update work.member set disabled_at = now() where email = 'sam@example.org'");
        assertEquals(401, visitor.get("/account").statusCode());
        assertEquals(401, visitor.signIn("sam@example.org", Site.PASSWORD).statusCode());
    }

    @Test
    void idleAndOldSessionsEnd() {
        var idle = site.signedIn("tom@example.org", Role.VOLUNTEER);
        site.sql("update work.session set seen_at = now() - interval '13 hours' where member_id = "
                + "(select id from work.member where email = 'tom@example.org')");
        assertEquals(401, idle.get("/account").statusCode());
        var old = site.signedIn("uma@example.org", Role.VOLUNTEER);
        site.sql("update work.session set expires_at = now() where member_id = "
                + "(select id from work.member where email = 'uma@example.org')");
        assertEquals(401, old.get("/account").statusCode());
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        var visitor = site.signedIn("vic@example.org", Role.VOLUNTEER);
        assertEquals(303, visitor.act("/sign-out").statusCode());
        assertEquals(0, sessions("vic@example.org"));
        assertEquals(401, visitor.get("/account").statusCode());
    }

    @Test
    void allSessionsOfAMemberEndTogether() {
        var phone = site.signedIn("wim@example.org", Role.VOLUNTEER);
        var desk = site.visitor();
        desk.signIn("wim@example.org", Site.PASSWORD);
        phone.act("/account/sessions");
        assertEquals(401, desk.get("/account").statusCode());
    }

    @Test
    void signInLeadsToOurOwnPagesOnly() {
        site.member("xan@example.org", Role.VOLUNTEER);
        for (String then : new String[] {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"}) {
            var answer = site.visitor()
                    .post("/sign-in", "email", "xan@example.org", "password", Site.PASSWORD, "then", then);
            assertEquals("/", answer.headers().firstValue("Location").orElse(""));
        }
    }

    @Test
    void pagesSpeakTheLanguageOfTheBrowserThenOfTheMember() {
        var dutch = site.visitor().get("/sign-in?locale=nl").body();
        assertEquals("nl", Jsoup.parse(dutch).child(0).attr("lang"));
        var visitor = site.signedIn("yan@example.org", Role.VOLUNTEER);
        assertEquals("en", visitor.page("/account").child(0).attr("lang"));
        visitor.act("/account/locale", "locale", "de", "then", "/account");
        assertEquals("de", visitor.page("/account").child(0).attr("lang"));
    }

    private static long sessions(String email) {
        return site.in(tx -> tx.handle()
                .createQuery(
                        "select count(*) from work.session join work.member m on m.id = member_id where email = :e")
                .bind("e", email)
                .mapTo(Long.class)
                .one());
    }

    private static String notice(String html) {
        return Jsoup.parse(html).select(".notice").text();
    }
}
