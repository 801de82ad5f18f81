package eu.vigie.workbench.corpus;

import eu.vigie.crawl.CrawlStore;
import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.Visit;
import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.fetch.Politeness;
import eu.vigie.crawl.fetch.Robots;
import eu.vigie.workbench.corpus.FrontierStore.Leased;
import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.sources.Problem;
import eu.vigie.workbench.sources.SourceStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The crawl's memory in PostgreSQL, on the database clock: several crawlers in several processes may share it. */
public final class PostgresCrawlStore implements CrawlStore {
    private static final Actor CRAWL = new Actor.Machine("crawl");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_CRAWL_DELAY = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Rhythm rhythm;
    private final SourceStore sources;
    private final Duration lease;
    private final Scope scope;
    private final FrontierStore frontier = new FrontierStore();
    private final RobotsStore robots = new RobotsStore();
    private final Reception reception;

    public PostgresCrawlStore(Transactions transactions, SourceStore sources, Rhythm rhythm) {
        this(transactions, sources, rhythm, LEASE);
    }

    /** A store that hands out the visits of a scope only. */
    public PostgresCrawlStore(Transactions transactions, SourceStore sources, Rhythm rhythm, Scope scope) {
        this(transactions, sources, rhythm, LEASE, scope);
    }

    /** With another time after which the visit of a crawler that was killed is somebody else's. */
    public PostgresCrawlStore(Transactions transactions, SourceStore sources, Rhythm rhythm, Duration lease) {
        this(transactions, sources, rhythm, lease, Scope.EVERYTHING);
    }

    private PostgresCrawlStore(
            Transactions transactions, SourceStore sources, Rhythm rhythm, Duration lease, Scope scope) {
        this.lease = lease;
        this.scope = scope;
        this.transactions = transactions;
        this.sources = sources;
        this.rhythm = rhythm;
        this.reception = new Reception(sources, frontier, rhythm);
    }

    @Override
    public Optional<Visit> lease(Instant now) {
        return transactions.call(CRAWL, tx -> {
            Optional<Visit> visit = leaseDue(tx);
            return visit.isPresent() || frontier.reviveTicketed(tx, rhythm.followed()) == 0 ? visit : leaseDue(tx);
        });
    }

    /** Sources whose budget is spent or whose hours are quiet are put off, each once, until one is left that is not. */
    private Optional<Visit> leaseDue(Tx tx) {
        while (true) {
            UUID id = UUID.randomUUID();
            Optional<Visit> visit = frontier.lease(tx, id, lease, scope).map(leased -> visit(tx, id, leased));
            if (visit.isEmpty() || sources.spend(tx, visit.get().source(), frontier.now(tx))) {
                return visit;
            }
            frontier.giveBack(tx, id);
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return transactions.call(CRAWL, tx -> frontier.nextDue(tx, rhythm.followed()));
    }

    /** When the next of the visits that are due by now can be made; empty when none is due. */
    public Optional<Instant> dueNow() {
        return transactions.call(CRAWL, tx -> frontier.dueNow(tx, scope));
    }

    @Override
    public boolean complete(Visit visit, VisitReport report) {
        return transactions.call(
                CRAWL,
                tx -> frontier.held(tx, visit.lease())
                        .map(held -> {
                            boolean engineKnown = visit.source().engine().isPresent();
                            frontier.plan(
                                    tx,
                                    held,
                                    reception.take(tx, held, report.result()),
                                    Problem.of(report.result(), engineKnown));
                            freeHost(tx, visit, held, report);
                            return true;
                        })
                        .orElse(false));
    }

    @Override
    public Optional<RobotsCopy> robots(String origin, Instant now) {
        return transactions.call(CRAWL, tx -> robots.fresh(tx, origin));
    }

    @Override
    public void keepRobots(String origin, RobotsCopy copy) {
        transactions.run(CRAWL, tx -> robots.keep(tx, origin, copy));
    }

    private Visit visit(Tx tx, UUID lease, Leased leased) {
        var source = sources.find(tx, leased.source()).orElseThrow().source();
        return new Visit(
                lease, source, leased.url(), leased.kind(), leased.etag(), leased.lastModified(), leased.until());
    }

    private void freeHost(Tx tx, Visit visit, HeldVisit held, VisitReport report) {
        Optional<Duration> delay = robots.fresh(tx, Robots.origin(visit.url()))
                .flatMap(copy -> Robots.read(copy.status(), copy.body()).crawlDelay(LONGEST_CRAWL_DELAY));
        var before = new Politeness(visit.source().pace(), delay, Math.min(held.setbacks(), Politeness.MOST_SETBACKS));
        var after = switch (report.result()) {
            case VisitReport.ThreadRead _,
                    VisitReport.ListRead _,
                    VisitReport.Recognised _,
                    VisitReport.Unchanged _,
                    VisitReport.NotRead _ -> before.forgiven();
            case VisitReport.Failed _ -> report.retryAfter().isPresent() ? before.setBack() : before;
        };
        frontier.freeHost(tx, visit.lease(), after.pause(report.took(), report.retryAfter()), after.setbacks());
    }
}
