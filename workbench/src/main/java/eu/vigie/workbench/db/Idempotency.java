package eu.vigie.workbench.db;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A form sent twice is done once: the second time gives the first answer. */
public final class Idempotency {
    private Idempotency() {}

    /**
     * Runs the work unless this member already sent the key, and gives the place the browser goes to.
     * A second request with the same key waits for the first transaction to end.
     */
    public static String once(Tx tx, UUID key, Supplier<String> location) {
        long member = tx.member().orElseThrow(() -> new IllegalStateException("only members send forms"));
        tx.handle().execute("select pg_advisory_xact_lock(hashtextextended(?, ?))", key.toString(), member);
        Optional<String> earlier = tx.handle()
                .createQuery("select location from work.idempotency where member_id = :member and key = :key")
                .bind("member", member)
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
        return earlier.orElseGet(() -> {
            String place = location.get();
            tx.handle()
                    .execute(
                            "insert into work.idempotency (member_id, key, location) values (?, ?, ?)",
                            member,
                            key,
                            place);
            return place;
        });
    }
}
