package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.Band;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenshotTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    @Test
    void pagesFitEveryWidthInLightAndDarkWithoutAComplaintOfTheBrowser() {
        try (var site = Site.start()) {
            fill(site);
            var complaints = new ArrayList<String>();
            for (int width : List.of(1440, 1280, 800, 360)) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    walk(site, width, scheme, complaints);
                }
            }
            assertEquals(List.of(), complaints);
        }
    }

    private static void walk(Site site, int width, ColorScheme scheme, List<String> complaints) {
        try (var context = Browser.context(width, scheme)) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(site.address() + "/sign-in");
            shot(page, "sign-in", width, scheme);
            page.fill("[name=email]", "lou@example.org");
            page.fill("[name=password]", Site.PASSWORD);
            page.click("button.wide");
            shot(page, "queue", width, scheme);
            page.navigate(site.address() + "/queue?list=mine");
            page.click(".card h3 a");
            page.waitForSelector("#composer");
            shot(page, "ticket", width, scheme);
        }
    }

    private static void shot(Page page, String name, int width, ColorScheme scheme) {
        boolean overflows = (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(width < 900)
                .setPath(PICTURES.resolve(
                        name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
        assertTrue(!overflows, name + " is wider than " + width);
    }

    private static void fill(Site site) {
        var questions = new Questions(site);
        questions.link("Tramadol : mélanges à éviter", "fr");
        questions.link("Avant de mélanger : le tableau des interactions", "fr");
        questions.ask(
                Band.CRISIS,
                "fr",
                "Mon copain ne se réveille pas bien",
                "On a pris un truc vers 22 h, il respire mais il ronfle bizarrement.",
                "{}");
        var mine = questions.ask(Band.RED, "fr");
        questions.ask(
                Band.AMBER,
                "nl",
                "Hoe lang blijft het in speeksel?",
                "Weet iemand hoe lang dit in je speeksel zit? Ik moet maandag rijden.",
                "{}");
        questions.ask(
                Band.GREEN,
                "de",
                "Ist CBD in Belgien legal?",
                "Ich fahre nächsten Monat nach Gent und habe Blüten dabei.",
                "{}");
        var lou = site.signedIn("lou@example.org", Role.VOLUNTEER, Role.REVIEWER);
        var page = lou.page("/tickets/" + mine);
        lou.act(
                "/tickets/" + mine + "/claim",
                "version",
                page.select("[name=version]").attr("value"),
                "key",
                page.select("[name=key]").attr("value"));
    }
}
