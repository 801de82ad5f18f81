package eu.vigie.workbench.web;

import eu.vigie.workbench.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What tells from outside whether the installation lives. */
final class HealthStore {
    record Health(
            Instant databaseTime,
            long changes,
            long indexed,
            Optional<Instant> lastCrawl,
            Optional<String> lexicon,
            List<String> refused) {}

    Health look(Tx tx) {
        return tx.handle()
                .createQuery("""
                        select now() as database_time,
                               coalesce((select max(seq) from corpus.change), 0) as changes,
                               coalesce((select min(seq) from corpus.follower), 0) as indexed,
                               (select max(last_read_at) from crawl.source) as last_crawl,
                               (select version from work.lexicon_in_force) as lexicon,
                               coalesce((select problems from work.lexicon_in_force), '{}') as refused
                        """)
                .map((row, _) -> new Health(
                        row.getTimestamp("database_time").toInstant(),
                        row.getLong("changes"),
                        row.getLong("indexed"),
                        Optional.ofNullable(row.getTimestamp("last_crawl")).map(java.sql.Timestamp::toInstant),
                        Optional.ofNullable(row.getString("lexicon")),
                        List.of((String[]) row.getArray("refused").getArray())))
                .one();
    }
}
