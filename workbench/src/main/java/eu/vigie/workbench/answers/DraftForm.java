package eu.vigie.workbench.answers;

import eu.vigie.workbench.ids.TicketId;
import java.util.UUID;

/** A save as the browser sends it: the text with the lease and the version it was written under. */
public record DraftForm(TicketId ticket, UUID lease, long version, DraftText text) {}
