package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.tickets.StateName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScreenshotTest {
    @Test
    void pagesFitEveryWidthInLightAndDarkWithoutAComplaintOfTheBrowser() {
        try (var site = Site.start()) {
            var showcase = new Showcase(site);
            var complaints = new ArrayList<String>();
            for (var look : Browser.looks(1280, 1440, 800, 360)) {
                walk(site, showcase, look.width(), look.scheme(), complaints);
            }
            assertEquals(List.of(), complaints);
        }
    }

    /** Words are longer in other languages: the narrowest and the widest of the three pages most used. */
    @Test
    @Tag("long")
    void queueTicketAndReviewFitInEveryLanguage() {
        try (var site = Site.start()) {
            var showcase = new Showcase(site);
            for (String locale : List.of("fr", "nl", "de", "en")) {
                site.sql("update work.member set locale = ?", locale);
                for (var look :
                        List.of(new Browser.Look(1280, ColorScheme.LIGHT), new Browser.Look(360, ColorScheme.DARK))) {
                    speak(site, showcase, locale, look);
                }
            }
        }
    }

    private static void speak(Site site, Showcase showcase, String locale, Browser.Look look) {
        try (var context = Browser.context(look.width(), look.scheme())) {
            var page = context.newPage();
            signIn(site, page);
            for (String name : List.of("queue", "ticket-claimed", "ticket-closed", "review")) {
                page.navigate(site.address() + showcase.places().get(name));
                Browser.shot(page, name + "-" + locale, look.width(), look.scheme());
            }
        }
    }

    private static void walk(Site site, Showcase showcase, int width, ColorScheme scheme, List<String> complaints) {
        try (var context = Browser.context(width, scheme)) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                boolean asked = message.text().contains("404"); // the page that says that there is none
                if (message.type().equals("error") && !asked) {
                    complaints.add(message.text());
                }
            });
            page.navigate(site.address() + "/sign-in");
            Browser.shot(page, "sign-in", width, scheme);
            signIn(site, page);
            showcase.places().forEach((name, path) -> {
                page.navigate(site.address() + path);
                Browser.shot(page, name, width, scheme);
            });
            page.navigate(site.address() + "/tickets/" + showcase.ticket(StateName.CLAIMED));
            page.click(".preview summary");
            page.waitForSelector(".preview .forum");
            Browser.shot(page, "ticket", width, scheme);
        }
    }

    static void signIn(Site site, Page page) {
        page.navigate(site.address() + "/sign-in");
        page.fill("[name=email]", Showcase.EVERYBODY);
        page.fill("[name=password]", Site.PASSWORD);
        page.click("button.wide");
        page.waitForSelector(".rail");
    }
}
