package eu.vigie.workbench.audit;

import eu.vigie.workbench.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Draws samples, puts their posts before people, and counts the answers. */
public final class AuditStore {
    private static final Duration SPAN = Duration.ofDays(30);

    private final double threshold;

    /** @param threshold score from which a question is flagged */
    public AuditStore(double threshold) {
        this.threshold = threshold;
    }

    /** A post to be answered, without its author and without what the machine said. */
    public record Asked(long id, String source, Optional<String> board, String title, String text, String language) {}

    /** The newest sample of the organisation. */
    public record Drawn(long id, Instant at, Instant since, List<Count> counts) {
        public long open() {
            return counts.stream().mapToLong(Count::open).sum();
        }

        public Optional<Recall> recall() {
            return Recall.of(counts, id);
        }
    }

    /**
     * Draws from the posts of the last 30 days that the organisation may see. Within a stratum they lie in the order of their
     * boards, shuffled within each, and every n-th is taken: so each board has its part.
     *
     * @return empty when there is no post to draw from
     */
    public Optional<Long> draw(Tx tx, Instant now) {
        long id = tx.handle()
                .createUpdate("""
                        insert into work.audit (organisation_id, since, version)
                        values (:organisation, :since, coalesce((select version from corpus.assessment order by at desc limit 1), ''))
                        """)
                .bind("organisation", tx.organisation().orElseThrow())
                .bind("since", now.minus(SPAN))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        int drawn = sample(tx, id, now);
        if (drawn == 0) {
            tx.handle().execute("delete from work.audit_stratum where audit_id = ?", id);
            tx.handle().execute("delete from work.audit where id = ?", id);
        }
        return drawn == 0 ? Optional.empty() : Optional.of(id);
    }

    private int sample(Tx tx, long audit, Instant now) {
        return tx.handle()
                .createUpdate("""
                        with judged as materialized (
                            select p.id, p.revision, p.source_id, t.board,
                                   case when a.verdict = 'DRUG_QUESTION' and a.score >= :threshold then 'FLAGGED'
                                        when a.score >= 0.2 then 'NEAR' when a.score >= 0.05 then 'DOUBTFUL' else 'UNLIKELY' end as stratum
                            from corpus.post p
                            join corpus.revision r on r.post_id = p.id and r.number = p.revision
                            join corpus.thread t on t.id = p.thread_id join crawl.source s on s.id = p.source_id
                            join lateral (select verdict, score from corpus.assessment a
                                          where a.post_id = p.id and a.revision = p.revision order by a.at desc limit 1) a on true
                            where p.gone_at is null and r.text <> '' and p.first_seen_at >= :since
                              and (s.organisation_id is null or work.sees(s.organisation_id))),
                        placed as (
                            select *, row_number() over (partition by stratum order by source_id, board, random()) as place,
                                   count(*) over (partition by stratum) as posts from judged),
                        quotas as (select * from unnest(cast(:strata as text[]), cast(:quotas as bigint[])) q (stratum, quota)),
                        strata as (
                            insert into work.audit_stratum (audit_id, stratum, posts)
                            select :audit, q.stratum, (select count(*) from judged j where j.stratum = q.stratum) from quotas q
                            returning stratum)
                        insert into work.audit_post (audit_id, stratum, post_id, revision)
                        select :audit, p.stratum, p.id, p.revision
                        from placed p join quotas q using (stratum) join strata using (stratum)
                        where q.quota >= p.posts or p.place * q.quota / p.posts > (p.place - 1) * q.quota / p.posts
                        """)
                .bind("threshold", threshold)
                .bind("since", now.minus(SPAN))
                .bindArray(
                        "strata",
                        String.class,
                        Arrays.stream(Stratum.values()).map(Stratum::name).toList())
                .bindArray(
                        "quotas",
                        Long.class,
                        Arrays.stream(Stratum.values())
                                .map(one -> (long) one.quota())
                                .toList())
                .bind("audit", audit)
                .execute();
    }

    public Optional<Drawn> newest(Tx tx) {
        return tx.handle()
                .createQuery("select id, drawn_at, since from work.audit order by id desc limit 1")
                .map((row, _) -> new Drawn(
                        row.getLong("id"),
                        instant(row, "drawn_at"),
                        instant(row, "since"),
                        counts(tx, row.getLong("id"))))
                .findOne();
    }

    private static List<Count> counts(Tx tx, long audit) {
        return tx.handle()
                .createQuery("""
                        select s.stratum, s.posts, count(p.id) as drawn, count(*) filter (where p.answer = 'YES') as yes,
                               count(*) filter (where p.answer = 'NO') as no, count(*) filter (where p.answer = 'CANNOT_SAY') as unsure
                        from work.audit_stratum s left join work.audit_post p using (audit_id, stratum)
                        where s.audit_id = :audit group by s.stratum, s.posts
                        order by array_position(array['FLAGGED', 'NEAR', 'DOUBTFUL', 'UNLIKELY'], s.stratum)
                        """)
                .bind("audit", audit)
                .map((row, _) -> new Count(
                        Stratum.valueOf(row.getString("stratum")),
                        row.getLong("posts"),
                        row.getLong("drawn"),
                        row.getLong("yes"),
                        row.getLong("no"),
                        row.getLong("unsure")))
                .list();
    }

    /** The next post for this member: in another order for each, so that two seldom meet the same; never of another organisation's forum. */
    public Optional<Asked> next(Tx tx, long audit) {
        return tx.handle()
                .createQuery("""
                        select a.id, s.name as source, coalesce(b.title, t.board) as board,
                               case when p.position = 1 then t.title else '' end as title, r.text, s.language
                        from work.audit_post a
                        join corpus.post p on p.id = a.post_id
                        join corpus.revision r on r.post_id = a.post_id and r.number = a.revision
                        join corpus.thread t on t.id = p.thread_id join crawl.source s on s.id = p.source_id
                        left join crawl.board b on b.source_id = s.id and b.id = t.board
                        where a.audit_id = :audit and a.answer is null and r.text <> ''
                          and (s.organisation_id is null or work.sees(s.organisation_id))
                        order by md5(a.id::text || ' ' || cast(:member as text)) limit 1
                        """)
                .bind("audit", audit)
                .bind("member", tx.member().map(Object::toString).orElse(""))
                .map((row, _) -> new Asked(
                        row.getLong("id"),
                        row.getString("source"),
                        Optional.ofNullable(row.getString("board")),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("language")))
                .findOne();
    }

    /** The first answer counts. @return false when there is no such post in a sample of the organisation */
    public boolean answer(Tx tx, long id, Answer answer) {
        boolean there = tx.handle()
                .createQuery("select exists (select from work.audit_post where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
        tx.handle().createUpdate("""
                        update work.audit_post set answer = :answer, answered_at = clock_timestamp() where id = :id and answer is null
                        """).bind("answer", answer).bind("id", id).execute();
        return there;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
