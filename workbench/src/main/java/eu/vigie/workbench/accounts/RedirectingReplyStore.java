package eu.vigie.workbench.accounts;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.ids.TicketId;
import java.util.List;
import java.util.Optional;

/** What is answered to private messages. The messages themselves are stored nowhere: that one came is an event. */
public final class RedirectingReplyStore {
    private final EventStore events;

    public RedirectingReplyStore(EventStore events) {
        this.events = events;
    }

    public record Reply(
            long id, String language, String text, MemberId writtenBy, String writer, Optional<String> approver) {}

    /** The newest of each language that is approved, and the newest that waits for a second person. */
    List<Reply> replies(Tx tx) {
        return tx.handle()
                .createQuery("""
                    select distinct on (r.language, r.approved_by is null) r.*, w.name as writer, a.name as approver
                    from work.redirecting_reply r join work.member w on w.id = r.written_by
                    left join work.member a on a.id = r.approved_by
                    where r.organisation_id = :organisation
                      and (r.approved_by is not null or not exists (
                           select from work.redirecting_reply n where n.organisation_id = r.organisation_id
                           and n.language = r.language and n.approved_by is not null and n.id > r.id))
                    order by r.language, r.approved_by is null, r.id desc
                    """)
                .bind("organisation", tx.organisation().orElseThrow())
                .map((row, _) -> new Reply(
                        row.getLong("id"),
                        row.getString("language"),
                        row.getString("text"),
                        new MemberId(row.getLong("written_by")),
                        row.getString("writer"),
                        Optional.ofNullable(row.getString("approver"))))
                .list();
    }

    void write(Tx tx, String language, String text) {
        tx.handle()
                .execute(
                        "insert into work.redirecting_reply (organisation_id, language, text, written_by) values (?,"
                                + " ?, ?, ?)",
                        tx.organisation().orElseThrow(),
                        language,
                        text,
                        tx.member().orElseThrow());
    }

    /** What came of the wish of a second person. */
    enum Approval {
        DONE,
        OWN_TEXT,
        UNKNOWN
    }

    Approval approve(Tx tx, long id) {
        var writer = tx.handle()
                .createQuery("select written_by from work.redirecting_reply where id = :id and organisation_id ="
                        + " :organisation for update")
                .bind("id", id)
                .bind("organisation", tx.organisation().orElseThrow())
                .mapTo(Long.class)
                .findOne();
        if (writer.isEmpty()) {
            return Approval.UNKNOWN;
        }
        if (writer.equals(tx.member())) {
            return Approval.OWN_TEXT;
        }
        tx.handle()
                .execute(
                        "update work.redirecting_reply set approved_by = ?, approved_at = now() where id = ? and"
                                + " approved_by is null",
                        tx.member().orElseThrow(),
                        id);
        return Approval.DONE;
    }

    /** The approved text in that language. */
    public Optional<String> approved(Tx tx, String language) {
        return tx.handle()
                .createQuery("""
                    select text from work.redirecting_reply
                    where organisation_id = :organisation and language = :language and approved_by is not null
                    order by id desc limit 1
                    """)
                .bind("organisation", tx.organisation().orElseThrow())
                .bind("language", language)
                .mapTo(String.class)
                .findOne();
    }

    /** Somebody wrote to our account: that it happened, never what was said. */
    public void received(Tx tx, TicketId ticket) {
        events.append(tx, Event.of(new Subject.TicketSubject(ticket), "private message received"));
    }
}
