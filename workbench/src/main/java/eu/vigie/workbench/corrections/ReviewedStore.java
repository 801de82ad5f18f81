package eu.vigie.workbench.corrections;

import eu.vigie.index.assess.Verdict;
import eu.vigie.workbench.corrections.Correction.Field;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.ids.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Corrections before the second pair of eyes, and what training takes of them. */
public final class ReviewedStore {
    private static final int SHOWN = 100;
    private static final String TITLE = "case when p.position = 1 then t.title else '' end as title";

    private final EventStore events;

    public ReviewedStore(EventStore events) {
        this.events = events;
    }

    /** A correction that waits, with what it is about. */
    public record Waiting(long id, TicketId ticket, String thread, String text, Correction correction) {}

    /** How far the corrections of the organisation are. */
    public record Count(long waiting, long accepted, long declined) {}

    public List<Waiting> waiting(Tx tx) {
        return tx.handle()
                .createQuery("""
                        select c.*, t.title as thread, r.text
                        from work.correction c
                        join corpus.revision r on r.post_id = c.post_id and r.number = c.revision
                        join corpus.post p on p.id = c.post_id join corpus.thread t on t.id = p.thread_id
                        where c.accepted is null order by c.post_id, c.id limit :limit
                        """)
                .bind("limit", SHOWN)
                .map((row, _) -> new Waiting(
                        row.getLong("id"),
                        new TicketId(row.getLong("ticket_id")),
                        row.getString("thread"),
                        row.getString("text"),
                        JudgementStore.correction(row)))
                .list();
    }

    public Count count(Tx tx) {
        return tx.handle()
                .createQuery("""
                        select count(*) filter (where accepted is null) as waiting, count(*) filter (where accepted) as accepted,
                               count(*) filter (where not accepted) as declined from work.correction
                        """)
                .map((row, _) -> new Count(row.getLong("waiting"), row.getLong("accepted"), row.getLong("declined")))
                .one();
    }

    public boolean exists(Tx tx, long id) {
        return tx.handle()
                .createQuery("select exists (select from work.correction where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Decides a correction once.
     *
     * @param as what the post is about in the reviewer's eyes, for a correction of the verdict
     */
    public void review(Tx tx, Actor.Signed actor, long id, Decision decision, Optional<Verdict> as) {
        boolean accepted = decision == Decision.ACCEPTED;
        tx.handle()
                .createQuery("""
                        update work.correction set accepted = :accepted, reviewed_at = clock_timestamp(), reviewed_by = :member,
                               now = case when field = :verdict then coalesce(cast(:as as text), now) else now end
                        where id = :id and accepted is null returning ticket_id, field
                        """)
                .bind("accepted", accepted)
                .bind("member", actor.member().value())
                .bind("verdict", Field.VERDICT)
                .bind("as", as.map(Verdict::name).orElse(null))
                .bind("id", id)
                .map((row, _) -> new Event(
                        new Subject.TicketSubject(new TicketId(row.getLong("ticket_id"))),
                        accepted ? "correction accepted" : "correction declined",
                        Map.of("field", row.getString("field"))))
                .findOne()
                .ifPresent(event -> events.append(tx, event));
    }

    /** Every post with an accepted correction, as people read it; of each its newest revision that was corrected. */
    public List<Example> examples(Tx tx) {
        Map<Long, Corrected> posts = new LinkedHashMap<>();
        tx.handle()
                .createQuery("""
                        select c.id as correction, c.field, c.surface, c.was, c.now, c.reason, a.*, r.text, p.thread_id,
                        """ + TITLE + """

                        from work.correction c
                        join corpus.assessment a on a.post_id = c.post_id and a.revision = c.revision and a.version = c.version
                        join corpus.revision r on r.post_id = c.post_id and r.number = c.revision
                        join corpus.post p on p.id = c.post_id join corpus.thread t on t.id = p.thread_id
                        where c.accepted and r.text <> ''
                        order by c.post_id, c.revision, c.id
                        """)
                .map((row, _) -> corrected(row))
                .forEach(one -> posts.merge(one.machine().post().value(), one, Corrected::and));
        return posts.values().stream().map(Corrected::example).toList();
    }

    private record Corrected(Judgement machine, String title, String text, long thread, List<Correction> corrections) {
        /** Of a newer revision, what was said of older ones counts no more. */
        Corrected and(Corrected later) {
            if (later.machine.revision() != machine.revision()) {
                return later;
            }
            var all = new ArrayList<>(corrections);
            all.addAll(later.corrections);
            return new Corrected(later.machine, title, text, thread, all);
        }

        Example example() {
            return new Example(machine.with(corrections), title, text, thread, corrections);
        }
    }

    private static Corrected corrected(ResultSet row) throws SQLException {
        return new Corrected(
                JudgementStore.judgement(row),
                row.getString("title"),
                row.getString("text"),
                row.getLong("thread_id"),
                List.of(JudgementStore.correction(row)));
    }
}
