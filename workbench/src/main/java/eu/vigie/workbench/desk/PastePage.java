package eu.vigie.workbench.desk;

import eu.vigie.workbench.web.Frame;
import eu.vigie.workbench.web.TooLarge;
import java.util.List;
import java.util.Optional;

/**
 * Bringing in the page of a thread by hand.
 *
 * @param typed address and page source as they were sent, when they could not be taken
 * @param brought what became of the last page
 * @param handWatched names of the forums for which this is the only way
 */
public record PastePage(
        Frame frame, Typed typed, Optional<Brought> brought, Optional<Notice> notice, List<String> handWatched) {
    public long mostMegabytes() {
        return TooLarge.MOST_BYTES / 1_000_000;
    }

    public record Typed(String address, String source) {}

    /** {@code proof}: what the page meant for a posted answer that waits to be seen. */
    public record Brought(int posts, int added, int revised, Optional<Long> ticket, Optional<Proof> proof) {}

    public enum Proof {
        VERIFIED,
        OTHER_TEXT,
        NOT_YOURS,
        NOT_ALLOWED
    }
}
