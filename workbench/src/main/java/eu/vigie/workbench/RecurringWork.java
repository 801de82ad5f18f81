package eu.vigie.workbench;

import eu.vigie.workbench.answers.DraftStore;
import eu.vigie.workbench.answers.PostingStore;
import eu.vigie.workbench.answers.PromiseStore;
import eu.vigie.workbench.answers.RevisionStore;
import eu.vigie.workbench.answers.WatchStore;
import eu.vigie.workbench.due.Recurring;
import eu.vigie.workbench.emerging.EmergingStore;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.intake.Reassessment;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.retention.PostRetentionStore;
import eu.vigie.workbench.retention.TraceStore;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.TicketStore;
import java.time.Duration;
import java.util.List;

/** Everything that the program does by the clock. */
final class RecurringWork {
    private static final Duration OFTEN = Duration.ofSeconds(15);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration NIGHTLY = Duration.ofDays(1);

    private RecurringWork() {}

    static List<Recurring> all(Reassessment again, EmergingStore emerging) {
        var tickets = new TicketStore(new EventStore());
        var drafts = new DraftStore(tickets, new ClaimStore(tickets), new EventStore());
        var postings = new PostingStore(tickets, new RevisionStore(tickets, drafts, new LinkStore()));
        var watch = new WatchStore(tickets, postings);
        var traces = new TraceStore();
        var posts = new PostRetentionStore();
        var promises = new PromiseStore(new EventStore());
        return List.of(
                new Recurring("look for names that emerge", NIGHTLY, (tx, now) -> {
                    emerging.look(tx, now);
                    return false;
                }),
                new Recurring("judge again what a changed lexicon touches", OFTEN, again::round),
                new Recurring("write down what ran out on tickets", OFTEN, (tx, _) -> {
                    tickets.settleAll(tx);
                    return false;
                }),
                new Recurring("look after posted answers", OFTEN, (tx, _) -> {
                    watch.look(tx);
                    return false;
                }),
                new Recurring("look whether every promise holds", NIGHTLY, (tx, _) -> {
                    promises.check(tx);
                    return false;
                }),
                new Recurring("remove traces of members", HOURLY, (tx, now) -> {
                    traces.purge(tx, now);
                    return false;
                }),
                new Recurring("empty expired posts", HOURLY, posts::expire),
                new Recurring("forget vanished posts", HOURLY, posts::forgetGone),
                new Recurring("forget expired threads", HOURLY, posts::forgetThreads));
    }
}
