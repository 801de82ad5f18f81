package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.InvitationId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.web.Forms;
import eu.vigie.workbench.web.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Offers of an account: every one, from the page or the command line, is made and judged here. */
public final class InvitationStore {
    public static final Duration VALID = Duration.ofDays(7);
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

    private final EventStore events;

    public InvitationStore(EventStore events) {
        this.events = events;
    }

    /** Offers an account by a link that works once; an earlier offer to the same address ends. */
    public Invited invite(Tx tx, OrganisationId organisation, String address, Set<Role> roles) {
        String email = address.strip();
        Optional<Hindrance> hindrance = ADDRESS.matcher(email).matches()
                ? Granting.offer(tx.actor(), roles)
                : Optional.of(Hindrance.NO_ADDRESS);
        if (hindrance.isEmpty() && hasAccount(tx, email)) {
            hindrance = Optional.of(Hindrance.HAS_ACCOUNT);
        }
        return hindrance
                .<Invited>map(why -> new Invited.Refused(Forms.word(why)))
                .orElseGet(() -> offer(tx, organisation, email, roles));
    }

    private Invited offer(Tx tx, OrganisationId organisation, String email, Set<Role> roles) {
        replaced(tx, organisation, email).forEach(former -> tell(tx, former, "invitation withdrawn", Map.of()));
        var token = Token.fresh();
        long id = tx.handle()
                .createQuery("""
                        insert into work.invitation (token_hash, organisation_id, email, roles, invited_by, expires_at)
                        values (:hash, :organisation, :email, :roles, :by, now() + :valid) returning id
                        """)
                .bind("hash", token.hash())
                .bind("organisation", organisation.value())
                .bind("email", email)
                .bindArray("roles", String.class, roles.stream().map(Role::name).toList())
                .bind("by", tx.member().orElse(null))
                .bind("valid", VALID)
                .mapTo(Long.class)
                .one();
        tell(tx, new InvitationId(id), "invited", Map.of("roles", words(roles)));
        return new Invited.Sent(new InvitationId(id), token);
    }

    private static List<InvitationId> replaced(Tx tx, OrganisationId organisation, String email) {
        return tx.handle()
                .createQuery("""
                        delete from work.invitation
                        where organisation_id = :organisation and lower(email) = lower(:email) and used_at is null returning id
                        """)
                .bind("organisation", organisation.value())
                .bind("email", email)
                .mapTo(Long.class)
                .map(InvitationId::new)
                .list();
    }

    /** What the link of this token offers, as long as nobody used it and it has not run out. */
    public Optional<Invitation> find(Tx tx, Token token) {
        return tx.handle()
                .createQuery("""
                        select i.organisation_id, o.name, i.email, i.roles
                        from work.invitation i join work.organisation o on o.id = i.organisation_id
                        where i.token_hash = :hash and i.used_at is null and i.expires_at > now()
                        """)
                .bind("hash", token.hash())
                .map((row, _) -> new Invitation(
                        new OrganisationId(row.getLong("organisation_id")),
                        row.getString("name"),
                        row.getString("email"),
                        Set.copyOf(roles(row))))
                .findOne();
    }

    /** Uses the invitation up; false when somebody was quicker or the address has an account by now. */
    boolean take(Tx tx, Token token, String email) {
        return tx.handle()
                        .createUpdate("""
                        update work.invitation set used_at = now()
                        where token_hash = :hash and used_at is null and expires_at > now()
                          and not exists (select from work.member where lower(email) = lower(:email))
                        """)
                        .bind("hash", token.hash())
                        .bind("email", email)
                        .execute()
                == 1;
    }

    /** Those of the actor's organisation, newest first. */
    List<OpenInvitation> open(Tx tx) {
        return tx.handle()
                .createQuery("""
                        select i.id, i.email, i.roles, i.expires_at, m.name as inviter
                        from work.invitation i left join work.member m on m.id = i.invited_by
                        where i.organisation_id = :organisation and i.used_at is null and i.expires_at > now()
                        order by i.id desc
                        """)
                .bind("organisation", tx.organisation().orElseThrow())
                .map((row, _) -> new OpenInvitation(
                        new InvitationId(row.getLong("id")),
                        row.getString("email"),
                        roles(row),
                        Optional.ofNullable(row.getString("inviter")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The link leads nowhere from here on; false when the organisation has no such invitation open. */
    boolean withdraw(Tx tx, InvitationId id) {
        boolean done = tx.handle()
                        .createUpdate("""
                        delete from work.invitation where id = :id and organisation_id = :organisation and used_at is null
                        """)
                        .bind("id", id.value())
                        .bind("organisation", tx.organisation().orElseThrow())
                        .execute()
                == 1;
        if (done) {
            tell(tx, id, "invitation withdrawn", Map.of());
        }
        return done;
    }

    private static boolean hasAccount(Tx tx, String email) {
        return tx.handle()
                .createQuery("select exists (select from work.member where lower(email) = lower(:email))")
                .bind("email", email)
                .mapTo(Boolean.class)
                .one();
    }

    private void tell(Tx tx, InvitationId id, String kind, Map<String, String> data) {
        events.append(tx, new Event(new Subject.InvitationSubject(id), kind, data));
    }

    static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    private static List<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .sorted()
                .toList();
    }
}
