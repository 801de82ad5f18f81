package eu.vigie.workbench;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.Crawler;
import eu.vigie.crawl.demo.DemoForum;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.index.PostIndex;
import eu.vigie.index.assess.Assessor;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.corpus.PostgresCrawlStore;
import eu.vigie.workbench.corpus.Rhythm;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.intake.Intake;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.search.IndexFollower;
import eu.vigie.workbench.sources.NewSource;
import eu.vigie.workbench.sources.Permission;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.TicketStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Crawls the first site of the demo forum into a data folder until nothing is due, judges and indexes what came. */
record WholeCrawl(Transactions transactions, DataFolder folder) {
    static final Actor MACHINE = new Actor.Machine("test");
    private static final Duration SOON = Duration.ofMinutes(1);

    void add(DemoForum forum) {
        transactions.run(MACHINE, tx -> {
            tx.handle().execute("insert into work.organisation (name, country) values ('Outreach', 'BE')");
            new SourceStore()
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
                                    false));
        });
    }

    void run() throws InterruptedException {
        var agent = new UserAgent("test", URI.create("https://vigie.example/"));
        var rhythm = new Rhythm(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(1));
        var store = new PostgresCrawlStore(transactions, new SourceStore(), rhythm);
        try (var index = PostIndex.open(folder.index());
                var fetcher = new Fetcher(agent, FetchLimits.standard(), Clock.systemUTC())) {
            var crawler = new Crawler(store, fetcher, new PageReader(), CrawlPolicy.standard(), Clock.systemUTC());
            while (crawler.visitNext()
                    || store.nextDue().filter(Instant.now().plus(SOON)::isAfter).isPresent()) {
                Thread.sleep(1);
            }
            var intake = intake();
            var follower = new IndexFollower(transactions, index);
            while (intake.step() | follower.step()) {}
        }
    }

    /** As if no page had ever been fetched: everything is due, nothing is conditional. */
    void forget() {
        transactions.run(MACHINE, tx -> tx.handle().execute("""
                        update crawl.frontier set due_at = now(), visited_at = null, etag = null, last_modified = null, visit_url = null
                        """));
    }

    int count(String sql) {
        return transactions.call(
                MACHINE, tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }

    private Intake intake() {
        var events = new EventStore();
        var tickets = new TicketStore(events);
        var drafts = new DraftStore(tickets, new ClaimStore(tickets), events);
        return new Intake(
                transactions,
                new Assessor(Lexicon.shipped())::assess,
                tickets,
                new PostingStore(tickets, new RevisionStore(tickets, drafts, new LinkStore())),
                new Intake.Gate(0.5, Duration.ofDays(4000)));
    }
}
