package eu.vigie.workbench.sources;

import eu.vigie.crawl.CrawlPolicy;
import eu.vigie.crawl.Trial;
import eu.vigie.crawl.TrialReport;
import eu.vigie.crawl.fetch.Fetcher;
import eu.vigie.crawl.forum.PageReader;
import eu.vigie.crawl.forum.Source;
import eu.vigie.workbench.ids.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Trials of forums from the page: each member has one at a time. Nothing is stored, and nothing is kept after the answer. */
public final class Trials {
    /** What came of asking for a trial. */
    sealed interface Tried {
        record Told(TrialReport report) implements Tried {}

        /** The host is not one that may be asked, or there is none of this name. */
        record NotAsked(String because) implements Tried {}

        /** Another trial of the member goes on. */
        record Busy() implements Tried {}

        /** Forums could not learn who asks. */
        record NoContact() implements Tried {}
    }

    /** Somebody waits in front of the page: a forum that asks for longer pauses is not asked for all. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private record Running(UUID key, CompletableFuture<TrialReport> report) {}

    private final Optional<Fetcher> fetcher;
    private final Consumer<Duration> pause;
    private final Map<MemberId, Running> running = new ConcurrentHashMap<>();

    /**
     * @param fetcher empty where no contact is set; stays the caller's to close
     * @param pause waits between two requests
     */
    public Trials(Optional<Fetcher> fetcher, Consumer<Duration> pause) {
        this.fetcher = fetcher;
        this.pause = pause;
    }

    boolean possible() {
        return fetcher.isPresent();
    }

    /** Blocks until the trial is over. The same form sent again waits for the same trial. */
    Tried run(MemberId member, UUID key, Source source) {
        if (fetcher.isEmpty()) {
            return new Tried.NoContact();
        }
        Optional<String> objection = Fetcher.objection(source);
        if (objection.isPresent()) {
            return new Tried.NotAsked(objection.get());
        }
        var mine = new Running(key, new CompletableFuture<>());
        Running first = running.putIfAbsent(member, mine);
        if (first != null) {
            return first.key().equals(key) ? new Tried.Told(first.report().join()) : new Tried.Busy();
        }
        return run(
                member,
                mine,
                new Trial(source, fetcher.get(), new PageReader(), CrawlPolicy.standard(), Clock.systemUTC(), pause)
                        .patientFor(PATIENCE));
    }

    private Tried run(MemberId member, Running mine, Trial trial) {
        try {
            TrialReport report = trial.run();
            mine.report().complete(report);
            return new Tried.Told(report);
        } finally {
            running.remove(member, mine);
            mine.report().cancel(false);
        }
    }
}
