package eu.vigie.workbench.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.web.SessionStore;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final MemberStore MEMBERS = new MemberStore(new EventStore());
    private static final SessionStore SESSIONS = new SessionStore();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final OrganisationId OURS =
            in(tx -> MEMBERS.createOrganisation(tx, "Ours", "BE", Set.of("fr", "nl")));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static <T> T in(Function<Tx, T> work) {
        return DATABASE.transactions().call(new Actor.Machine("test"), work);
    }

    private static String email() {
        return "member" + COUNT.incrementAndGet() + "@example.org";
    }

    private static MemberId member(String email, Role... roles) {
        return in(tx -> MEMBERS.create(
                tx,
                new NewMember(
                        OURS,
                        email,
                        " Lou ",
                        "a long enough word",
                        Set.of(roles),
                        Locale.GERMAN,
                        Set.of("de"),
                        false)));
    }

    private static int run(String sql, Object... values) {
        return in(tx -> tx.handle().execute(sql, values));
    }

    @Test
    void aMemberIsFoundByAddressWhateverItsCaseAndSpaces() {
        String email = email();
        var created = member("  " + email + " ");
        assertEquals(Optional.of(created), in(tx -> MEMBERS.byEmail(tx, " " + email.toUpperCase(Locale.ROOT) + " ")));
        assertEquals(Optional.empty(), in(tx -> MEMBERS.byEmail(tx, "nobody@example.org")));
    }

    @Test
    void oneAddressHasOneAccount() {
        String email = email();
        member(email);
        assertThrows(StatementException.class, () -> member(email.toUpperCase(Locale.ROOT)));
    }

    @Test
    void aDisabledMemberNeitherSignsInNorStaysSignedIn() {
        String email = email();
        var created = member(email);
        var token = in(tx -> SESSIONS.open(tx, created));
        assertTrue(in(tx -> SESSIONS.find(tx, token)).isPresent());
        run("update work.member set disabled_at = now() where id = ?", created.value());
        assertEquals(Optional.empty(), in(tx -> MEMBERS.credentials(tx, email)));
        assertEquals(Optional.empty(), in(tx -> SESSIONS.find(tx, token)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleCanBeGivenAndReachesTheSession(Role role) {
        var created = member(email(), role);
        var token = in(tx -> SESSIONS.open(tx, created));
        assertEquals(
                Set.of(role),
                in(tx -> SESSIONS.find(tx, token)).orElseThrow().actor().roles());
    }

    @Test
    void aRoleThatHasRunOutIsNoRole() {
        var created = member(email(), Role.VOLUNTEER, Role.REVIEWER);
        run(
                "update work.member_role set expires_at = now() - interval '1 second' where member_id = ? and role = 'REVIEWER'",
                created.value());
        var token = in(tx -> SESSIONS.open(tx, created));
        assertEquals(
                Set.of(Role.VOLUNTEER),
                in(tx -> SESSIONS.find(tx, token)).orElseThrow().actor().roles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"expires_at = now()", "seen_at = now() - interval '12 hours 1 second'"})
    void aSessionEndsByItsAgeOrByIdleness(String how) {
        var created = member(email());
        var token = in(tx -> SESSIONS.open(tx, created));
        run("update work.session set " + how + " where member_id = ?", created.value());
        assertEquals(Optional.empty(), in(tx -> SESSIONS.find(tx, token)));
    }

    @Test
    void endingAllSessionsEndsThoseOfOneMemberOnly() {
        var one = member(email());
        var other = member(email());
        in(tx -> SESSIONS.open(tx, one));
        in(tx -> SESSIONS.open(tx, one));
        var kept = in(tx -> SESSIONS.open(tx, other));
        assertEquals(2, (int) in(tx -> SESSIONS.closeAll(tx, one)));
        assertEquals(0L, (long) in(tx -> SESSIONS.count(tx, one)));
        assertTrue(in(tx -> SESSIONS.find(tx, kept)).isPresent());
    }

    @Test
    void passwordsAreSaltedAndNeverReadable() {
        String hash = Passwords.hash("a long enough word");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, Passwords.hash("a long enough word"));
        assertTrue(Passwords.matches("a long enough word", Optional.of(hash)));
        assertFalse(Passwords.matches("another long word", Optional.of(hash)));
        assertFalse(Passwords.matches("nobody has this password", Optional.empty()));
    }

    @Test
    void newMembersDoNotPrintWhoTheyAre() {
        var printed = new NewMember(
                        OURS, "x@example.org", "Lou", "a long enough word", Set.of(), Locale.FRENCH, Set.of(), true)
                .toString();
        assertFalse(printed.contains("example.org") || printed.contains("Lou") || printed.contains("word"), printed);
    }
}
