package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.web.SessionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The members of one's own organisation. An act is empty when it is done, and otherwise says what stands against it. */
public final class RosterStore {
    /** Told, in the same transaction, of a member who can no longer hold anything. */
    public interface Leaving {
        void of(Tx tx, MemberId member);
    }

    private static final String ROLES = """
            array(select role from work.member_role r
                  where r.member_id = m.id and coalesce(r.expires_at > now(), true) order by role) as roles
            """;

    private final EventStore events;
    private final SessionStore sessions;
    private final Leaving leaving;
    private final SecondFactorStore factors;

    public RosterStore(EventStore events, SessionStore sessions, SecondFactorStore factors, Leaving leaving) {
        this.events = events;
        this.sessions = sessions;
        this.leaving = leaving;
        this.factors = factors;
    }

    /** By name; those who are disabled come last. */
    List<RosterEntry> entries(Tx tx) {
        return tx.handle()
                .createQuery("select m.*, " + ROLES + """
                        , exists (select from work.second_factor f where f.member_id = m.id and f.confirmed_at is not null) as second_factor
                        from work.member m where m.organisation_id = :organisation
                        order by m.disabled_at is not null, lower(m.name), m.id
                        """)
                .bind("organisation", tx.organisation().orElseThrow())
                .map((row, _) -> entry(row))
                .list();
    }

    Optional<Hindrance> changeRoles(Tx tx, Actor.Signed by, MemberId member, Set<Role> after) {
        return act(tx, member, of -> Granting.change(by, of, after), of -> {
            if (!of.roles().equals(after)) {
                setRoles(tx, of, after);
            }
        });
    }

    /** The mandatory training is done: a trainee becomes a volunteer. */
    Optional<Hindrance> train(Tx tx, Actor.Signed by, MemberId member) {
        return act(tx, member, of -> Granting.training(by, of), of -> {
            if (!of.trained()) {
                tx.handle().execute("update work.member set trained_at = now() where id = ?", member.value());
                tell(tx, member, "trained", Map.of());
                promote(tx, of);
            }
        });
    }

    private void promote(Tx tx, Standing trained) {
        if (trained.roles().contains(Role.TRAINEE)) {
            var after = EnumSet.copyOf(trained.roles());
            after.remove(Role.TRAINEE);
            after.add(Role.VOLUNTEER);
            setRoles(tx, trained, after);
        }
    }

    /** Out at once: sessions end, what the member held goes back, texts stay. */
    Optional<Hindrance> disable(Tx tx, Actor.Signed by, MemberId member) {
        return act(tx, member, of -> Granting.disabling(by, of), of -> {
            if (!of.disabled()) {
                tx.handle().execute("update work.member set disabled_at = now() where id = ?", member.value());
                sessions.closeAll(tx, member);
                leaving.of(tx, member);
                tell(tx, member, "disabled", Map.of());
            }
        });
    }

    Optional<Hindrance> enable(Tx tx, Actor.Signed by, MemberId member) {
        return act(tx, member, of -> Granting.enabling(by, of), of -> {
            if (of.disabled()) {
                tx.handle().execute("update work.member set disabled_at = null where id = ?", member.value());
                tell(tx, member, "enabled", Map.of());
            }
        });
    }

    /** For somebody who has lost device and codes: whoever may disable them may let them set up anew. */
    Optional<Hindrance> resetSecondFactor(Tx tx, Actor.Signed by, MemberId member) {
        return act(tx, member, of -> Granting.resetting(by, of), of -> {
            if (factors.remove(tx, member)) {
                sessions.closeAll(tx, member);
            }
        });
    }

    private static Optional<Hindrance> act(
            Tx tx, MemberId member, Function<Standing, Optional<Hindrance>> rule, Consumer<Standing> act) {
        var of = locked(tx, member);
        var hindrance = of.map(rule).orElse(Optional.of(Hindrance.NO_SUCH_MEMBER));
        if (hindrance.isEmpty()) {
            of.ifPresent(act);
        }
        return hindrance;
    }

    /** Other rights, other sessions: those opened under the former ones end. */
    private void setRoles(Tx tx, Standing of, Set<Role> after) {
        tx.handle()
                .createUpdate("delete from work.member_role where member_id = :member and role <> all(:roles)")
                .bind("member", of.member().value())
                .bindArray("roles", String.class, after.stream().map(Role::name).toList())
                .execute();
        for (Role role : after) {
            tx.handle()
                    .createUpdate("""
                            insert into work.member_role as r (member_id, role, granted_by) values (:member, :role, :by)
                            on conflict (member_id, role) do update
                            set expires_at = null, granted_by = excluded.granted_by, granted_at = now()
                            where r.expires_at <= now()
                            """)
                    .bind("member", of.member().value())
                    .bind("role", role.name())
                    .bind("by", tx.member().orElse(null))
                    .execute();
        }
        sessions.closeAll(tx, of.member());
        tell(
                tx,
                of.member(),
                "roles changed",
                Map.of("from", InvitationStore.words(of.roles()), "to", InvitationStore.words(after)));
    }

    /** One change of accounts at a time, so that two administrators cannot remove each other at once. */
    private static Optional<Standing> locked(Tx tx, MemberId member) {
        tx.handle().execute("select pg_advisory_xact_lock(hashtext('work.member'))");
        return tx.handle()
                .createQuery("select m.id, m.trained_at, m.disabled_at, " + ROLES + """
                        , array(select unnest(case when p.organisation_id = m.organisation_id
                                                   then array['ORGANISATION_ADMINISTRATOR', r.role] else array[r.role] end)
                                from work.member_role r join work.member p on p.id = r.member_id
                                where p.id <> m.id and p.disabled_at is null and coalesce(r.expires_at > now(), true)
                                  and (r.role = 'PLATFORM_ADMINISTRATOR'
                                       or r.role = 'ORGANISATION_ADMINISTRATOR' and p.organisation_id = m.organisation_id)
                               ) as others
                        from work.member m where m.id = :member and m.organisation_id = :organisation
                        """)
                .bind("member", member.value())
                .bind("organisation", tx.organisation().orElseThrow())
                .map((row, _) -> new Standing(
                        member,
                        Set.copyOf(roles(row, "roles")),
                        row.getObject("trained_at") != null,
                        row.getObject("disabled_at") != null,
                        Set.copyOf(roles(row, "others"))))
                .findOne();
    }

    private void tell(Tx tx, MemberId member, String kind, Map<String, String> data) {
        events.append(tx, new Event(new Subject.MemberSubject(member), kind, data));
    }

    private static RosterEntry entry(ResultSet row) throws SQLException {
        return new RosterEntry(
                new MemberId(row.getLong("id")),
                row.getString("name"),
                row.getString("email"),
                roles(row, "roles").stream().sorted().toList(),
                at(row, "trained_at"),
                Optional.ofNullable(row.getObject("last_seen_on", LocalDate.class)),
                at(row, "disabled_at"),
                row.getBoolean("second_factor"));
    }

    private static List<Role> roles(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Role::valueOf)
                .toList();
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
