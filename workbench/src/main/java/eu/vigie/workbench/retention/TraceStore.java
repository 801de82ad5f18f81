package eu.vigie.workbench.retention;

import eu.vigie.workbench.db.Tx;
import java.time.Instant;

/** Short-lived rows about members: sessions, attempts, forms, invitations, drafts nobody came back for. */
public final class TraceStore {
    /** Takes out what has run out. */
    public void purge(Tx tx, Instant now) {
        delete(tx, "delete from work.session where expires_at <= :before", now);
        delete(tx, "delete from work.login_attempt where at <= :before", before(now, Period.LOGIN_ATTEMPT));
        delete(tx, "delete from work.idempotency where at <= :before", before(now, Period.SENT_FORM));
        delete(
                tx,
                "delete from work.invitation where coalesce(used_at, expires_at) <= :before",
                before(now, Period.INVITATION));
        delete(tx, "delete from work.undo where done_at <= :before", before(now, Period.UNDO));
        delete(tx, "delete from work.orphan_draft where at <= :before", before(now, Period.ORPHAN_DRAFT));
    }

    private static Instant before(Instant now, Period period) {
        return now.minus(period.kept);
    }

    private static void delete(Tx tx, String statement, Instant before) {
        tx.handle().createUpdate(statement).bind("before", before).execute();
    }
}
