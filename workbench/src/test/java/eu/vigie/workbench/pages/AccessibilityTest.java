package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Device;
import eu.vigie.workbench.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** axe-core looks at every page, with everything on it that can be unfolded. */
class AccessibilityTest {
    private static final Set<String> NO_PAGES = Set.of("/", "/assets/{name}", "/health", "/live");

    private static final String RULES = """
            async () => {
              document.querySelectorAll('details').forEach(one => { one.open = true; });
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const found = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ': ' + node.target.join(' ') + ' | ' + node.html.slice(0, 160) + ' | ' + node.failureSummary));
            }
            """;

    @Test
    void noPageBreaksARuleOfWcag22AA() {
        look(ColorScheme.LIGHT);
    }

    @Test
    @Tag("long")
    void noPageBreaksARuleOfWcag22AAInTheDark() {
        look(ColorScheme.DARK);
    }

    private static void look(ColorScheme scheme) {
        try (var site = Site.start();
                var context = Browser.context(1280, scheme)) {
            var showcase = new Showcase(site);
            var page = context.newPage();
            var broken = new ArrayList<String>();
            page.navigate(site.address() + "/sign-in");
            look(page, "sign-in", broken);
            ScreenshotTest.signIn(site, page);
            showcase.places().forEach((name, path) -> {
                page.navigate(site.address() + path);
                look(page, name, broken);
            });
            keys(page, site, broken);
            doors(page, site, broken);
            assertEquals(List.of(), broken);
        }
    }

    @Test
    void thePagesThatAreLookedAtAreAllThereAre() {
        try (var site = Site.start()) {
            var places = new ArrayList<>(new Showcase(site).places().values());
            places.addAll(List.of("/sign-in", "/invitations/token"));
            var unseen = site.pages().stream()
                    .filter(route -> !NO_PAGES.contains(route))
                    .filter(route -> places.stream()
                            .noneMatch(place ->
                                    place.replaceAll("\\?.*", "").matches(route.replaceAll("\\{[a-z]+}", "[^/]+"))))
                    .toList();
            assertEquals(List.of(), unseen, "put them into Showcase.places()");
        }
    }

    private static void keys(Page page, Site site, List<String> broken) {
        page.navigate(site.address() + "/queue");
        page.keyboard().press("?");
        page.waitForSelector("#keys[open]");
        look(page, "keys", broken);
    }

    /** The doors: setting up a device, its codes, an invitation, and the code at sign-in. */
    private static void doors(Page page, Site site, List<String> broken) {
        page.navigate(site.address() + "/members");
        page.click("text=Invite somebody");
        page.fill("[name=email]", "new@example.org");
        page.check("form[action='/invitations'] [value=trainee]");
        page.click("text=Make the link");
        page.waitForSelector(".link-once");
        look(page, "members-link", broken);
        String invitation = page.inputValue("input.link-once");
        page.navigate(site.address() + "/account");
        page.click("summary:has-text('Set it up')");
        page.fill("[name=password]", Site.PASSWORD);
        page.click("button:has-text('Set it up')");
        page.waitForSelector(".qr");
        look(page, "second-factor-begun", broken);
        var device = new Device(page.textContent(".secret code"));
        page.fill("[name=code]", device.code());
        page.click("button:has-text('Turn it on')");
        page.waitForSelector(".recovery-codes");
        look(page, "recovery-codes", broken);
        page.navigate(site.address() + "/account");
        page.click("text=Sign out everywhere");
        page.navigate(invitation);
        look(page, "invitation", broken);
        page.navigate(site.address() + "/sign-in");
        page.fill("[name=email]", Showcase.EVERYBODY);
        page.fill("[name=password]", Site.PASSWORD);
        page.click("button.wide");
        page.waitForSelector("[name=code]");
        look(page, "code", broken);
    }

    private static void look(Page page, String name, List<String> broken) {
        page.evaluate(axe());
        var found = (List<?>) page.evaluate(RULES);
        found.forEach(one -> broken.add(name + " " + one + "\n"));
    }

    private static String axe() {
        try (var script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            assertTrue(script != null, "axe.min.js");
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
