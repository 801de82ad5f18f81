package eu.vigie.workbench.corpus;

import eu.vigie.crawl.BoardRate;
import java.net.URI;
import java.util.Optional;

/** What becomes of a frontier row after a visit; {@code validators} are kept as they are when absent. */
record NextVisit(URI url, int page, Due due, BoardRate rate, int failures, Optional<Validators> validators) {
    record Validators(Optional<String> etag, Optional<String> lastModified) {
        static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
    }

    /** The same page again. */
    static NextVisit again(HeldVisit held, Due due) {
        return new NextVisit(held.visited(), held.page(), due, held.rate(), 0, Optional.empty());
    }

    /** From the first page, unconditionally. */
    static NextVisit fromStart(HeldVisit held, Due due) {
        return new NextVisit(held.firstPage(), 1, due, held.rate(), 0, Optional.of(Validators.NONE));
    }

    NextVisit failedOnceMore(int before) {
        return new NextVisit(url, page, due, rate, before + 1, validators);
    }
}
