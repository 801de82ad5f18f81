package eu.vigie.workbench.desk;

import eu.vigie.workbench.tickets.Band;
import eu.vigie.workbench.tickets.HomeList;
import eu.vigie.workbench.tickets.QueuedTicket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A ticket as the list shows it. */
public record Card(
        QueuedTicket queued, MarkedText excerpt, List<String> substances, List<String> why, Optional<Work> work) {
    /** Who holds it, and until when. */
    public record Work(String name, boolean mine, Instant until) {}

    public long id() {
        return queued.ticket().id().value();
    }

    public long version() {
        return queued.ticket().version();
    }

    public Band band() {
        return queued.ticket().band();
    }

    public String language() {
        return queued.ticket().language();
    }

    public String title() {
        return MarkedText.unmasked(queued.title());
    }

    /** Whether the promised time still runs. */
    public boolean promised() {
        return queued.ticket().homeList().promised();
    }

    public HomeList list() {
        return queued.ticket().homeList();
    }
}
