package eu.vigie.workbench.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.workbench.db.Tx;

public final class EventStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    public void append(Tx tx, Event event) {
        tx.handle()
                .createUpdate("""
                        insert into work.event (organisation_id, member_id, subject_kind, subject_id, kind, data)
                        values (:organisation, :member, :subjectKind, :subject, :kind, cast(:data as jsonb))
                        """)
                .bind("organisation", tx.organisation().orElse(null))
                .bind("member", tx.member().orElse(null))
                .bind("subjectKind", event.subject().kind())
                .bind("subject", event.subject().id())
                .bind("kind", event.kind())
                .bind("data", json(event))
                .execute();
        tx.handle()
                .execute(
                        "select pg_notify('vigie_event', ?)",
                        event.subject().kind() + ":" + event.subject().id());
    }

    private static String json(Event event) {
        try {
            return JSON.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event data of " + event.subject(), e);
        }
    }
}
