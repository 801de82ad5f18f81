package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.OrphanStore;
import eu.vigie.workbench.answers.PromiseStore;
import eu.vigie.workbench.web.Frame;
import java.util.List;

/** What fell out of its place: texts kept aside, and tickets of which something does not hold. */
public record OrphanPage(Frame frame, List<OrphanStore.Orphan> orphans, List<PromiseStore.Broken> broken) {
    public String title(OrphanStore.Orphan orphan) {
        return MarkedText.unmasked(orphan.title());
    }
}
