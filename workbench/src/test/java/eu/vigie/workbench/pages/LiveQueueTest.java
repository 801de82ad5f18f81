package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.Band;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the list does by itself while somebody looks at it. */
class LiveQueueTest {
    private Site site;
    private Questions questions;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void start() {
        site = Site.start();
        questions = new Questions(site);
        site.member("lou@example.org", Role.VOLUNTEER);
        context = Browser.context(1280, ColorScheme.LIGHT);
        page = context.newPage();
        page.navigate(site.address() + "/sign-in");
        page.fill("[name=email]", "lou@example.org");
        page.fill("[name=password]", Site.PASSWORD);
        page.click("button.wide");
        page.waitForSelector(".queue");
    }

    @AfterEach
    void stop() {
        context.close();
        site.close();
    }

    @Test
    void newTicketsAreOfferedAndNeverPushTheListUnderTheCursor() {
        var first = questions.ask(Band.GREEN, "fr");
        page.reload();
        page.waitForSelector(".card");
        page.keyboard().press("j");
        var graver = questions.ask(Band.CRISIS, "fr");
        page.waitForSelector("#new-pill:visible");
        assertEquals("1 new: refresh the list", page.textContent("#new-pill"));
        assertEquals(List.of("" + first), ids());
        assertTrue((Boolean) page.evaluate("document.activeElement.matches('.card h3 a')"));
        page.click("#new-pill");
        assertEquals(List.of("" + graver, "" + first), ids());
    }

    @Test
    void anEmptyListFillsItself() {
        assertTrue(page.isVisible(".empty"));
        questions.ask(Band.GREEN, "fr");
        page.waitForSelector(".card");
        assertEquals(0, page.locator(".empty").count());
    }

    @Test
    void aListThatCouldNotBeLoadedSaysSo() {
        page.route("**/queue", route -> route.abort());
        questions.ask(Band.GREEN, "fr");
        page.waitForSelector("#live-note:has-text('could not be loaded')");
    }

    @Test
    void whoIsSignedOutElsewhereSeesSinceWhenNothingIsNew() {
        questions.ask(Band.GREEN, "fr");
        page.waitForSelector(".card");
        site.sql("delete from work.session");
        page.waitForSelector("#live-note:has-text('Updates paused since')");
        assertTrue(page.textContent("#live-note").matches(".*\\d\\d:\\d\\d"));
    }

    private List<String> ids() {
        return page.locator(".card").all().stream()
                .map(card -> card.getAttribute("data-id"))
                .toList();
    }
}
