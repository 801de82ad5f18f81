package eu.vigie.workbench.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A server that somebody else looks after, where vigie owns one database and is no superuser. */
class ForeignServerTest {
    private static final TestDatabase SERVER = TestDatabase.create();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static DatabaseAddress owned(String owner, String rights, boolean granted) {
        SERVER.database()
                .asOwner(jdbi -> jdbi.withHandle(handle -> {
                    handle.execute("create role " + owner + " login password 'a word' " + rights);
                    handle.execute("create database " + owner + " owner " + owner);
                    return granted ? handle.execute("grant vigie_app to " + owner) : 0;
                }));
        return new DatabaseAddress(SERVER.address().jdbcUrl().replaceAll("/test\\d+.*", "/" + owner), owner, "a word");
    }

    @Test
    void theOwnerOfADatabaseMigratesItAndWorksAsTheApp() {
        try (var database = Database.open(owned("plain", "", true), 2)) {
            String who = database.transactions()
                    .call(
                            new Actor.Machine("test"),
                            tx -> tx.handle()
                                    .createQuery("select session_user || ' as ' || current_user")
                                    .mapTo(String.class)
                                    .one());
            assertEquals("plain as vigie_app", who);
        }
    }

    @Test
    void withoutTheGrantTheMessageNamesIt() {
        var refused = assertThrows(CannotUse.class, () -> Database.open(owned("ungranted", "", false), 2));
        assertTrue(told(refused).contains("grant vigie_app to ungranted"), told(refused));
    }

    @Test
    void aWrongPasswordIsSaidWithoutTheWord() {
        var address = owned("forgetful", "", true);
        // The test server trusts everybody of this machine; the state is what counts.
        var refused = CannotUse.because(
                new DatabaseAddress(address.jdbcUrl() + "?password=hidden", address.user(), "hidden"),
                new java.sql.SQLException("password authentication failed", "28P01"));
        assertTrue(told(refused).contains("check database.user and database.password"), told(refused));
        assertFalse(told(refused).contains("hidden"), told(refused));
    }

    @Test
    void aMissingDatabaseAndASilentServerAreTold() {
        var missing = new DatabaseAddress(
                SERVER.address().jdbcUrl().replaceAll("/test\\d+.*", "/nowhere"), "postgres", "postgres");
        var noDatabase = assertThrows(CannotUse.class, () -> Database.open(missing, 2));
        assertTrue(told(noDatabase).contains("there is no such database"), told(noDatabase));
        var silent = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/vigie", "vigie", "");
        var nobody = assertThrows(CannotUse.class, () -> Database.open(silent, 2));
        assertTrue(told(nobody).contains("no PostgreSQL answers there"), told(nobody));
    }

    @Test
    void olderServersAreRefusedByTheirVersion() {
        assertTrue(told(CannotUse.tooOld(SERVER.address(), 14)).contains("is PostgreSQL 14; vigie needs 15 or newer"));
    }

    private static String told(CannotUse refused) {
        return String.valueOf(refused.getMessage());
    }
}
