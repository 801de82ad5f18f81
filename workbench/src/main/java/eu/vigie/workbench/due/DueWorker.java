package eu.vigie.workbench.due;

import eu.vigie.workbench.db.Transactions;
import eu.vigie.workbench.ids.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does what is due, a row at a time; of several processes only one does the same row. */
public final class DueWorker {
    private static final Actor MACHINE = new Actor.Machine("due work");
    /** After this time a row that nobody finished is anybody's again. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Map<String, Recurring> works;
    private final Clock clock;
    private final DueStore due = new DueStore();

    public DueWorker(Transactions transactions, List<Recurring> works, Clock clock) {
        this.transactions = transactions;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(Recurring::kind, Function.identity()));
        this.clock = clock;
    }

    /** Makes the rows that do not exist yet; each is due at once. */
    public void plan() {
        transactions.run(MACHINE, tx -> works.keySet().forEach(kind -> due.plan(tx, kind, clock.instant())));
    }

    /**
     * One row. It is postponed before it is worked on: what fails or is killed waits for its next turn and holds up nothing else.
     *
     * @return false when nothing is due
     */
    public boolean step() {
        Instant now = clock.instant();
        var taken = transactions.call(MACHINE, tx -> due.take(tx, List.copyOf(works.keySet()), now, PATIENCE));
        taken.ifPresent(row -> work(row, now));
        return taken.isPresent();
    }

    private void work(DueStore.Taken row, Instant now) {
        var recurring = works.get(row.kind());
        if (recurring == null) {
            throw new IllegalStateException("nobody does " + row.kind());
        }
        transactions.run(MACHINE, tx -> {
            if (due.hold(tx, row)) {
                boolean more = recurring.work().round(tx, now);
                due.again(tx, row, more ? now : now.plus(recurring.every()));
            }
        });
    }
}
