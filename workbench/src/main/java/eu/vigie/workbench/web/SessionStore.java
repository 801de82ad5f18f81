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
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

public final class SessionStore {
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration FOR_A_CODE = Duration.ofMinutes(10);

    private final Set<Role> owingSecondFactor;

    /** @param owingSecondFactor who has these roles does nothing before setting up a second factor */
    public SessionStore(Set<Role> owingSecondFactor) {
        this.owingSecondFactor = Set.copyOf(owingSecondFactor);
    }

    public SessionStore() {
        this(Set.of());
    }

    /** A new session, with a new token at every sign-in. */
    public Token open(Tx tx, MemberId member) {
        return open(tx, member, LONGEST, false);
    }

    /** The password was right and the code is still to come: opens nothing until then. */
    public Token openAwaiting(Tx tx, MemberId member) {
        return open(tx, member, FOR_A_CODE, true);
    }

    /** Whose code is awaited. */
    public Optional<MemberId> awaiting(Tx tx, Token token) {
        return tx.handle()
                .createQuery("""
                        select m.id from work.session s join work.member m on m.id = s.member_id
                        where s.token_hash = :hash and s.awaits_code and s.expires_at > now() and m.disabled_at is null
                        """)
                .bind("hash", token.hash())
                .mapTo(Long.class)
                .findOne()
                .map(MemberId::new);
    }

    private static Token open(Tx tx, MemberId member, Duration longest, boolean awaitsCode) {
        var token = Token.fresh();
        tx.handle()
                .createUpdate("""
                        insert into work.session (token_hash, member_id, csrf, expires_at, awaits_code)
                        values (:hash, :member, :csrf, now() + :longest, :awaits)
                        """)
                .bind("hash", token.hash())
                .bind("member", member.value())
                .bind("csrf", Token.fresh().value())
                .bind("longest", longest)
                .bind("awaits", awaitsCode)
                .execute();
        return token;
    }

    /** The open session of that token, which counts as being there. */
    public Optional<Session> find(Tx tx, Token token) {
        var found = look(tx, token);
        found.ifPresent(session -> touch(tx, session.token()));
        return found;
    }

    /** The same for what the browser does by itself: it keeps no session open. */
    public Optional<Session> look(Tx tx, Token token) {
        return tx.handle()
                .createQuery("""
                        select m.id, m.organisation_id, m.name, m.locale, m.languages, o.name as organisation, s.csrf,
                               exists (select from work.second_factor f
                                       where f.member_id = m.id and f.confirmed_at is not null) as second_factor,
                               array(select role from work.member_role r
                                     where r.member_id = m.id and coalesce(r.expires_at > now(), true)) as roles
                        from work.session s
                        join work.member m on m.id = s.member_id
                        join work.organisation o on o.id = m.organisation_id
                        where s.token_hash = :hash and s.expires_at > now() and s.seen_at > now() - cast(:idle as interval)
                          and m.disabled_at is null and not s.awaits_code
                        """)
                .bind("hash", token.hash())
                .bind("idle", IDLE)
                .map((row, _) -> session(row, token))
                .findOne();
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
                .createQuery(
                        "select count(*) from work.session where member_id = :member and expires_at > now() and not awaits_code")
                .bind("member", member.value())
                .mapTo(Long.class)
                .one();
    }

    /** The clock that leases and deadlines are judged by. */
    public Instant now(Tx tx) {
        return tx.handle().createQuery("select now()").mapTo(Instant.class).one();
    }

    private static void touch(Tx tx, Token token) {
        tx.handle().execute("""
                with touched as (
                    update work.session set seen_at = now()
                    where token_hash = ? and seen_at < now() - interval '1 minute' returning member_id)
                update work.member m set last_seen_on = current_date from touched
                where m.id = touched.member_id and m.last_seen_on is distinct from current_date
                """, token.hash());
    }

    private Session session(ResultSet row, Token token) throws SQLException {
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
                row.getString("csrf"),
                factor(row.getBoolean("second_factor"), actor));
    }

    private Session.SecondFactor factor(boolean given, Actor.Signed actor) {
        if (given) {
            return Session.SecondFactor.GIVEN;
        }
        return Collections.disjoint(actor.roles(), owingSecondFactor)
                ? Session.SecondFactor.NONE
                : Session.SecondFactor.OWED;
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
