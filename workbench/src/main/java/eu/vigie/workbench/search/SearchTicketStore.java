package eu.vigie.workbench.search;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.TicketId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the index does not know: which posts have come to a ticket, how sources are called. */
final class SearchTicketStore {
    private record Row(long post, TicketId ticket) {}

    Map<String, String> sourceNames(Tx tx) {
        return tx
                .handle()
                .createQuery("select id, name from crawl.source")
                .map((row, _) -> Map.entry(row.getString("id"), row.getString("name")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

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
