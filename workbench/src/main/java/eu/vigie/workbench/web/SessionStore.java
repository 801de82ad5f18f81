package eu.vigie.workbench.web;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

public final class SessionStore {
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** A new session, with a new token at every sign-in. */
    public Token open(Tx tx, MemberId member) {
        var token = Token.fresh();
        tx.handle()
                .createUpdate("""
                        insert into work.session (token_hash, member_id, csrf, expires_at)
                        values (:hash, :member, :csrf, now() + :longest)
                        """)
                .bind("hash", token.hash())
                .bind("member", member.value())
                .bind("csrf", Token.fresh().value())
                .bind("longest", LONGEST)
                .execute();
        return token;
    }

    public Optional<Session> find(Tx tx, Token token) {
        var found = tx.handle()
                .createQuery("""
                        select m.id, m.organisation_id, m.name, m.locale, m.languages, o.name as organisation, s.csrf,
                               array(select role from work.member_role r
                                     where r.member_id = m.id and coalesce(r.expires_at > now(), true)) as roles
                        from work.session s
                        join work.member m on m.id = s.member_id
                        join work.organisation o on o.id = m.organisation_id
                        where s.token_hash = :hash and s.expires_at > now() and s.seen_at > now() - cast(:idle as interval)
                          and m.disabled_at is null
                        """)
                .bind("hash", token.hash())
                .bind("idle", IDLE)
                .map((row, _) -> session(row, token))
                .findOne();
        found.ifPresent(session -> touch(tx, session.token()));
        return found;
    }

    public void close(Tx tx, Token token) {
        tx.handle().execute("delete from work.session where token_hash = ?", token.hash());
    }

    /** @return how many were open */
    public int closeAll(Tx tx, MemberId member) {
        return tx.handle().execute("delete from work.session where member_id = ?", member.value());
    }

    public long count(Tx tx, MemberId member) {
        return tx.handle()
                .createQuery("select count(*) from work.session where member_id = :member and expires_at > now()")
                .bind("member", member.value())
                .mapTo(Long.class)
                .one();
    }

    /** The clock that leases and deadlines are judged by. */
    public Instant now(Tx tx) {
        return tx.handle().createQuery("select now()").mapTo(Instant.class).one();
    }

    private static void touch(Tx tx, Token token) {
        tx.handle()
                .execute(
                        "update work.session set seen_at = now() where token_hash = ? and seen_at < now() - interval '1 minute'",
                        token.hash());
    }

    private static Session session(ResultSet row, Token token) throws SQLException {
        var actor = new Actor.Signed(
                new MemberId(row.getLong("id")),
                new OrganisationId(row.getLong("organisation_id")),
                strings(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
        return new Session(
                actor,
                row.getString("name"),
                row.getString("organisation"),
                Locale.forLanguageTag(row.getString("locale")),
                strings(row.getArray("languages")),
                token,
                row.getString("csrf"));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
