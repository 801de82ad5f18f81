package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import eu.vigie.crawl.demo.DemoBoard;
import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.demo.DemoThread;
import eu.vigie.crawl.demo.DemoThread.Trait;
import eu.vigie.workbench.corpus.Rhythm;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as people use it: four browsers' worth of members, a forum, and nothing told to the program but by its pages. */
class MainJobTest {
    private static final Rhythm BRISK =
            new Rhythm(Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofSeconds(2));
    /** For what happens by itself: long enough for a slow machine, never waited out. */
    private static final double BY_ITSELF = 120_000;

    private static final String ANSWER =
            "Merci d’avoir demandé. Le mélange peut provoquer des convulsions, même à petite dose.\n\n"
                    + "Si quelqu’un se sent mal, appelez le 112 et restez auprès de la personne.";

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 11);
    private Workbench workbench;
    private String address;

    @BeforeEach
    void start() {
        var settings = Settings.read(
                folder.resolve("vigie.properties"),
                Map.of(),
                Map.of(Setting.WEB_PORT, "0", Setting.CRAWL_CONTACT_URL, "http://127.0.0.1/about"));
        workbench = Workbench.start(
                database.address(), DataFolder.at(folder), settings, EnumSet.allOf(Workbench.ProcessRole.class), BRISK);
        Demo.prepare(workbench.transactions(), forum);
        address = "http://127.0.0.1:" + workbench.port().orElseThrow();
    }

    @AfterEach
    void stop() {
        workbench.close();
        forum.close();
        database.close();
    }

    @Test
    void aQuestionIsFoundAnsweredReviewedPostedAndVerifiedByTheCrawler() {
        DemoBoard board = forum.boards().stream()
                .filter(each -> each.language().equals("fr") && !each.closed() && !each.refusesRobots())
                .findFirst()
                .orElseThrow();
        String title = "Tramadol et MDMA samedi, dangereux ?";
        var question = forum.postNow(
                board,
                title,
                "passant",
                "J'ai du tramadol pour mon dos. Si je prends de la MDMA samedi, je risque quoi ?");
        try (var lou = member("lou");
                var sam = member("sam")) {
            String ticket = takenFromTheQueue(lou, title);
            sentToReview(lou, ticket);
            approved(sam, ticket);
            posted(lou, ticket, question.thread().toString());
            lou.navigate(ticket + "/posting");
            lou.waitForSelector(".notice.good", waiting());
            assertEquals("VERIFIED", state(ticket));
        }
    }

    @Test
    void onAForumThatRefusesRobotsMembersBringThePagesAndAnotherMemberIsTheProof() {
        DemoThread asked = forum.threads().stream()
                .filter(thread -> thread.board().refusesRobots()
                        && thread.traits().contains(Trait.ASKS)
                        && !thread.traits().contains(Trait.LOCKED))
                .findFirst()
                .orElseThrow();
        try (var lou = member("lou");
                var noor = member("noor");
                var sam = member("sam")) {
            pasted(noor, asked);
            noor.waitForCondition(
                    () -> {
                        noor.reload();
                        return noor.locator(".notice.good a[href^='/tickets/']").count() > 0;
                    },
                    new Page.WaitForConditionOptions().setTimeout(BY_ITSELF));
            String ticket =
                    address + noor.locator(".notice.good a[href^='/tickets/']").getAttribute("href");
            lou.navigate(ticket);
            lou.click("form[action$='/claim'] button");
            lou.waitForSelector("#composer");
            sentToReview(lou, ticket);
            approved(sam, ticket);
            posted(lou, ticket, asked.url().toString());

            pasted(lou, asked);
            assertEquals("POSTED", state(ticket), "who wrote the answer is no proof of it");
            pasted(noor, asked);
            assertEquals("VERIFIED", state(ticket));
            noor.navigate(ticket + "/history");
            assertTrue(noor.locator("main li").count() >= 5);
        }
    }

    private Page member(String name) {
        BrowserContext context = Browser.context(1280, ColorScheme.LIGHT);
        Page page = context.newPage();
        page.navigate(address + "/sign-in");
        page.fill("[name=email]", name + "@demo.example");
        page.fill("[name=password]", Demo.PASSWORD);
        page.click("button.wide");
        page.waitForSelector("main.queue");
        return page;
    }

    private String takenFromTheQueue(Page member, String title) {
        Locator card = member.locator(".card h3 a", new Page.LocatorOptions().setHasText(title));
        member.waitForCondition(
                () -> {
                    member.navigate(address + "/queue");
                    return card.count() == 1;
                },
                new Page.WaitForConditionOptions().setTimeout(BY_ITSELF));
        card.click();
        member.click("form[action$='/claim'] button");
        member.waitForSelector("#composer");
        return address + "/tickets/" + number(member.url());
    }

    private static void sentToReview(Page author, String ticket) {
        author.fill("#answer", ANSWER);
        author.locator("[data-insert]").first().click();
        author.locator("[name=link]").first().check();
        author.click("[data-submit]");
        author.waitForURL(ticket);
        author.waitForSelector(".draft");
    }

    private static void approved(Page reviewer, String ticket) {
        reviewer.navigate(ticket + "/review");
        reviewer.click("form[action$='/review'] button");
        reviewer.waitForSelector("#review");
        for (Locator yes : reviewer.locator("#review input[value=yes]").all()) {
            yes.check();
        }
        reviewer.click("#review [data-key=a]");
        reviewer.waitForURL(ticket);
    }

    /** By hand, as on any forum: the text is copied, written into the forum's own form, and its address brought back. */
    private static void posted(Page author, String ticket, String thread) {
        author.navigate(ticket + "/posting");
        String text = author.locator("[data-copy]").first().getAttribute("data-copy");
        try (Page forum = author.context().newPage()) {
            entered(forum, thread);
            forum.fill("[name=username]", "vigie_demo");
            forum.fill("[name=message]", text);
            forum.click("[name=post]");
            forum.waitForSelector(".post");
            author.fill("[name=permalink]", forum.url());
        }
        author.click("form[action$='/posting'] .button:not(.quiet)");
        author.waitForSelector(".permalink");
    }

    private void pasted(Page member, DemoThread thread) {
        try (Page forum = member.context().newPage()) {
            entered(forum, thread.url().toString());
            String source = forum.request()
                    .get(thread.url().toString(), RequestOptions.create())
                    .text();
            member.navigate(address + "/paste");
            member.fill("[name=address]", thread.url().toString());
            member.fill("[name=source]", source);
        }
        member.click("form[action='/paste'] button");
        member.waitForSelector(".notice.good");
    }

    /** A person passes the challenge page by its button. */
    private static void entered(Page forum, String thread) {
        forum.navigate(thread);
        if (forum.locator("button.person").count() > 0) {
            forum.click("button.person");
        }
        forum.waitForSelector(".post");
    }

    private String state(String ticket) {
        return workbench
                .transactions()
                .call(
                        new eu.vigie.workbench.ids.Actor.Machine("test"),
                        tx -> tx.handle()
                                .createQuery("select state from work.ticket where id = :id")
                                .bind("id", number(ticket))
                                .mapTo(String.class)
                                .one());
    }

    private static long number(String address) {
        return Long.parseLong(address.replaceAll(".*/tickets/(\\d+).*", "$1"));
    }

    private static Page.WaitForSelectorOptions waiting() {
        return new Page.WaitForSelectorOptions().setTimeout(BY_ITSELF);
    }
}
