package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.StateName;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of docs: what each does on which page, on which keyboard, and where it does nothing. */
class KeyboardTest {
    private static Site site;
    private static Showcase showcase;

    private BrowserContext context;
    private Page page;
    private int presses;

    @BeforeAll
    static void fill() {
        site = Site.start();
        showcase = new Showcase(site);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void open() {
        context = Browser.context(1280, ColorScheme.LIGHT);
        page = context.newPage();
        presses = 0;
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void anAnswerGoesFromTheDoorToReviewInNineKeysBesideWhatIsTyped() {
        try (var own = Site.start()) {
            var questions = new Questions(own);
            questions.ask(Band.RED, "fr");
            questions.link("Tramadol : mélanges à éviter", "fr");
            own.member("ida@example.org", eu.vigie.workbench.ids.Role.VOLUNTEER);
            page.navigate(own.address() + "/sign-in");
            page.keyboard().type("ida@example.org");
            press("Tab");
            page.keyboard().type(Site.PASSWORD);
            press("Enter");
            page.waitForSelector(".card");
            press("n");
            page.waitForSelector("#composer");
            press("e");
            page.keyboard().type("Mieux vaut ne pas mélanger ce soir.");
            while (!focused("[name=link]") && presses < 40) {
                press("Tab");
            }
            press(" ");
            press("Control+Enter");
            page.waitForSelector("form[action$='/answer/retract']");
            assertEquals(
                    "IN_REVIEW",
                    own.in(tx -> tx.handle()
                            .createQuery("select state from work.ticket")
                            .mapTo(String.class)
                            .one()));
            assertTrue(presses <= 9, presses + " keys");
        }
    }

    /** A key, the page it is pressed on, and what has the focus, is open or is the address then. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "j, queue, focus .card:nth-child(1) h3 a",
        "l, queue, focus .chips a:first-child",
        "o, queue, at /tickets/",
        "f, queue, at /search",
        "/, queue, at /search",
        "?, queue, open #keys",
        "h, queue, open #keys",
        "g h, queue, open #keys",
        "g i, ticket-open, at /queue?list=unclaimed",
        "g m, queue, at /queue?list=mine",
        "g r, queue, at /queue?list=review",
        "g p, queue, at /queue?list=to-post",
        "g f, queue, at /queue?list=follow-up",
        "s, ticket-open, focus form[action$='/skip'] [name=reason]",
        "b, ticket-open, focus form[action$='/band'] select",
        "d, ticket-open, focus form[action$='/close'] select",
        "h, ticket-new, focus form[action$='/hold'] [name=until]",
        "e, ticket-claimed, focus #answer",
        "p, ticket-posted, at /posting",
        "a, review, focus [data-key=a]",
        "q, review, focus [data-key=q]",
        "1, review, checked .criterion:nth-of-type(1) [value=yes]",
        "6, review, checked .criterion:nth-of-type(6) [value=yes]",
        "2 2, review, checked .criterion:nth-of-type(2) [value=no]",
    })
    void eachKeyDoesWhatTheHelpSays(String keys, String place, String then) {
        go(place);
        for (String key : keys.split(" ")) {
            press(key);
        }
        assertThen(then);
    }

    @Test
    void jAndKGoThroughTheListAndStopAtItsEnds() {
        go("queue");
        press("j");
        press("j");
        assertTrue(focused(".card:nth-child(2) h3 a"));
        press("k");
        press("k");
        assertTrue(focused(".card:nth-child(1) h3 a"));
        press("Enter");
        page.waitForURL("**/tickets/*");
    }

    @Test
    void whatIsClaimedIsGivenBackAndTakenAgainByKey() {
        site.sql("delete from work.undo");
        go("ticket-open");
        press("c");
        page.waitForSelector("#composer");
        press("r");
        page.waitForURL("**/queue");
        site.sql("update work.undo set done_at = now() + interval '1 hour'");
        page.reload();
        press("z");
        page.waitForURL("**/tickets/" + showcase.ticket(StateName.OPEN));
        site.sql("delete from work.undo");
        press("r");
        page.waitForURL("**/queue");
    }

    /** The letter counts, wherever it lies; the digits of AZERTY need no Shift. */
    @ParameterizedTest
    @CsvSource({
        "a, KeyQ, review, focus [data-key=a]",
        "q, KeyA, review, focus [data-key=q]",
        "z, KeyY, queue-undo, focus-undo",
        "&, Digit1, review, checked .criterion:nth-of-type(1) [value=yes]",
        "§, Digit6, review, checked .criterion:nth-of-type(6) [value=yes]",
        "?, Minus, queue, open #keys",
        "/, Digit7, queue, at /search",
    })
    void theProducedCharacterCountsOnAzertyAndQwertz(String key, String code, String place, String then) {
        if (then.equals("focus-undo")) {
            offerUndo();
            go("queue");
            page.evaluate("document.querySelector('[data-key=z]').form.addEventListener('submit', event => {"
                    + "event.preventDefault(); document.body.dataset.undone = 'yes'; })");
        } else {
            go(place);
        }
        dispatch(key, code, "{}");
        if (then.equals("focus-undo")) {
            assertEquals("yes", page.evaluate("document.body.dataset.undone"));
        } else {
            assertThen(then);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{ctrlKey: true}", "{metaKey: true}", "{altKey: true}", "{isComposing: true}"})
    void withAModifierAKeyIsTheBrowsers(String modifier) {
        go("queue");
        String before = page.url();
        for (String key : List.of("j", "f", "n", "?", "h")) {
            dispatch(key, "KeyX", modifier);
        }
        assertEquals(before, page.url());
        assertTrue(focused("body"));
        assertFalse(page.isVisible("#keys"));
    }

    @Test
    void inFieldsAndDialogsKeysAreLetters() {
        go("ticket-claimed");
        press("e");
        page.keyboard().type("njkrg?");
        assertTrue(page.inputValue("#answer").contains("njkrg?"));
        page.evaluate("document.querySelector('#answer').blur()");
        press("?");
        String before = page.url();
        press("g");
        press("m");
        press("j");
        assertEquals(before, page.url());
        assertTrue(page.isVisible("#keys"));
        press("Escape");
        assertFalse(page.isVisible("#keys"));
    }

    @Test
    void onATickedBoxLettersStillAreKeys() {
        go("review");
        page.check(".criterion:nth-of-type(3) [value=no]");
        press("a");
        assertTrue(focused("[data-key=a]"));
    }

    @Test
    void switchedOffOnlyTheHelpAnswersAndItStaysSoOnTheNextPage() {
        go("queue");
        press("?");
        page.check("#keys-off");
        press("Escape");
        go("queue");
        page.evaluate("document.activeElement.blur()");
        press("j");
        press("g");
        press("m");
        assertTrue(focused("body"));
        press("?");
        assertTrue(page.isVisible("#keys"));
    }

    @Test
    void aDecisionIsPressedTwice() {
        go("review");
        page.evaluate("document.querySelector('#review').addEventListener('submit', event => {"
                + "event.preventDefault(); document.body.dataset.sent = event.submitter.dataset.key; })");
        for (int criterion = 1; criterion <= 6; criterion++) {
            press(Integer.toString(criterion));
        }
        press("a");
        assertEquals(null, page.evaluate("document.body.dataset.sent"));
        press("a");
        assertEquals("a", page.evaluate("document.body.dataset.sent"));
    }

    private static void offerUndo() {
        site.sql("delete from work.undo");
        site.sql("""
                insert into work.undo (ticket_id, member_id, act, version, done_at, state, band, highest_band, band_reason)
                select t.id, m.id, 'BAND', t.version, now() + interval '1 hour', t.state, t.band, t.highest_band, 'calmer'
                from work.ticket t, work.member m where m.name = 'lou' and t.state = 'OPEN' limit 1
                """);
    }

    private void go(String place) {
        if (!page.url().startsWith(site.address())) {
            ScreenshotTest.signIn(site, page);
        }
        page.navigate(site.address() + showcase.places().get(place));
    }

    private void press(String key) {
        presses++;
        page.keyboard().press(key);
    }

    private void dispatch(String key, String code, String more) {
        page.evaluate(
                "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', "
                        + "{key, code, bubbles: true, cancelable: true, ..." + more + "}))",
                List.of(key, code));
    }

    private boolean focused(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private void assertThen(String then) {
        String what = then.substring(then.indexOf(' ') + 1);
        switch (then.substring(0, then.indexOf(' '))) {
            case "focus" -> assertTrue(focused(what), then);
            case "open" -> assertTrue(page.isVisible(what), then);
            case "checked" -> assertTrue(page.isChecked(what), then);
            case "at" -> page.waitForURL(url -> url.contains(what));
            default -> throw new IllegalArgumentException(then);
        }
    }
}
