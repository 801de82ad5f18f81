package eu.vigie.workbench.intake;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.Subject;
import java.util.List;
import java.util.Map;

/** Which lexicon is in force, and how far posts have been looked through for it. */
final class LexiconStore {
    private static final int MOST_TOLD = 20;

    private final EventStore events = new EventStore();

    /** @param looking whether posts are still to be looked through for this version */
    record Standing(String version, boolean looking, long checkedTo) {}

    /** A post that has been judged, with the language that it was judged to be in. */
    record Candidate(PostId id, String language) {}

    /** Locked until the transaction ends, so that one process looks through posts at a time. */
    Standing locked(Tx tx, String version) {
        tx.handle().execute("insert into work.lexicon_in_force (version) values (?) on conflict do nothing", version);
        return tx.handle()
                .createQuery("select version, looking, checked_to from work.lexicon_in_force for update")
                .map((row, _) ->
                        new Standing(row.getString("version"), row.getBoolean("looking"), row.getLong("checked_to")))
                .one();
    }

    void taken(Tx tx, String version) {
        tx.handle().execute("""
                update work.lexicon_in_force set version = ?, looking = true, checked_to = 0, at = clock_timestamp()
                """, version);
        events.append(tx, new Event(new Subject.LexiconSubject(), "lexicon taken", Map.of("version", version)));
    }

    /** The old one stays; the same problems are told once. */
    void refused(Tx tx, List<String> problems) {
        String[] told = problems.stream().limit(MOST_TOLD).toArray(String[]::new);
        int news = tx.handle().createUpdate("""
                        update work.lexicon_in_force set problems = :told::text[], refused_at = clock_timestamp() where problems <> :told::text[]
                        """).bind("told", told).execute();
        if (news > 0) {
            var data = Map.of("problems", String.join("\n", told));
            events.append(tx, new Event(new Subject.LexiconSubject(), "lexicon refused", data));
        }
    }

    void accepted(Tx tx) {
        tx.handle()
                .execute("update work.lexicon_in_force set problems = '{}', refused_at = null where problems <> '{}'");
    }

    /** Posts that another version has judged and this one has not. */
    List<Candidate> candidates(Tx tx, Standing standing, int limit) {
        return tx.handle()
                .createQuery("""
                        select p.id, a.language from corpus.post p
                        join lateral (select a.language, a.version from corpus.assessment a
                                      where a.post_id = p.id and a.revision = p.revision order by a.at desc limit 1) a on true
                        where p.id > :after and p.gone_at is null and a.version <> :version
                        order by p.id limit :limit
                        """)
                .bind("after", standing.checkedTo())
                .bind("version", standing.version())
                .bind("limit", limit)
                .map((row, _) -> new Candidate(new PostId(row.getLong("id")), row.getString("language")))
                .list();
    }

    void checked(Tx tx, long to, boolean more) {
        tx.handle().execute("update work.lexicon_in_force set checked_to = ?, looking = ?", to, more);
    }
}
