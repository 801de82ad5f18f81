package eu.vigie.workbench.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failed attempts are counted where they come from; a forged header must neither hide nor accuse anybody. */
class CallerTest {
    @Test
    void whatTheTrustedProxyAppendedLastIsBelieved() {
        assertTrue(counted(Site.trusting("127.0.0.1"), "198.51.100.1, 203.0.113.9", "203.0.113.9"));
    }

    @Test
    void withoutATrustedProxyTheHeaderIsWorthNothing() {
        assertTrue(counted(Site.start(), "203.0.113.9", "127.0.0.1"));
    }

    @Test
    void anotherPeerThanTheProxyIsNotBelieved() {
        assertTrue(counted(Site.trusting("192.0.2.1"), "203.0.113.9", "127.0.0.1"));
    }

    @Test
    void aHeaderThatIsNoAddressLeavesThePeer() {
        assertTrue(counted(Site.trusting("127.0.0.1"), "localhost", "127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "2001:db8::7"})
    void addressesInNumbersAreTaken(String literal) {
        assertTrue(Origins.address(literal).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "proxy.example", "1.2.3.4.5", "::zz", "12"})
    void namesAndNonsenseAreNotLookedUp(String other) {
        assertTrue(Origins.address(other).isEmpty());
    }

    private static boolean counted(Site site, String forwarded, String caller) {
        try (site) {
            site.visitor()
                    .postWith(
                            new String[] {"Origin", site.address(), "X-Forwarded-For", forwarded},
                            "/sign-in",
                            "email",
                            "nobody@example.org",
                            "password",
                            "wrong");
            return site.in(tx -> tx.handle()
                    .createQuery("select exists (select from work.login_attempt where subject = :subject)")
                    .bind("subject", Token.sha256(caller))
                    .mapTo(Boolean.class)
                    .one());
        }
    }
}
