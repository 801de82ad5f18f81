package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.Browser;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import eu.vigie.workbench.sources.Problem;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.Trials;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of the sources in every width, scheme and language, with everything on them that there can be. */
@Tag("long")
class SourcesLookTest {
    private final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 7);
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("test", URI.create("https://vigie.example/")), FetchLimits.standard(), Clock.systemUTC());
    private final Site site = Site.trying(new Trials(Optional.of(fetcher), _ -> {}));
    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void stop() {
        site.close();
        fetcher.close();
        forum.close();
    }

    @Test
    void pagesFitEveryWidthInEveryLanguageWithoutAComplaintOfTheBrowser() {
        fill();
        site.signedIn("sam@example.org", Role.SUPERVISOR, Role.REVIEWER);
        for (var look : Browser.looks(1280, 800, 360)) {
            walk("en", look.width(), look.scheme());
        }
        for (String locale : List.of("de", "fr", "nl")) {
            walk(locale, 360, ColorScheme.LIGHT);
        }
        assertEquals(List.of(), complaints);
    }

    private void walk(String locale, int width, ColorScheme scheme) {
        site.sql("update work.member set locale = ?", locale);
        try (var context = Browser.context(width, scheme)) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                boolean asked = message.text().contains("422"); // the refusal that this test provokes
                if (message.type().equals("error") && !asked) {
                    complaints.add(message.text());
                }
            });
            page.navigate(site.address() + "/sign-in");
            page.fill("[name=email]", "sam@example.org");
            page.fill("[name=password]", Site.PASSWORD);
            page.click("button.wide");
            page.waitForSelector(".rail");
            page.navigate(site.address() + "/sources");
            page.click("#source-1 details.ask summary");
            Browser.shot(page, "sources-" + locale, width, scheme);
            page.navigate(site.address() + "/sources/new");
            page.click("details.more summary");
            Browser.shot(page, "source-new-" + locale, width, scheme);
            page.fill("[name=address]", forum.address().toString());
            page.click("form.panel button:not(.quiet)");
            page.waitForSelector(".trial .post");
            Browser.shot(page, "source-trial-" + locale, width, scheme);
            refused(page);
            Browser.shot(page, "source-refused-" + locale, width, scheme);
        }
    }

    private static void refused(Page page) {
        page.fill("[name=address]", "http://192.168.0.1/forum");
        page.click("form.panel button.quiet");
        page.waitForSelector(".notice.bad");
    }

    private void fill() {
        add("agora", "Forum Agora", "https://agora.example/forums/sante-et-prevention/");
        add("bazar", "Bazar des nuits blanches", "https://bazar.example/");
        add("club", "Clubbing Gent", "https://club.example/board/");
        add("ecke", "Ecke der Fragen", "https://ecke.example/");
        add("demo", "Demo", forum.address().resolve("/elsewhere").toString());
        site.sql(
                "update crawl.source set engine = 'phpbb3', last_read_at = now() - interval '4 minutes', created_at = now() - interval '1 year'");
        site.sql("""
                update crawl.source set posts_per_page_usual = 17.6, posts_per_page_lately = 16.9, pages_counted = 4000, spent = 312,
                       spent_on = current_date
                """);
        site.sql("update crawl.source set posts_per_page_lately = 5.2 where id = 'bazar'");
        site.sql("insert into crawl.source_day select id, current_date, 410, 140 from crawl.source");
        site.sql(
                "update crawl.source set hand_watched = true, engine = 'jvc', last_read_at = now() - interval '3 hours' where id = 'ecke'");
        site.sql("""
                update crawl.frontier set problem = 'UNREACHABLE', problem_said = 'no answer within 60 s: java.net.http.HttpTimeoutException',
                       problem_at = now() - interval '2 hours', failures = 4, board = 'Santé et prévention', due_at = now() + interval '1 hour'
                where source_id = 'agora'
                """);
        site.in(tx -> new SourceStore()
                .pause(
                        tx,
                        new SourceId("club"),
                        Problem.Kind.REFUSED,
                        "the forum refuses robots: challenge page (403)"));
        site.sql("update crawl.source set last_read_at = null where id = 'demo'");
        site.in(tx -> new SourceStore()
                .pause(tx, new SourceId("demo"), "eine Moderatorin hat uns gebeten, vorläufig aufzuhören"));
        posts();
    }

    private void posts() {
        site.sql("""
                insert into corpus.thread (source_id, forum_thread_id, url, title)
                select id, 't', address || 't', 'T' from crawl.source
                """);
        site.sql("""
                insert into corpus.post (thread_id, source_id, forum_post_id, permalink, position, author, posted_at, first_seen_at)
                select t.id, t.source_id, n::text, t.url || '#' || n, n, 'a', now() - n * interval '40 minutes' - n * interval '1 minute',
                       now() - n * interval '40 minutes'
                from generate_series(0, 240) n, corpus.thread t
                """);
    }

    private void add(String id, String name, String address) {
        site.in(tx -> new SourceStore()
                .add(
                        tx,
                        new NewSource(
                                new SourceId(id),
                                name,
                                URI.create(address),
                                Optional.empty(),
                                ZoneOffset.UTC,
                                "fr",
                                Duration.ofSeconds(5),
                                Permission.PUBLIC_ROBOTS,
                                "",
                                id.equals("demo"),
                                false)));
    }
}
