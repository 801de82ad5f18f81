package eu.vigie.workbench.desk;

import eu.vigie.workbench.web.Frame;
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
    public record Typed(String address, String source) {}

    public record Brought(int added, int revised, Optional<Long> ticket, boolean verified) {}
}
