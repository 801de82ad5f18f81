package eu.vigie.workbench.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.TicketId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of one ticket. */
final class HistoryStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    List<HistoryPage.Entry> entries(Tx tx, TicketId ticket) {
        return tx.handle()
                .createQuery("""
                        select e.at, e.kind, e.data, m.name from work.event e left join work.member m on m.id = e.member_id
                        where e.subject_kind = 'TICKET' and e.subject_id = :ticket order by e.id
                        """)
                .bind("ticket", ticket.value())
                .map((row, _) -> new HistoryPage.Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        Optional.ofNullable(row.getString("name")),
                        data(row.getString("data"))))
                .list();
    }

    private static Map<String, String> data(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event data", e);
        }
    }
}
