package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.ids.Role;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void acceptedInvitationGivesTheOfferedRoles() {
        String path = invited("anna@example.org", Duration.ofDays(1));
        var visitor = site.visitor();
        assertTrue(visitor.get(path).body().contains("anna@example.org"));
        assertEquals(303, accept(path, Site.PASSWORD, Site.PASSWORD));
        var again = site.visitor();
        again.signIn("anna@example.org", Site.PASSWORD);
        assertTrue(again.get("/account").body().contains("reviewer"));
    }

    @Test
    void invitationWorksOnce() {
        String path = invited("bart@example.org", Duration.ofDays(1));
        assertEquals(303, accept(path, Site.PASSWORD, Site.PASSWORD));
        assertEquals(404, accept(path, Site.PASSWORD, Site.PASSWORD));
        assertEquals(404, site.visitor().get(path).statusCode());
    }

    @Test
    void lateOrInventedInvitationIsNotFound() {
        assertEquals(
                404,
                site.visitor()
                        .get(invited("carl@example.org", Duration.ofSeconds(-1)))
                        .statusCode());
        assertEquals(404, site.visitor().get("/invitations/invented").statusCode());
    }

    @Test
    void addressWithAnAccountIsNotTakenOver() {
        String path = invited("dora@example.org", Duration.ofDays(1));
        site.member("Dora@example.org", Role.VOLUNTEER);
        assertEquals(404, accept(path, "un tout autre mot de passe", "un tout autre mot de passe"));
        assertEquals(
                303, site.visitor().signIn("dora@example.org", Site.PASSWORD).statusCode());
    }

    @Test
    void shortOrDifferingPasswordsAreRefusedInWordsAndTheInvitationStays() {
        String path = invited("emil@example.org", Duration.ofDays(1));
        assertEquals(400, accept(path, "court", "court"));
        assertEquals(400, accept(path, Site.PASSWORD, Site.PASSWORD + "x"));
        assertEquals(303, accept(path, Site.PASSWORD, Site.PASSWORD));
    }

    @Test
    void whoIsInvitedIsNotTrainedYet() {
        String path = invited("fien@example.org", Duration.ofDays(1));
        accept(path, Site.PASSWORD, Site.PASSWORD);
        assertEquals(
                0L,
                site.<Long>in(tx -> tx.handle()
                        .createQuery(
                                "select count(*) from work.member where email = 'fien@example.org' and trained_at is not null")
                        .mapTo(Long.class)
                        .one()));
    }

    private static int accept(String path, String password, String again) {
        return site.visitor()
                .post(path, "name", "Someone", "password", password, "password-again", again)
                .statusCode();
    }

    private static String invited(String email, Duration validFor) {
        var token =
                site.in(tx -> site.members().invite(tx, site.organisation(tx), email, Set.of(Role.REVIEWER), validFor));
        return "/invitations/" + token.value();
    }
}
