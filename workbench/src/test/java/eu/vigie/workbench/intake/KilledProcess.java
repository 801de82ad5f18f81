package eu.vigie.workbench.intake;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.Crawler;
import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.index.PostIndex;
import eu.vigie.index.assess.Assessor;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.corpus.PostgresCrawlStore;
import eu.vigie.workbench.db.Database;
import eu.vigie.workbench.db.DatabaseAddress;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.search.IndexFollower;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.TicketStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A process of its own that crawls, takes in what it finds and indexes it until nothing is left to do: its test kills it on the way. */
public final class KilledProcess {
    private static final Duration LEASE = Duration.ofMillis(700);
    private static final Duration NEVER_AGAIN = Duration.ofHours(1);

    private KilledProcess() {}

    /**
     * @param args address, user and password of the database, folder of the search index
     */
    public static void main(String[] args) throws InterruptedException {
        var agent = new UserAgent("test", URI.create("https://vigie.example/"));
        try (var database = Database.open(new DatabaseAddress(args[0], args[1], args[2]), 4);
                var index = PostIndex.open(Path.of(args[3]));
                var fetcher = new Fetcher(agent, FetchLimits.standard(), Clock.systemUTC())) {
            var rhythm = new Rhythm(NEVER_AGAIN, NEVER_AGAIN.multipliedBy(2), NEVER_AGAIN);
            var store = new PostgresCrawlStore(database.transactions(), new SourceStore(), rhythm, LEASE);
            var crawler = new Crawler(store, fetcher, new PageReader(), CrawlPolicy.standard(), Clock.systemUTC());
            var intake = intake(database);
            var follower = new IndexFollower(database.transactions(), index);
            System.out.println("ready");
            boolean working = true;
            while (working) {
                boolean did = crawler.visitNext() | intake.step() | follower.step();
                working = did || store.nextDue().filter(KilledProcess::soon).isPresent() || isBehind(database);
                if (!did) {
                    Thread.sleep(2);
                }
            }
        }
    }

    private static boolean soon(Instant due) {
        return due.isBefore(Instant.now().plus(NEVER_AGAIN.dividedBy(2)));
    }

    private static boolean isBehind(Database database) {
        return database.transactions()
                .call(
                        new Actor.Machine("test"),
                        tx -> tx.handle().createQuery("""
                                        select exists (select from corpus.change c left join corpus.follower f on f.name = 'intake'
                                                       where f.name is null or (c.xact, c.seq) > (f.xact, f.seq))
                                        """).mapTo(Boolean.class).one());
    }

    private static Intake intake(Database database) {
        var events = new EventStore();
        var tickets = new TicketStore(events);
        var drafts = new DraftStore(tickets, new ClaimStore(tickets), events);
        var revisions = new RevisionStore(tickets, drafts, new LinkStore());
        return new Intake(
                database.transactions(),
                new Assessor(Lexicon.shipped())::assess,
                tickets,
                new PostingStore(tickets, revisions),
                new Intake.Gate(0.5, Duration.ofDays(4000)));
    }
}
