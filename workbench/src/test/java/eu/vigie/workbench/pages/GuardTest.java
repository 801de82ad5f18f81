package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.Visitor;
import eu.vigie.workbench.ids.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final String WRITTEN = "Merci d’avoir posé la question.\nDeuxième ligne, avec <b>balise</b>";
    private static Site site;
    private static Visitor lou;

    @BeforeAll
    static void start() {
        site = Site.start();
        lou = site.signedIn("lou@example.org", Role.VOLUNTEER);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void formWithoutTokenIsRefusedAndTheTextComesBack() {
        var answer = lou.post("/account/locale", "locale", "fr", "text", WRITTEN);
        assertEquals(403, answer.statusCode());
        assertKept(Jsoup.parse(answer.body()).select("form textarea[name=text]").val());
    }

    @Test
    void formOfAnotherSessionIsRefused() {
        var sam = site.signedIn("sam@example.org", Role.VOLUNTEER);
        assertEquals(
                403,
                lou.post("/account/locale", "locale", "fr", "csrf", sam.csrf()).statusCode());
    }

    @Test
    void textOfAStaleFormCanBeSentAgain() {
        var answer = lou.post("/account/locale", "locale", "en", "then", "/account", "text", WRITTEN);
        var form = Jsoup.parse(answer.body()).select("form:has(textarea)");
        assertEquals(lou.csrf(), form.select("[name=csrf]").attr("value"));
        assertEquals("en", form.select("[name=locale]").attr("value"));
    }

    @Test
    void formFromElsewhereIsRefusedEvenWithTheToken() {
        String[][] elsewhere = {
            {"Origin", "https://elsewhere.example"},
            {"Origin", "null"},
            {"Origin", "null", "Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"}
        };
        for (String[] headers : elsewhere) {
            var answer = lou.postWith(headers, "/account/locale", "locale", "en", "csrf", lou.csrf());
            assertEquals(403, answer.statusCode(), String.join(" ", headers));
        }
    }

    @Test
    void formFromElsewhereIsShownButNeverOfferedForSending() {
        String[] elsewhere = {"Origin", "https://elsewhere.example"};
        var page = Jsoup.parse(
                lou.postWith(elsewhere, "/account/locale", "text", WRITTEN).body());
        assertTrue(page.select("form[action=/account/locale]:has(textarea)").isEmpty());
        assertKept(page.select("textarea[readonly]").val());
    }

    @Test
    void ownFormWhoseOriginTheBrowserHidesIsTaken() {
        String[] hidden = {"Origin", "null", "Sec-Fetch-Site", "same-origin"};
        var answer = lou.postWith(hidden, "/account/locale", "locale", "en", "csrf", lou.csrf());
        assertEquals(303, answer.statusCode());
    }

    @Test
    void textOutlivesTheSession() {
        var visitor = site.signedIn("mia@example.org", Role.VOLUNTEER);
        String csrf = visitor.csrf();
        site.sql("update work.session set expires_at = now()");
        var door = visitor.post("/account/locale", "locale", "nl", "text", WRITTEN, "csrf", csrf);
        assertEquals(401, door.statusCode());
        var carried = Jsoup.parse(door.body());
        assertKept(carried.select("textarea").val());

        var back = visitor.post(
                "/sign-in",
                "email",
                "mia@example.org",
                "password",
                Site.PASSWORD,
                "kept-path",
                carried.select("[name=kept-path]").attr("value"),
                "kept.text",
                carried.select("[name=kept.text]").val(),
                "kept.locale",
                carried.select("[name=kept.locale]").attr("value"));
        Document page = Jsoup.parse(back.body());
        var form = page.select("form:has(textarea)");
        assertEquals("/account/locale", form.attr("action"));
        assertKept(form.select("textarea").val());
        assertEquals("nl", form.select("[name=locale]").attr("value"));
        assertFalse(form.select("[name=csrf]").attr("value").equals(csrf), "the token is of the new session");
        lou.signIn("lou@example.org", Site.PASSWORD);
    }

    @Test
    void wrongPasswordAtTheDoorDoesNotLoseTheTextEither() {
        var again = site.visitor()
                .post(
                        "/sign-in",
                        "email",
                        "x@example.org",
                        "password",
                        "faux",
                        "kept-path",
                        "/queue",
                        "kept.text",
                        WRITTEN);
        assertKept(Jsoup.parse(again.body()).select("textarea[name=kept.text]").val());
    }

    @Test
    void keptTextGoesToOurOwnAddressesOnly() {
        var page = lou.post(
                "/sign-in",
                "email",
                "lou@example.org",
                "password",
                Site.PASSWORD,
                "kept-path",
                "//elsewhere.example/",
                "kept.text",
                WRITTEN);
        assertEquals("/", page.headers().firstValue("Location").orElse(""));
    }

    @Test
    void strictHeadersAreOnEveryAnswer() {
        for (String path : new String[] {"/sign-in", "/health", "/nowhere", "/account", "/assets/vigie.css"}) {
            var headers = site.visitor().get(path).headers();
            assertTrue(headers.firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""), path);
            assertEquals(
                    "same-origin",
                    headers.firstValue("Cross-Origin-Opener-Policy").orElse(""),
                    path);
            assertTrue(headers.firstValue("Strict-Transport-Security").isEmpty(), path);
        }
    }

    @Test
    void behindHttpsTheCookieIsSecureAndTheHeaderStays() {
        try (var public_ = Site.behind("https://vigie.example")) {
            public_.member("zoe@example.org", Role.VOLUNTEER);
            var answer = public_.visitor().signIn("zoe@example.org", Site.PASSWORD);
            String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
            assertTrue(cookie.startsWith("__Host-vigie="), cookie);
            assertTrue(
                    cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
                    cookie);
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
        }
    }

    private static void assertKept(String value) {
        assertEquals(WRITTEN, value.replace("\r\n", "\n").strip());
    }
}
