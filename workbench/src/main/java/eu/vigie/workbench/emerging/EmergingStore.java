package eu.vigie.workbench.emerging;

import eu.vigie.index.trend.EmergingName;
import eu.vigie.index.trend.EmergingNames;
import eu.vigie.index.trend.ReadPost;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.workbench.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks for names that emerge in the stored posts of half a year, and keeps what people decide of them. */
public final class EmergingStore {
    private static final Duration SPAN = Duration.ofDays(180);
    private static final int FETCHED = 500;
    private static final int EXAMPLES = 3;

    private final Supplier<Lexicon> lexicon;

    /** @param lexicon the one in force */
    public EmergingStore(Supplier<Lexicon> lexicon) {
        this.lexicon = lexicon;
    }

    /** Looks through the posts; undecided names of earlier rounds go. @return how many names stand undecided */
    public int look(Tx tx, Instant now) {
        var names = new EmergingNames(lexicon.get(), now);
        try (var posts = tx
                .handle()
                .createQuery("""
                        select p.id, p.thread_id, p.source_id || ' ' || p.author as author,
                               least(coalesce(p.posted_at, p.first_seen_at), p.first_seen_at) as at,
                               coalesce(a.language, s.language) as language, r.text,
                               coalesce(bool_or(a.verdict <> 'NOT_DRUG') over (partition by p.thread_id), false) as drug_talk
                        from corpus.post p
                        join corpus.revision r on r.post_id = p.id and r.number = p.revision
                        join crawl.source s on s.id = p.source_id
                        left join lateral (select language, verdict from corpus.assessment a
                                           where a.post_id = p.id and a.revision = p.revision order by a.at desc limit 1) a on true
                        where p.gone_at is null and r.text <> '' and coalesce(p.posted_at, p.first_seen_at) >= :from
                        order by at, p.id
                        """)
                .bind("from", now.minus(SPAN))
                .setFetchSize(FETCHED)
                .map((row, _) -> post(row))
                .stream()) {
            posts.forEach(names::add);
        }
        tx.handle().execute("delete from work.emerging_name where decision is null");
        var found = names.found();
        found.forEach(name -> keep(tx, name));
        return found.size();
    }

    private static ReadPost post(ResultSet row) throws SQLException {
        return new ReadPost(
                row.getLong("id"),
                row.getLong("thread_id"),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("language"),
                row.getString("text"),
                row.getBoolean("drug_talk"));
    }

    /** Of a name that is decided on, only the figures change. */
    private static void keep(Tx tx, EmergingName name) {
        tx.handle()
                .createUpdate("""
                        insert into work.emerging_name (word, surface, posts, threads, recent, rise, drug_share, context_share, family,
                                                        score, last_at, examples)
                        values (:word, :surface, :posts, :threads, :recent, :rise, :drugShare, :contextShare, :family, :score, :last,
                                :examples)
                        on conflict (word) do update set posts = excluded.posts, threads = excluded.threads, recent = excluded.recent,
                            rise = excluded.rise, drug_share = excluded.drug_share, context_share = excluded.context_share,
                            score = excluded.score, last_at = excluded.last_at, examples = excluded.examples,
                            found_at = clock_timestamp()
                        """)
                .bind("word", name.word())
                .bind("surface", name.surface())
                .bind("posts", name.posts())
                .bind("threads", name.threads())
                .bind("recent", name.recent())
                .bind("rise", name.rise())
                .bind("drugShare", name.drugShare())
                .bind("contextShare", name.contextShare())
                .bind(
                        "family",
                        name.shape()
                                .map(family ->
                                        family.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .orElse(null))
                .bind("score", name.score())
                .bind("last", name.last())
                .bindArray("examples", Long.class, name.examples())
                .execute();
    }

    /** The likeliest first; of {@code decision} empty those that nobody decided on. */
    public List<Candidate> names(Tx tx, Optional<Candidate.Decision> decision) {
        return tx.handle()
                .createQuery("""
                        select * from work.emerging_name where decision is not distinct from cast(:decision as text)
                        order by score desc, word limit 200
                        """)
                .bind("decision", decision.map(Candidate.Decision::name).orElse(null))
                .map((row, _) -> candidate(tx, row))
                .list();
    }

    private static Candidate candidate(Tx tx, ResultSet row) throws SQLException {
        return new Candidate(
                row.getString("word"),
                row.getString("surface"),
                row.getInt("posts"),
                row.getInt("threads"),
                row.getInt("recent"),
                row.getDouble("rise"),
                row.getDouble("drug_share"),
                row.getDouble("context_share"),
                Optional.ofNullable(row.getString("family")),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                texts(tx, (Long[]) row.getArray("examples").getArray()));
    }

    /** Only of forums that the reader's organisation may see, and only what has not been forgotten since. */
    private static List<String> texts(Tx tx, Long[] posts) {
        return tx.handle()
                .createQuery("""
                        select r.text from corpus.post p
                        join corpus.revision r on r.post_id = p.id and r.number = p.revision
                        join crawl.source s on s.id = p.source_id
                        where p.id = any(:posts) and r.text <> '' and p.gone_at is null
                          and (s.organisation_id is null or work.sees(s.organisation_id))
                        order by p.id desc limit :limit
                        """)
                .bind("posts", posts)
                .bind("limit", EXAMPLES)
                .mapTo(String.class)
                .list();
    }

    /** @return false when there is no such word */
    public boolean decide(Tx tx, String word, Candidate.Decision decision) {
        return tx.handle()
                        .createUpdate("""
                                update work.emerging_name set decision = :decision, decided_at = clock_timestamp(), decided_by = :member
                                where word = :word
                                """)
                        .bind("decision", decision)
                        .bind("member", tx.member().orElse(null))
                        .bind("word", word)
                        .execute()
                > 0;
    }
}
