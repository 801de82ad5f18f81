package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ticket as the values of its row: what belongs to another state is null. */
record TicketColumns(Ticket ticket) {
    Map<String, @Nullable Object> all() {
        var values = new HashMap<String, @Nullable Object>(ofState());
        values.put("id", ticket.id().value());
        values.put("version", ticket.version());
        values.put("state", ticket.state().name().name());
        values.put("band", ticket.band().name());
        values.put("highestBand", ticket.bands().highest().name());
        values.put("bandReason", ticket.bands().reason());
        values.put("language", ticket.language());
        values.put("dueAt", at(ticket.due()));
        values.put("round", ticket.round().number());
        values.put("holdUntil", ticket.hold().map(hold -> at(hold.until())).orElse(null));
        values.put("holdReason", ticket.hold().map(Hold::reason).orElse(null));
        values.put("heldBy", ticket.hold().map(hold -> hold.by().value()).orElse(null));
        ticket.closeProposal().ifPresent(proposal -> {
            values.put("proposedBy", proposal.by().value());
            values.put("proposedAs", proposal.why().name());
        });
        return values;
    }

    private Map<String, @Nullable Object> ofState() {
        var values = new HashMap<String, @Nullable Object>();
        for (String column : new String[] {
            "revision",
            "approvedAt",
            "approvalEndsAt",
            "priorityMember",
            "priorityEndsAt",
            "watchEndsAt",
            "resolution",
            "closedAt",
            "proposedBy",
            "proposedAs"
        }) {
            values.put(column, null);
        }
        switch (ticket.state()) {
            case TicketState.Approved approved -> {
                values.put("revision", approved.revision().value());
                values.put("approvedAt", at(approved.at()));
                values.put("approvalEndsAt", at(approved.until()));
            }
            case TicketState.Changes(MemberId author, Instant until) -> priority(values, author, until);
            case TicketState.FollowUp followUp -> {
                values.put("priorityEndsAt", at(followUp.until()));
                followUp.offeredTo().ifPresent(author -> values.put("priorityMember", author.value()));
            }
            case TicketState.Posted posted -> values.put("watchEndsAt", at(posted.watchedUntil()));
            case TicketState.Verified verified -> values.put("watchEndsAt", at(verified.watchedUntil()));
            case TicketState.Missing missing -> values.put("watchEndsAt", at(missing.watchedUntil()));
            case TicketState.Closed closed -> {
                values.put("resolution", closed.why().name());
                values.put("closedAt", at(closed.at()));
                closed.watchedUntil().ifPresent(until -> values.put("watchEndsAt", at(until)));
            }
            case TicketState.New _, TicketState.Open _, TicketState.Claimed _, TicketState.InReview _ -> {}
        }
        return values;
    }

    private static void priority(Map<String, @Nullable Object> values, MemberId member, Instant until) {
        values.put("priorityMember", member.value());
        values.put("priorityEndsAt", at(until));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
