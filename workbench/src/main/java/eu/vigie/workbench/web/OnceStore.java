package eu.vigie.workbench.web;

import eu.vigie.workbench.db.Tx;
import java.util.Optional;
import java.util.UUID;

/** Recognises a form that is sent twice, by double click or retry. */
public final class OnceStore {
    /** Where the first sending led; empty when this is the first. A second one waits until the first is through. */
    public Optional<String> before(Tx tx, UUID key, String location) {
        long member = tx.member().orElseThrow(() -> new IllegalStateException("forms are sent by members"));
        int first = tx.handle()
                .execute(
                        "insert into work.idempotency (key, member_id, location) values (?, ?, ?) on conflict do nothing",
                        key,
                        member,
                        location);
        return first == 1 ? Optional.empty() : Optional.of(location(tx, key, member));
    }

    private static String location(Tx tx, UUID key, long member) {
        return tx.handle()
                .createQuery("select location from work.idempotency where key = :key and member_id = :member")
                .bind("key", key)
                .bind("member", member)
                .mapTo(String.class)
                .one();
    }
}
