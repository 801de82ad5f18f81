package eu.vigie.workbench.desk;

import eu.vigie.workbench.tickets.WaitingStore;
import java.util.List;
import java.util.Optional;

/**
 * What a ticket waits for.
 *
 * @param heldBy who put it away
 * @param asked side questions with their answers, newest first
 * @param colleagues whom the member can ask
 * @param reopening who wants to reopen it
 * @param loweredBy who made it less urgent
 */
public record Waits(
        Optional<String> heldBy,
        List<WaitingStore.Asked> asked,
        List<WaitingStore.Colleague> colleagues,
        Optional<String> reopening,
        Optional<String> loweredBy) {}
