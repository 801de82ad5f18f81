package eu.vigie.workbench.web;

import eu.vigie.workbench.db.Tx;
import java.util.Optional;
import java.util.UUID;

/** Recognises a form that is sent twice, by double click or retry. */
final class OnceStore {
    /** Where the first sending led; empty when this is the first that is done. A second one waits until the first is through. */
    Optional<String> earlier(Tx tx, UUID key) {
        tx.handle().execute("select pg_advisory_xact_lock(hashtextextended(?, ?))", key.toString(), member(tx));
        return tx.handle()
                .createQuery("select location from work.idempotency where key = :key and member_id = :member")
                .bind("key", key)
                .bind("member", member(tx))
                .mapTo(String.class)
                .findOne();
    }

    void keep(Tx tx, UUID key, String location) {
        tx.handle()
                .execute(
                        "insert into work.idempotency (key, member_id, location) values (?, ?, ?)",
                        key,
                        member(tx),
                        location);
    }

    private static long member(Tx tx) {
        return tx.member().orElseThrow(() -> new IllegalStateException("forms are sent by members"));
    }
}
