package eu.vigie.workbench.desk;

import java.time.Instant;
import java.util.Optional;

/** Why a list shows no ticket. */
public sealed interface EmptyQueue {
    /** Nobody waits for an answer. */
    record NothingWaiting(Optional<Instant> lastCrawl, Optional<Instant> nextCrawl) implements EmptyQueue {}

    /** This list in particular is empty. */
    record NothingHere() implements EmptyQueue {}

    record NotYourLanguages(int others) implements EmptyQueue {}

    record AllInWork(int tickets, Optional<Instant> nextFree) implements EmptyQueue {}

    record HiddenByFilter(int hidden) implements EmptyQueue {}
}
