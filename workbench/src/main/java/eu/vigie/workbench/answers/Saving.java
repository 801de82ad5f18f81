package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.tickets.Lease;
import eu.vigie.workbench.tickets.Reason;
import java.util.Optional;

/** What became of a text that was to be saved. It is never lost. */
public sealed interface Saving {
    record Saved(long version, Lease lease) implements Saving {}

    /** The lease had run out, nobody had taken the ticket: leased again without a word, and saved. */
    record SavedAgain(long version, Lease lease) implements Saving {}

    /** Another window of the same member was quicker: both texts are kept. */
    record Conflict(Draft current) implements Saving {}

    /** The ticket is no longer the writer's: the text is kept aside, and both are told. */
    record Orphaned(Optional<MemberId> holder, Reason reason) implements Saving {}
}
