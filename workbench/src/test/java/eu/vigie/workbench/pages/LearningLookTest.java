package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.tickets.Band;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Corrections, the audit and new names in a browser, worked as a supervisor does. */
@Tag("long")
class LearningLookTest {
    @Test
    void pagesOfLearningFitEveryWidthInLightAndDark() {
        var complaints = new ArrayList<String>();
        for (var look : Browser.looks(1280, 800, 360)) {
            try (var site = Site.start();
                    var context = Browser.context(look.width(), look.scheme())) {
                var ticket = new Questions(site).ask(Band.AMBER, "fr");
                fill(site);
                var page = context.newPage();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
                signIn(site, page);
                correct(site, page, ticket.toString(), look);
                show(site, page, "corrections", look);
                show(site, page, "emerging", look);
                audit(site, page, look);
            }
        }
        assertEquals(List.of(), complaints);
    }

    private static void fill(Site site) {
        site.member("sam@example.org", Role.SUPERVISOR);
        site.sql("""
                insert into work.emerging_name (word, surface, posts, threads, recent, rise, drug_share, context_share, family, score,
                                                last_at, examples, decision, decided_at)
                select w, w, 8, 7, 6, 5.3, 0.9, 0.8, f, 3, now(), (select array_agg(id) from corpus.post), d,
                       case when d is not null then now() end
                from (values ('tramadol', null, null), ('4-CPC', 'cathinone', null), ('mokta', null, 'PROPOSED')) n (w, f, d)
                """);
    }

    private static void signIn(Site site, Page page) {
        page.navigate(site.address() + "/sign-in");
        page.fill("[name=email]", "sam@example.org");
        page.fill("[name=password]", Site.PASSWORD);
        page.click("button.wide");
    }

    private static void correct(Site site, Page page, String ticket, Browser.Look look) {
        page.navigate(site.address() + "/tickets/" + ticket);
        page.click("summary:has-text('Put right')");
        page.check("[name=nothing][value='1']");
        page.fill("[name=missed]", "ketamine");
        page.selectOption("form[action$='/correction'] [name=intent]", "dosage");
        page.locator("form[action$='/correction']").scrollIntoViewIfNeeded();
        Browser.shot(page, "correct", look.width(), look.scheme());
        page.click("form[action$='/correction'] button");
        page.waitForSelector(".thread");
    }

    private static void show(Site site, Page page, String name, Browser.Look look) {
        page.navigate(site.address() + "/" + name);
        Browser.shot(page, name, look.width(), look.scheme());
    }

    private static void audit(Site site, Page page, Browser.Look look) {
        page.navigate(site.address() + "/audit");
        page.click("text=Draw a new sample");
        page.waitForSelector("form[action$='/answer']");
        Browser.shot(page, "audit-asked", look.width(), look.scheme());
        page.click("[value=yes]");
        page.waitForSelector(".big-figure");
        Browser.shot(page, "audit-recall", look.width(), look.scheme());
    }
}
