package eu.vigie.workbench.corpus;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.Crawler;
import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.demo.DemoThread;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import eu.vigie.workbench.sources.SourceStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The first site of the demo forum, crawled for real into a real database; waits between visits to a list are long. */
final class WatchedForum implements AutoCloseable {
    static final Actor MACHINE = new Actor.Machine("test");

    final TestDatabase database = TestDatabase.create();
    final DemoForum forum = DemoForum.start(0, Clock.systemUTC(), 7);
    final SourceStore sources = new SourceStore();
    final PostgresCrawlStore store = new PostgresCrawlStore(
            database.transactions(),
            sources,
            new Rhythm(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(1)));
    private final Fetcher fetcher = new Fetcher(
            new UserAgent("test", URI.create("https://vigie.example/")), FetchLimits.standard(), Clock.systemUTC());
    private final Crawler crawler =
            new Crawler(store, fetcher, new PageReader(), CrawlPolicy.standard(), Clock.systemUTC());

    WatchedForum() {
        database.transactions().run(MACHINE, tx -> sources.add(tx, source("demo", forum.address())));
    }

    static NewSource source(String id, URI address) {
        return new NewSource(
                new SourceId(id),
                "Demo",
                address,
                Optional.empty(),
                ZoneId.of("Europe/Paris"),
                "fr",
                Duration.ZERO,
                Permission.DEMO,
                "",
                true,
                false);
    }

    void crawlWhatIsDue() throws InterruptedException {
        while (true) {
            if (!crawler.visitNext()) {
                Instant soon = Instant.now().plus(Duration.ofMinutes(1));
                if (store.nextDue().filter(soon::isAfter).isEmpty()) {
                    return;
                }
                Thread.sleep(1);
            }
        }
    }

    void lookAtListsAgain() throws InterruptedException {
        execute("update crawl.frontier set due_at = now() where kind = 'LIST'");
        crawlWhatIsDue();
    }

    /** The threads of the site that robots may read. */
    List<DemoThread> open() {
        return forum.threads().stream()
                .filter(thread -> thread.board().site().equals(forum.address())
                        && !thread.board().closed())
                .toList();
    }

    void execute(String sql, Object... arguments) {
        database.transactions().run(MACHINE, tx -> tx.handle().execute(sql, arguments));
    }

    <T> T one(Class<T> type, String sql, Object... arguments) {
        return database.transactions().call(MACHINE, tx -> {
            var query = tx.handle().createQuery(sql);
            for (int i = 0; i < arguments.length; i++) {
                query.bind(i, arguments[i]);
            }
            return query.mapTo(type).one();
        });
    }

    @Override
    public void close() {
        fetcher.close();
        forum.close();
        database.close();
    }
}
