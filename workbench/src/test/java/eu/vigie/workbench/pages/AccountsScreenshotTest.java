package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Device;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.ids.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Members, account and second factor in a browser, worked as an administrator does. */
@Tag("long")
class AccountsScreenshotTest {
    @Test
    void pagesOfAccountsFitEveryWidthInLightAndDark() {
        var complaints = new ArrayList<String>();
        for (var look : Browser.looks(1280, 800, 360)) {
            try (var site = Site.start()) {
                fill(site);
                walk(site, look.width(), look.scheme(), complaints);
            }
        }
        assertEquals(List.of(), complaints);
    }

    private static void fill(Site site) {
        site.member("ada@example.org", Role.ORGANISATION_ADMINISTRATOR, Role.SUPERVISOR);
        site.member("tim@example.org", Role.TRAINEE);
        site.member("a-rather-long-address-of-somebody@an-organisation-with-a-long-name.example", Role.ANALYST);
        site.member("vera@example.org", Role.VOLUNTEER, Role.REVIEWER, Role.LINK_EDITOR);
        site.member("olga@example.org", Role.VOLUNTEER);
        site.sql("update work.member set trained_at = null where email like 'tim@%'");
        site.sql("update work.member set last_seen_on = current_date - 3 where email like 'vera@%'");
        site.sql("update work.member set disabled_at = now() where email like 'olga@%'");
    }

    private static void walk(Site site, int width, ColorScheme scheme, List<String> complaints) {
        try (var context = Browser.context(width, scheme)) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            signIn(site, page);
            invite(site, page);
            Browser.shot(page, "members", width, scheme);
            page.click(".member:has-text('vera') summary:has-text('Roles')");
            Browser.shot(page, "members-roles", width, scheme);
            var device = setUp(site, page, width, scheme);
            page.navigate(site.address() + "/account");
            Browser.shot(page, "account", width, scheme);
            page.click("text=Sign out everywhere");
            site.sql("update work.second_factor set last_step = 0");
            signIn(site, page);
            Browser.shot(page, "code", width, scheme);
            page.fill("[name=code]", device.code());
            page.click("button.wide");
            page.waitForSelector(".rail");
        }
    }

    private static void signIn(Site site, Page page) {
        page.navigate(site.address() + "/sign-in");
        page.fill("[name=email]", "ada@example.org");
        page.fill("[name=password]", Site.PASSWORD);
        page.click("button.wide");
    }

    private static void invite(Site site, Page page) {
        page.navigate(site.address() + "/members");
        page.click("text=Invite somebody");
        page.fill("[name=email]", "new@example.org");
        page.check("form[action='/invitations'] [value=trainee]");
        page.click("text=Make the link");
        page.waitForSelector(".link-once");
    }

    private static Device setUp(Site site, Page page, int width, ColorScheme scheme) {
        page.navigate(site.address() + "/account");
        page.click("summary:has-text('Set it up')");
        page.fill("[name=password]", Site.PASSWORD);
        page.click("button:has-text('Set it up')");
        page.waitForSelector(".qr");
        Browser.shot(page, "second-factor", width, scheme);
        var device = new Device(page.textContent(".secret code"));
        page.fill("[name=code]", device.code());
        page.click("button:has-text('Turn it on')");
        page.waitForSelector(".recovery-codes");
        Browser.shot(page, "recovery-codes", width, scheme);
        return device;
    }
}
