package eu.vigie.workbench.desk;

import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.web.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done to a ticket, in words, oldest first. */
public record HistoryPage(Frame frame, Ticket ticket, ThreadExcerpt thread, List<Entry> entries) {
    /** One event; without a member the program did it. */
    public record Entry(Instant at, String kind, Optional<String> member, Map<String, String> data) {}

    public long id() {
        return ticket.id().value();
    }

    public String words(Entry entry) {
        return frame.words().find("event." + entry.kind().replace(' ', '-')).orElse(entry.kind());
    }

    public String who(Entry entry) {
        return entry.member().orElseGet(() -> frame.t("history.machine"));
    }

    public Optional<String> why(Entry entry) {
        return Optional.ofNullable(entry.data().get("reason")).filter(reason -> !reason.isBlank());
    }
}
