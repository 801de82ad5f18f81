package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

public final class MemberStore {
    private final EventStore events;

    public MemberStore(EventStore events) {
        this.events = events;
    }

    /** Who signs in with an address, and against what the password is held. */
    record Credentials(MemberId member, Optional<String> passwordHash) {}

    /** @param country ISO 3166 code */
    public OrganisationId createOrganisation(Tx tx, String name, String country, Set<String> languages) {
        long id = tx.handle()
                .createQuery("""
                        insert into work.organisation (name, country, languages) values (:name, :country, :languages)
                        returning id
                        """)
                .bind("name", name)
                .bind("country", country)
                .bindArray("languages", String.class, languages)
                .mapTo(Long.class)
                .one();
        return new OrganisationId(id);
    }

    public Optional<OrganisationId> organisation(Tx tx, String name) {
        return tx.handle()
                .createQuery("select id from work.organisation where name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .map(OrganisationId::new);
    }

    public MemberId create(Tx tx, NewMember member) {
        long id = tx.handle()
                .createQuery("""
                        insert into work.member (organisation_id, email, name, password_hash, locale, languages, trained_at)
                        values (:organisation, :email, :name, :hash, :locale, :languages,
                                case when :trained then now() end)
                        returning id
                        """)
                .bind("organisation", member.organisation().value())
                .bind("email", member.email().strip())
                .bind("name", member.name().strip())
                .bind("hash", Passwords.hash(member.password()))
                .bind("locale", member.locale().getLanguage())
                .bindArray("languages", String.class, member.languages())
                .bind("trained", member.trained())
                .mapTo(Long.class)
                .one();
        var created = new MemberId(id);
        member.roles().forEach(role -> grant(tx, created, role));
        events.append(tx, Event.of(new Subject.MemberSubject(created), "created"));
        return created;
    }

    private static void grant(Tx tx, MemberId member, Role role) {
        tx.handle()
                .createUpdate("""
                        insert into work.member_role (member_id, role, granted_by) values (:member, :role, :by)
                        on conflict (member_id, role) do nothing
                        """)
                .bind("member", member.value())
                .bind("role", role.name())
                .bind("by", tx.member().orElse(null))
                .execute();
    }

    public Optional<MemberId> byEmail(Tx tx, String email) {
        return credentials(tx, email).map(Credentials::member);
    }

    Optional<Credentials> credentials(Tx tx, String email) {
        return tx.handle()
                .createQuery("""
                        select id, password_hash from work.member where lower(email) = lower(:email) and disabled_at is null
                        """)
                .bind("email", email.strip())
                .map((row, _) -> new Credentials(
                        new MemberId(row.getLong("id")), Optional.ofNullable(row.getString("password_hash"))))
                .findOne();
    }

    String email(Tx tx, MemberId member) {
        return tx.handle()
                .createQuery("select email from work.member where id = :id")
                .bind("id", member.value())
                .mapTo(String.class)
                .one();
    }

    void setLocale(Tx tx, MemberId member, Locale locale) {
        tx.handle().execute("update work.member set locale = ? where id = ?", locale.getLanguage(), member.value());
    }

    void signedIn(Tx tx, MemberId member) {
        tx.handle().execute("update work.member set last_seen_on = current_date where id = ?", member.value());
        events.append(tx, Event.of(new Subject.MemberSubject(member), "signed-in"));
    }
}
