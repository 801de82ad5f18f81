package eu.vigie.workbench.sources;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.OrganisationId;
import java.security.SecureRandom;

/** Writes a new source with its key, and plans its first visit. */
final class AdditionStore {
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** Two additions at once are told apart: the second one waits here, and finds what the first has added. */
    void queueUp(Tx tx) {
        tx.handle().execute("select pg_advisory_xact_lock(hashtextextended('crawl.source', 0))");
    }

    void insert(Tx tx, NewSource wanted) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        tx.handle()
                .createUpdate("""
                        insert into crawl.source (id, organisation_id, name, address, zone, language, pace, permission, contact,
                                                  private_host_allowed, hand_watched, pseudonym_key)
                        values (:id, :organisation, :name, :address, :zone, :language, :pace, :permission, :contact,
                                :privateHost, :byHand, :key)
                        """)
                .bind("id", wanted.id().value())
                .bind(
                        "organisation",
                        wanted.organisation().map(OrganisationId::value).orElse(null))
                .bind("name", wanted.name())
                .bind("address", wanted.address().toString())
                .bind("zone", wanted.zone().getId())
                .bind("language", wanted.language())
                .bind("pace", wanted.pace())
                .bind("permission", wanted.permission())
                .bind("contact", wanted.contact())
                .bind("privateHost", wanted.privateHostAllowed())
                .bind("byHand", wanted.handWatched())
                .bind("key", key)
                .execute();
    }

    void plan(Tx tx, NewSource wanted) {
        String host = Hosts.of(wanted.address());
        tx.handle().execute("insert into crawl.host (host) values (?) on conflict do nothing", host);
        tx.handle()
                .execute(
                        "insert into crawl.frontier (source_id, host, url, kind, due_at) values (?, ?, ?, 'LIST', now())",
                        wanted.id().value(),
                        host,
                        wanted.address().toString());
    }
}
