package eu.vigie.workbench.answers;

/** What must hold of every ticket, whatever happened to it; each is asked of the database itself. */
public enum Promise {
    /** Without its round a ticket stands on no list. */
    ON_A_LIST("""
            select t.id from work.ticket t
            where not exists (select from work.round r where r.ticket_id = t.id and r.number = t.round)
            """),
    ONE_HOLDER("""
            select l.ticket_id from work.lease l where l.ended_at is null and l.expires_at > clock_timestamp()
            group by l.ticket_id having count(*) > 1
            """),
    HOLDER_IS_HERE("""
            select l.ticket_id from work.lease l join work.member m on m.id = l.member_id
            where l.ended_at is null and l.expires_at > clock_timestamp() and m.disabled_at <= clock_timestamp()
            """),
    /** Somebody who has left would never come back to their changes. */
    ASKED_IS_HERE("""
            select q.ticket_id from work.escalation q join work.member m on m.id = q.asked_of
            where q.replied_at is null and m.disabled_at <= clock_timestamp()
            """),
    APPROVED_BY_ANOTHER("""
            select r.ticket_id from work.posting p join work.round r on r.id = p.round_id
            join work.revision v on v.id = p.revision_id
            where v.round_id <> p.round_id or not exists (
                select from work.review w where w.revision_id = v.id and w.verdict = 'APPROVED' and w.hash = v.hash
                  and not exists (select from work.round_author a
                                  where a.round_id = v.round_id and a.member_id = w.reviewer_id))
            """),
    APPROVED_TEXT_IS_THERE("""
            select t.id from work.ticket t where t.state = 'APPROVED'
              and not exists (select from work.revision v join work.round r on r.id = v.round_id
                              where v.id = t.approved_revision_id and r.ticket_id = t.id and r.number = t.round)
            """),
    WRITER_IS_AN_AUTHOR("""
            select r.ticket_id from work.round r where r.draft_saved_by is not null
              and not exists (select from work.round_author a where a.round_id = r.id and a.member_id = r.draft_saved_by)
            """),
    HAS_A_HISTORY("""
            select t.id from work.ticket t
            where not exists (select from work.event e where e.subject_kind = 'TICKET' and e.subject_id = t.id)
            """);

    private final String breaking;

    Promise(String breaking) {
        this.breaking = breaking;
    }

    /** Selects the tickets of which it does not hold. */
    String breaking() {
        return breaking;
    }
}
