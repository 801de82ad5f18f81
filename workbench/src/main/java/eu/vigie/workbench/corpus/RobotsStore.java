package eu.vigie.workbench.corpus;

import eu.vigie.crawl.CrawlStore.RobotsCopy;
import eu.vigie.workbench.db.Tx;
import java.sql.Timestamp;
import java.util.Optional;

/** robots.txt of each origin, kept for all crawlers. */
final class RobotsStore {
    Optional<RobotsCopy> fresh(Tx tx, String origin) {
        return tx.handle()
                .createQuery(
                        "select status, body, fresh_until from crawl.robots where origin = :origin and fresh_until > now()")
                .bind("origin", origin)
                .map((row, _) -> new RobotsCopy(
                        row.getInt("status"),
                        row.getString("body"),
                        row.getTimestamp("fresh_until").toInstant()))
                .findOne();
    }

    void keep(Tx tx, String origin, RobotsCopy copy) {
        tx.handle().execute("""
                        insert into crawl.robots (origin, status, body, fresh_until) values (?, ?, ?, ?)
                        on conflict (origin) do update
                        set status = excluded.status, body = excluded.body, fresh_until = excluded.fresh_until
                        """, origin, copy.status(), Json.storable(copy.body()), Timestamp.from(copy.freshUntil()));
    }
}
