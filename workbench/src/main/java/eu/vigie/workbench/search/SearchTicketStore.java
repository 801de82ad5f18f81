package eu.vigie.workbench.search;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.TicketId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which posts have come to a ticket. */
final class SearchTicketStore {
    private record Row(long post, TicketId ticket) {}

    /** The newest ticket of each post that has one. */
    Map<Long, TicketId> tickets(Tx tx, List<Long> posts) {
        if (posts.isEmpty()) {
            return Map.of();
        }
        return tx
                .handle()
                .createQuery("select post_id, max(ticket_id) as ticket_id from work.ticket_post"
                        + " where post_id in (<posts>) group by post_id")
                .bindList("posts", posts)
                .map((row, _) -> new Row(row.getLong("post_id"), new TicketId(row.getLong("ticket_id"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Row::post, Row::ticket));
    }
}
