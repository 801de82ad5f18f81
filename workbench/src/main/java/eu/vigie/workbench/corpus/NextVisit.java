package eu.vigie.workbench.corpus;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;

/** What becomes of a frontier row after a visit; {@code validators} are kept as they are when absent. */
record NextVisit(
        URI url, int page, Due due, OptionalDouble changesPerHour, int failures, Optional<Validators> validators) {
    record Validators(Optional<String> etag, Optional<String> lastModified) {
        static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
    }

    /** The same page again. */
    static NextVisit again(HeldVisit held, Due due) {
        return new NextVisit(held.visited(), held.page(), due, held.changesPerHour(), 0, Optional.empty());
    }

    /** From the first page, unconditionally. */
    static NextVisit fromStart(HeldVisit held, Due due) {
        return new NextVisit(held.firstPage(), 1, due, held.changesPerHour(), 0, Optional.of(Validators.NONE));
    }

    NextVisit failedOnceMore(int before) {
        return new NextVisit(url, page, due, changesPerHour, before + 1, validators);
    }
}
