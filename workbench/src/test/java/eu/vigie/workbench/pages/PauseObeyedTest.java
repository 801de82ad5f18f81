package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.Crawler;
import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.Site;
import eu.vigie.workbench.corpus.PostgresCrawlStore;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import eu.vigie.workbench.sources.SourceStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A moderator says stop; a supervisor presses the button while crawlers are at work. */
class PauseObeyedTest {
    private final Site site = Site.start();
    private final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 7);
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("test", URI.create("https://vigie.example/")), FetchLimits.standard(), Clock.systemUTC());

    @AfterEach
    void close() {
        fetcher.close();
        forum.close();
        site.close();
    }

    private Crawler crawler() {
        var store = new PostgresCrawlStore(
                site.database().transactions(),
                new SourceStore(),
                new Rhythm(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(1)));
        return new Crawler(store, fetcher, new PageReader(), CrawlPolicy.standard(), Clock.systemUTC());
    }

    private void watch() {
        site.in(tx -> new SourceStore()
                .add(
                        tx,
                        new NewSource(
                                new SourceId("demo"),
                                "Demo",
                                forum.address(),
                                Optional.empty(),
                                ZoneId.of("Europe/Paris"),
                                "fr",
                                Duration.ZERO,
                                Permission.DEMO,
                                "",
                                true,
                                false)));
    }

    private int count(String sql) {
        return site.in(tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }

    private int requests() {
        return count("select spent from crawl.source");
    }

    @Test
    void runningCrawlersStopAtTheNextPageAndGoOnAfterwards() throws InterruptedException {
        watch();
        var sam = site.signedIn("sam@example.org", Role.SUPERVISOR);
        String csrf = sam.csrf();
        var stop = new AtomicBoolean();
        var crawlers = new Thread[] {
            Thread.ofVirtual().start(() -> crawler().run(stop::get)),
            Thread.ofVirtual().start(() -> crawler().run(stop::get))
        };
        while (requests() < 4) {
            Thread.onSpinWait();
        }
        var answer = sam.post(
                "/sources/demo/pause",
                "csrf",
                csrf,
                "key",
                UUID.randomUUID().toString(),
                "because",
                "a moderator asked us to stop");
        assertEquals(303, answer.statusCode());
        int before = requests();
        stop.set(true);
        for (Thread crawler : crawlers) {
            crawler.join();
        }
        assertTrue(requests() <= before + 1, before + " requests became " + requests());
        assertTrue(
                count("select count(*) from crawl.frontier where due_at <= now()") > 0, "the crawl was over already");
        assertFalse(crawler().visitNext());

        int stopped = requests();
        sam.post("/sources/demo/resume", "csrf", csrf, "key", UUID.randomUUID().toString());
        while (!crawler().visitNext()) {
            Thread.onSpinWait();
        }
        assertEquals(stopped + 1, requests());
    }
}
