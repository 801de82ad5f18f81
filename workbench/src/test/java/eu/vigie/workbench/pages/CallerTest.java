package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.web.Token;
import org.junit.jupiter.api.Test;

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
