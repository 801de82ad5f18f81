package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import eu.vigie.crawl.demo.DemoBoard;
import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.demo.DemoPost;
import eu.vigie.workbench.corpus.Rhythm;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole work with everything real: forum, crawler, database, pages, and three people with a browser each. */
class MainJobTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Rhythm BRISK = new Rhythm(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(1));
    private static final String QUESTION = "Salut, j'ai pris du tramadol ce matin pour mon dos, et ce soir des amis"
            + " ramènent de la 3-MMC. Est-ce que je peux mélanger les deux ou c'est dangereux ?";
    private static final String ANSWER = "Salut, merci d'avoir posé la question avant. Le tramadol et la 3-MMC ensemble"
            + " augmentent le risque de convulsions : mieux vaut ne pas les mélanger ce soir.";

    @TempDir
    Path folder = Path.of("");

    @Test
    void questionIsFoundAnsweredCheckedPostedAndSeenOnTheForumByTheCrawler() {
        try (var desk = new Evening(folder)) {
            var asked =
                    desk.ask(board -> !board.refusesRobots() && board.engine().equals("phpbb3"));
            String ticket = desk.waitForTicket("Mélange ce soir");
            desk.answered(ticket);
            desk.posted(ticket, asked.thread());
            desk.waitUntilVerified(ticket);
        }
    }

    @Test
    void boardThatRefusesRobotsIsWorkedByPastedPages() {
        try (var desk = new Evening(folder)) {
            var asked = desk.ask(DemoBoard::refusesRobots);
            desk.paste(desk.noor, asked.thread());
            String ticket = desk.waitForTicket("Mélange ce soir");
            desk.answered(ticket);
            desk.posted(ticket, asked.thread());

            desk.paste(desk.lou, asked.thread());
            assertEquals(0, desk.verifiedNotices(ticket), "whoever posted an answer is no proof of it");
            desk.paste(desk.noor, asked.thread());
            desk.waitUntilVerified(ticket);
        }
    }

    private static final class Evening implements AutoCloseable {
        private final TestDatabase database = TestDatabase.create();
        private final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 2026);
        private final Workbench workbench;
        private final BrowserContext ours = Browser.context(1280, ColorScheme.LIGHT);
        private final BrowserContext theirs = Browser.context(1280, ColorScheme.LIGHT);
        private final BrowserContext others = Browser.context(1280, ColorScheme.LIGHT);
        private final Page lou = ours.newPage();
        private final Page sam = theirs.newPage();
        private final Page noor = others.newPage();

        Evening(Path folder) {
            var settings = Settings.read(
                    folder.resolve("vigie.properties"),
                    Map.of(),
                    Map.of(Setting.WEB_PORT, "0", Setting.CRAWL_CONTACT_URL, "http://127.0.0.1/about"));
            workbench = Workbench.start(
                    database.address(),
                    DataFolder.at(folder),
                    settings,
                    EnumSet.allOf(Workbench.ProcessRole.class),
                    BRISK);
            Demo.prepare(workbench.transactions(), forum);
            ours.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            signIn(lou, "lou@demo.example");
            signIn(sam, "sam@demo.example");
            signIn(noor, "noor@demo.example");
        }

        DemoPost ask(Predicate<DemoBoard> where) {
            var board = forum.boards().stream()
                    .filter(where)
                    .filter(one -> one.language().equals("fr") && !one.closed())
                    .findFirst()
                    .orElseThrow();
            return forum.postNow(board, "Mélange ce soir", "mirabelle", QUESTION);
        }

        private void signIn(Page page, String email) {
            page.navigate(at("/sign-in"));
            page.fill("[name=email]", email);
            page.fill("[name=password]", Demo.PASSWORD);
            page.click("button.wide");
            page.waitForSelector(".queue");
        }

        String waitForTicket(String title) {
            lou.navigate(at("/queue?lang=all"));
            Locator card = lou.locator(".card h3 a", new Page.LocatorOptions().setHasText(title));
            until("a ticket called " + title, () -> {
                lou.reload();
                return card.count() > 0;
            });
            return card.first().getAttribute("href");
        }

        /** Written by the volunteer with a vetted link, approved by the reviewer. */
        void answered(String ticket) {
            lou.navigate(at(ticket));
            lou.click("[data-key=c]");
            lou.waitForSelector("#composer");
            lou.fill("#answer", ANSWER + "\n\n");
            lou.locator("[data-insert]").first().click();
            lou.click("[data-submit]");
            lou.waitForSelector("main:not(:has(#composer))");

            sam.navigate(at("/queue?list=review"));
            sam.click(".card h3 a[href='" + ticket + "']");
            sam.click("a[href='" + ticket + "/review']");
            sam.click("form[action$='/review'] button");
            sam.locator(".criterion input[value=yes]").all().forEach(Locator::check);
            sam.click("#review [data-key=a]");
            sam.waitForURL(at(ticket));
        }

        /** Copied at the posting desk, written into the forum's own form, and the address brought back. */
        void posted(String ticket, URI thread) {
            lou.navigate(at("/queue?list=to-post"));
            lou.click(".card h3 a[href='" + ticket + "']");
            lou.click("[data-key=p]");
            lou.click("button[formaction$='/posting/lease']");
            lou.locator("[data-copy]").first().click();
            var onForum = lou.context().newPage();
            visit(onForum, thread);
            onForum.fill("[name=username]", "equipe-vigie");
            onForum.focus("[name=message]");
            onForum.keyboard().press("Control+V");
            assertTrue(onForum.inputValue("[name=message]").contains(ANSWER));
            onForum.click("input[name=post]");
            onForum.waitForURL(address -> address.contains("#p"));
            lou.fill("[name=permalink]", onForum.url());
            onForum.close();
            lou.click("form[action$='/posting'] button.button");
            lou.waitForSelector(".permalink");
        }

        /** As a person: past the button that keeps robots out. */
        private static void visit(Page page, URI thread) {
            page.navigate(thread.toString());
            var challenge = page.locator("form[action='/challenge'] button, form[action='/challenge'] [type=submit]");
            if (challenge.count() > 0) {
                challenge.first().click();
            }
            page.waitForSelector("div.post");
        }

        void paste(Page member, URI thread) {
            var onForum = member.context().newPage();
            visit(onForum, thread);
            byte[] saved = onForum.content().getBytes(StandardCharsets.UTF_8);
            onForum.close();
            member.navigate(at("/paste"));
            member.fill("[name=address]", thread.toString());
            member.setInputFiles("[name=file]", new FilePayload("page.html", "text/html", saved));
            member.click("main form button.button");
            member.waitForSelector(".notice.good");
        }

        int verifiedNotices(String ticket) {
            lou.navigate(at(ticket + "/posting"));
            return lou.locator(".notice.good").count();
        }

        void waitUntilVerified(String ticket) {
            until("the answer is seen on the forum", () -> verifiedNotices(ticket) > 0);
        }

        private static void until(String what, BooleanSupplier holds) {
            var end = Instant.now().plus(PATIENCE);
            while (!holds.getAsBoolean()) {
                if (Instant.now().isAfter(end)) {
                    Assertions.fail("waited in vain: " + what);
                }
            }
        }

        private String at(String path) {
            return "http://127.0.0.1:" + workbench.port().orElseThrow() + path;
        }

        @Override
        public void close() {
            ours.close();
            theirs.close();
            others.close();
            workbench.close();
            forum.close();
            database.close();
        }
    }
}
