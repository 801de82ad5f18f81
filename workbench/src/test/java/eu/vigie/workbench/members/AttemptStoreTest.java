package eu.vigie.workbench.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttemptStoreTest {
    private final TestDatabase database = TestDatabase.create();
    private final AttemptStore attempts = new AttemptStore();

    @AfterEach
    void close() {
        database.close();
    }

    private boolean tooMany(String email, String network) {
        return database.transactions().call(new Actor.Machine("test"), tx -> attempts.tooMany(tx, email, network));
    }

    private void fail(int times, String email, String network) {
        database.transactions().run(new Actor.Machine("test"), tx -> {
            for (int i = 0; i < times; i++) {
                attempts.failed(tx, email, network);
            }
        });
    }

    private void run(String sql) {
        database.transactions().run(new Actor.Machine("test"), tx -> tx.handle().execute(sql));
    }

    @Test
    void theFifthFailureForAnAddressFromANetworkIsTheLast() {
        fail(4, "lou@example.org", "203.0.113.9");
        assertFalse(tooMany("lou@example.org", "203.0.113.9"));
        fail(1, " LOU@example.org", "203.0.113.9");
        assertTrue(tooMany("lou@example.org", "203.0.113.9"));
    }

    @Test
    void nobodyElseIsLockedOut() {
        fail(5, "lou@example.org", "203.0.113.9");
        assertFalse(tooMany("sam@example.org", "203.0.113.9"), "another address from the same network");
        assertFalse(tooMany("lou@example.org", "198.51.100.1"), "the same address from elsewhere");
    }

    @Test
    void manyAddressesFromOneNetworkAreGuessing() {
        for (int i = 0; i < 30; i++) {
            fail(1, "member" + i + "@example.org", "203.0.113.9");
        }
        assertTrue(tooMany("somebody.new@example.org", "203.0.113.9"));
    }

    @Test
    void aQuarterOfAnHourLaterItStartsOver() {
        fail(5, "lou@example.org", "203.0.113.9");
        run("update work.login_attempt set at = now() - interval '15 minutes 1 second'");
        assertFalse(tooMany("lou@example.org", "203.0.113.9"));
    }

    @Test
    void whoGetsInIsForgiven() {
        fail(4, "lou@example.org", "203.0.113.9");
        database.transactions()
                .run(new Actor.Machine("test"), tx -> attempts.succeeded(tx, "lou@example.org", "203.0.113.9"));
        fail(4, "lou@example.org", "203.0.113.9");
        assertFalse(tooMany("lou@example.org", "203.0.113.9"));
    }

    @Test
    void fiveWrongCodesOfAMemberAreEnoughAndOthersGoOn() {
        var lou = new MemberId(1);
        for (int i = 0; i < 5; i++) {
            assertFalse(tooManyCodes(lou), "try " + i);
            database.transactions().run(new Actor.Machine("test"), tx -> attempts.codeFailed(tx, lou));
        }
        assertTrue(tooManyCodes(lou));
        assertFalse(tooManyCodes(new MemberId(2)));
        database.transactions().run(new Actor.Machine("test"), tx -> attempts.codeRight(tx, lou));
        assertFalse(tooManyCodes(lou));
    }

    private boolean tooManyCodes(MemberId member) {
        return database.transactions().call(new Actor.Machine("test"), tx -> attempts.tooManyCodes(tx, member));
    }

    @Test
    void neitherAddressNorNetworkIsStored() {
        fail(1, "lou@example.org", "203.0.113.9");
        int readable = database.transactions()
                .call(
                        new Actor.Machine("test"),
                        tx -> tx.handle()
                                .createQuery(
                                        "select count(*) from work.login_attempt where length(subject) <> 32 or encode(subject, 'escape') like '%lou%'")
                                .mapTo(Integer.class)
                                .one());
        assertEquals(0, readable);
    }
}
