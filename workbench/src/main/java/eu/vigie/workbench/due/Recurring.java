package eu.vigie.workbench.due;

import eu.vigie.workbench.db.Tx;
import java.time.Duration;
import java.time.Instant;

/** Work that comes back: {@code kind} names its row, {@code every} is the time between two rounds. */
public record Recurring(String kind, Duration every, Work work) {
    /** One round in one transaction. */
    @FunctionalInterface
    public interface Work {
        /** @return true when more is waiting, so that the next round should follow at once */
        boolean round(Tx tx, Instant now);
    }
}
