package eu.vigie.workbench.members;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.InvitationId;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.web.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final MemberStore MEMBERS = new MemberStore(new EventStore());
    private static final InvitationStore INVITATIONS = new InvitationStore(new EventStore());
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final OrganisationId OURS = organisation("Ours");
    private static final Actor.Signed ADMINISTRATOR = actor(OURS, Role.ORGANISATION_ADMINISTRATOR);
    private static final Actor.Signed STRANGER = actor(organisation("Theirs"), Role.ORGANISATION_ADMINISTRATOR);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static <T> T in(Function<Tx, T> work) {
        return as(new Actor.Machine("test"), work);
    }

    private static <T> T as(Actor actor, Function<Tx, T> work) {
        return DATABASE.transactions().call(actor, work);
    }

    private static OrganisationId organisation(String name) {
        return in(tx -> MEMBERS.createOrganisation(tx, name, "BE", Set.of("fr")));
    }

    private static String email() {
        return "guest" + COUNT.incrementAndGet() + "@example.org";
    }

    private static MemberId member(OrganisationId organisation, String email, Role... roles) {
        return in(tx -> MEMBERS.create(
                tx,
                new NewMember(
                        organisation,
                        email,
                        "Lou",
                        "a long enough word",
                        Set.of(roles),
                        Locale.FRENCH,
                        Set.of("fr"),
                        true)));
    }

    private static Actor.Signed actor(OrganisationId organisation, Role... roles) {
        return new Actor.Signed(member(organisation, email(), roles), organisation, Set.of(roles));
    }

    private static Invited invite(Actor by, String email, Role... roles) {
        return as(by, tx -> INVITATIONS.invite(tx, OURS, email, Set.of(roles)));
    }

    private static Invited.Sent sent(Actor by, String email, Role... roles) {
        return (Invited.Sent) invite(by, email, roles);
    }

    private static Optional<Invitation> found(Token token) {
        return in(tx -> INVITATIONS.find(tx, token));
    }

    private static List<String> told(InvitationId id) {
        return in(tx -> tx.handle()
                .createQuery(
                        "select kind from work.event where subject_kind = 'INVITATION' and subject_id = :id order by id")
                .bind("id", id.value())
                .mapTo(String.class)
                .list());
    }

    @Test
    void anInvitationWorksOnceAndCarriesItsRoles() {
        String email = email();
        var token = sent(ADMINISTRATOR, " " + email + " ", Role.VOLUNTEER, Role.TRAINER)
                .token();
        assertEquals(
                Optional.of(new Invitation(OURS, "Ours", email, EnumSet.of(Role.VOLUNTEER, Role.TRAINER))),
                found(token));
        assertTrue((boolean) in(tx -> INVITATIONS.take(tx, token, email)));
        assertFalse((boolean) in(tx -> INVITATIONS.take(tx, token, email)));
        assertEquals(Optional.empty(), found(token));
    }

    @Test
    void anInvitationRunsOutAfterSevenDays() {
        var sent = sent(ADMINISTRATOR, email(), Role.VOLUNTEER);
        assertEquals(7 * 24, (int) in(tx -> tx.handle()
                .createQuery(
                        "select extract(epoch from expires_at - created_at) / 3600 from work.invitation where id = :id")
                .bind("id", sent.id().value())
                .mapTo(Integer.class)
                .one()));
        in(tx -> tx.handle()
                .execute(
                        "update work.invitation set expires_at = now() where id = ?",
                        sent.id().value()));
        assertEquals(Optional.empty(), found(sent.token()));
        assertFalse((boolean) in(tx -> INVITATIONS.take(tx, sent.token(), email())));
        assertTrue(as(ADMINISTRATOR, INVITATIONS::open).stream()
                .noneMatch(open -> open.id().equals(sent.id())));
    }

    @Test
    void anAddressThatGotAnAccountMeanwhileIsNotTakenOver() {
        String email = email();
        var token = sent(ADMINISTRATOR, email, Role.VOLUNTEER).token();
        member(OURS, email.toUpperCase(Locale.ROOT));
        assertFalse((boolean) in(tx -> INVITATIONS.take(tx, token, email)));
    }

    @Test
    void whoHasAnAccountIsNotInvited() {
        String email = email();
        member(OURS, email);
        assertEquals(
                new Invited.Refused("has-account"),
                invite(ADMINISTRATOR, email.toUpperCase(Locale.ROOT), Role.VOLUNTEER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lou", "@example.org", "lou@", "lou @example.org", "lou@example.org, sam@example.org"})
    void whatIsNoAddressIsRefused(String typed) {
        assertEquals(new Invited.Refused("no-address"), invite(ADMINISTRATOR, typed, Role.VOLUNTEER));
    }

    @Test
    void nobodyIsInvitedToNothing() {
        assertEquals(new Invited.Refused("no-role"), invite(ADMINISTRATOR, email()));
    }

    @Test
    void nobodyOffersARoleThatTheyMayNotGive() {
        assertEquals(
                new Invited.Refused("not-yours-to-give"),
                invite(ADMINISTRATOR, email(), Role.VOLUNTEER, Role.PLATFORM_ADMINISTRATOR));
        assertEquals(
                new Invited.Refused("not-yours-to-give"), invite(actor(OURS, Role.SUPERVISOR), email(), Role.REVIEWER));
        assertTrue(
                invite(new Actor.Machine("command line"), email(), Role.PLATFORM_ADMINISTRATOR)
                        instanceof Invited.Sent);
    }

    @Test
    void aSecondInvitationToAnAddressEndsTheFirst() {
        String email = email();
        var first = sent(ADMINISTRATOR, email, Role.VOLUNTEER);
        var second = sent(ADMINISTRATOR, email.toUpperCase(Locale.ROOT), Role.TRAINEE);
        assertEquals(Optional.empty(), found(first.token()));
        assertTrue(found(second.token()).isPresent());
        assertEquals(List.of("invited", "invitation withdrawn"), told(first.id()));
    }

    @Test
    void aWithdrawnInvitationLeadsNowhereAndLeavesNoAddress() {
        var sent = sent(ADMINISTRATOR, email(), Role.VOLUNTEER);
        assertTrue((boolean) as(ADMINISTRATOR, tx -> INVITATIONS.withdraw(tx, sent.id())));
        assertEquals(Optional.empty(), found(sent.token()));
        assertEquals(List.of("invited", "invitation withdrawn"), told(sent.id()));
        assertFalse((boolean) as(ADMINISTRATOR, tx -> INVITATIONS.withdraw(tx, sent.id())));
        assertEquals(0, (int) in(tx -> tx.handle()
                .createQuery("select count(*) from work.invitation where id = :id")
                .bind("id", sent.id().value())
                .mapTo(Integer.class)
                .one()));
    }

    @Test
    void otherOrganisationsNeitherSeeNorWithdrawIt() {
        var sent = sent(ADMINISTRATOR, email(), Role.VOLUNTEER);
        assertTrue(as(ADMINISTRATOR, INVITATIONS::open).stream()
                .anyMatch(open -> open.id().equals(sent.id())));
        assertEquals(List.of(), as(STRANGER, INVITATIONS::open));
        assertFalse((boolean) as(STRANGER, tx -> INVITATIONS.withdraw(tx, sent.id())));
        assertTrue(found(sent.token()).isPresent());
    }

    @Test
    void whatTheOperatorInvitedIsToldToThatOrganisationOnly() {
        var sent = sent(new Actor.Machine("command line"), email(), Role.VOLUNTEER);
        Function<Tx, Integer> events = tx -> tx.handle()
                .createQuery("select count(*) from work.event where subject_kind = 'INVITATION' and subject_id = :id")
                .bind("id", sent.id().value())
                .mapTo(Integer.class)
                .one();
        assertEquals(1, (int) as(ADMINISTRATOR, events));
        assertEquals(0, (int) as(STRANGER, events));
    }

    @Test
    void theDatabaseHoldsHashesOfTokensOnly() {
        var sent = sent(ADMINISTRATOR, email(), Role.VOLUNTEER);
        byte[] stored = in(tx -> tx.handle()
                .createQuery("select token_hash from work.invitation where id = :id")
                .bind("id", sent.id().value())
                .mapTo(byte[].class)
                .one());
        assertArrayEquals(sent.token().hash(), stored);
        assertEquals(Optional.empty(), found(new Token("guessed")));
    }
}
