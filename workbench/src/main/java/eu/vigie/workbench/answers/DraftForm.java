package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.TicketId;
import java.util.Set;
import java.util.UUID;

/**
 * A save as the browser sends it: the text with the lease and the version it was written under.
 *
 * @param settled keys of the reviewer's points that the author has ticked off
 */
public record DraftForm(TicketId ticket, UUID lease, long version, DraftText text, Set<String> settled) {
    public DraftForm(TicketId ticket, UUID lease, long version, DraftText text) {
        this(ticket, lease, version, text, Set.of());
    }

    public DraftForm with(DraftText words) {
        return new DraftForm(ticket, lease, version, words, settled);
    }
}
