package eu.vigie.workbench;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.Crawler;
import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.fetch.Recorder;
import eu.vigie.crawl.fetch.UserAgent;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.index.PostIndex;
import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.corpus.PostgresCrawlStore;
import eu.vigie.workbench.db.DataFolder;
import eu.vigie.workbench.db.Database;
import eu.vigie.workbench.db.DatabaseAddress;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.due.DueWorker;
import eu.vigie.workbench.emerging.EmergingStore;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.intake.Intake;
import eu.vigie.workbench.intake.LexiconInForce;
import eu.vigie.workbench.intake.Reassessment;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.members.SecretBox;
import eu.vigie.workbench.members.SignInRules;
import eu.vigie.workbench.search.IndexFollower;
import eu.vigie.workbench.sources.SourceStore;
import eu.vigie.workbench.sources.Trials;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.web.Origins;
import io.javalin.Javalin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The running program: the loops of its roles and the web server, started in order and stopped in reverse. */
final class Workbench implements AutoCloseable {
    /** What a process does; several processes may share one database. */
    enum ProcessRole {
        CRAWL,
        INDEX,
        WEB
    }

    private static final Duration IDLE = Duration.ofMillis(400);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Actor LEXICON = new Actor.Machine("lexicon");
    private static final Duration BETWEEN_DUE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);
    private static final String VERSION = "0.1";

    private final Deque<Runnable> running = new ArrayDeque<>();
    private final Transactions transactions;
    private final Settings settings;
    private final Rhythm rhythm;
    private Optional<Integer> port = Optional.empty();

    private Workbench(Transactions transactions, Settings settings, Rhythm rhythm) {
        this.transactions = transactions;
        this.settings = settings;
        this.rhythm = rhythm;
    }

    /** Starts everything but the web server, which the caller binds; the database is closed with the rest. */
    static Workbench start(
            DatabaseAddress address, DataFolder folder, Settings settings, Set<ProcessRole> roles, Rhythm rhythm) {
        var database = Database.open(address, settings.count(Setting.DATABASE_CONNECTIONS));
        var workbench = new Workbench(database.transactions(), settings, rhythm);
        workbench.running.push(database::close);
        boolean started = false;
        try {
            workbench.startRoles(folder, roles);
            started = true;
            return workbench;
        } finally {
            if (!started) {
                workbench.close();
            }
        }
    }

    private void startRoles(DataFolder folder, Set<ProcessRole> roles) {
        var lexicon = new LexiconInForce(Optional.of(settings.text(Setting.LEXICON_FOLDER))
                .filter(Predicate.not(String::isEmpty))
                .map(Path::of));
        LexiconInForce.Look first = lexicon.look();
        transactions.run(new Actor.Machine("start"), new LinkStore()::loadStarter);
        var index = PostIndex.open(folder.index());
        running.push(index::close);
        var follower = new IndexFollower(transactions, index);
        loop("search-index", follower::step, IDLE);
        loop("recordings", () -> Recordings.purge(folder, settings) < 0, BETWEEN_PURGES);
        if (roles.contains(ProcessRole.INDEX)) {
            startIntake(lexicon, first);
        } else {
            loop("lexicon", () -> lexicon.look() instanceof LexiconInForce.Look.Taken, BETWEEN_LOOKS);
        }
        if (roles.contains(ProcessRole.CRAWL)) {
            startCrawl(folder);
        }
        if (roles.contains(ProcessRole.WEB)) {
            startWeb(lexicon, index, folder);
        }
    }

    private void startIntake(LexiconInForce lexicon, LexiconInForce.Look first) {
        var events = new EventStore();
        var tickets = new TicketStore(events);
        var drafts = new DraftStore(tickets, new ClaimStore(tickets), events);
        var gate = new Intake.Gate(settings.share(Setting.INTAKE_THRESHOLD), settings.duration(Setting.INTAKE_OLDEST));
        var intake = new Intake(
                transactions,
                post -> lexicon.now().assessor().assess(post),
                tickets,
                new PostingStore(tickets, new RevisionStore(tickets, drafts, new LinkStore())),
                gate);
        loop("intake", intake::step, IDLE);
        var again = new Reassessment(lexicon, intake);
        transactions.run(LEXICON, tx -> again.looked(tx, first));
        loop("lexicon", () -> look(lexicon, again), BETWEEN_LOOKS);
        var worker = new DueWorker(
                transactions, RecurringWork.all(again, new EmergingStore(lexicon::lexicon)), Clock.systemUTC());
        worker.plan();
        loop("due", worker::step, BETWEEN_DUE);
    }

    private boolean look(LexiconInForce lexicon, Reassessment again) {
        LexiconInForce.Look look = lexicon.look();
        if (!(look instanceof LexiconInForce.Look.Unchanged)) {
            transactions.run(LEXICON, tx -> again.looked(tx, look));
        }
        return false;
    }

    private void startCrawl(DataFolder folder) {
        var recording = Recordings.begin(folder, settings);
        recording.ifPresent(open -> running.push(open::close));
        var fetcher = new Fetcher(
                agent(settings),
                FetchLimits.standard(),
                Clock.systemUTC(),
                recording.<Recorder>map(open -> open).orElse(Recorder.NONE));
        running.push(fetcher::close);
        var store = new PostgresCrawlStore(transactions, new SourceStore(), rhythm);
        for (int i = 1; i <= settings.count(Setting.CRAWL_WORKERS); i++) {
            var crawler = new Crawler(store, fetcher, new PageReader(), CrawlPolicy.standard(), Clock.systemUTC());
            loop("crawl-" + i, crawler::visitNext, IDLE);
        }
    }

    /** How the crawler names itself; without a contact nothing is fetched. */
    static UserAgent agent(Settings settings) {
        URI contact = settings.address(Setting.CRAWL_CONTACT_URL)
                .orElseThrow(
                        () -> new Failures.CannotDo(
                                "crawl.contact-url is not set: forums must be able to learn who reads them. Set it to a page of yours, or start with --role index --role web"));
        return new UserAgent(VERSION, contact);
    }

    private void startWeb(LexiconInForce lexicon, PostIndex index, DataFolder folder) {
        var parts = Parts.of(
                transactions,
                new Origins(
                        settings.address(Setting.WEB_PUBLIC_URL),
                        Origins.address(settings.text(Setting.WEB_TRUSTED_PROXY))),
                ZoneId.of("Europe/Brussels"),
                lexicon.names(),
                lexicon::lexicon,
                settings.share(Setting.INTAKE_THRESHOLD),
                index,
                new Trials(trialFetcher(), Pauses::sleep),
                rules(folder));
        Javalin web = Routes.create(parts);
        web.start(settings.text(Setting.WEB_BIND), settings.count(Setting.WEB_PORT));
        running.push(web::stop);
        port = Optional.of(web.port());
    }

    /** For trials from the page, in front of which somebody waits. */
    private Optional<Fetcher> trialFetcher() {
        return settings.address(Setting.CRAWL_CONTACT_URL).map(contact -> {
            var limits = new FetchLimits(16 << 20, 200, Duration.ofSeconds(10), Duration.ofSeconds(20), 5);
            var fetcher = new Fetcher(new UserAgent(VERSION, contact), limits, Clock.systemUTC());
            running.push(fetcher::close);
            return fetcher;
        });
    }

    private SignInRules rules(DataFolder folder) {
        String set = settings.text(Setting.SECURITY_KEY);
        var box = new SecretBox(set.isEmpty() ? folder.key() : set);
        boolean required = settings.text(Setting.SECURITY_SECOND_FACTOR).equals("required");
        return new SignInRules(box, required ? SignInRules.GRAVE : Set.of());
    }

    /** Where the web server listens; empty in processes without one. */
    Optional<Integer> port() {
        return port;
    }

    Transactions transactions() {
        return transactions;
    }

    private void loop(String name, java.util.function.BooleanSupplier step, Duration idle) {
        running.push(Loop.start(name, step, idle)::close);
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().run();
        }
    }
}
