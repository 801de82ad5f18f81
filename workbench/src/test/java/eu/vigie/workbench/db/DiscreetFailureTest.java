package eu.vigie.workbench.db;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures end in logs, and logs never hold what people wrote. */
class DiscreetFailureTest {
    private static final String SECRET = "what-somebody-wrote";
    private static final TestDatabase DATABASE = TestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into work.organisation (name, country) values (:value, null)",
                "insert into work.organisation (name, country) values (:value, 'BE'), (:value, 'BE')",
                "insert into crawl.robots (origin, status, body, fresh_until) values (:value, null, :value, now())",
                "insert into work.invitation (token_hash, organisation_id, email, roles, expires_at) values ('\\x00', 77, :value, '{}', now())",
                "select cast(jsonb(cast(:value as text)) as text)",
                "update work.nothing_of_the_kind set text = :value",
            })
    void messageNamesTheStatementAndNoValue(String statement) {
        var failure = assertThrows(StatementException.class, () -> run(statement));
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        assertTrue(told.toString().contains(statement), told.toString());
        assertFalse(told.toString().contains(SECRET), told.toString());
    }

    @Test
    void ownersFailuresAreAsDiscreet() {
        var failure = assertThrows(
                StatementException.class,
                () -> DATABASE.database()
                        .asOwner(jdbi -> jdbi.withHandle(handle -> handle.execute(
                                "insert into work.organisation (name, country) values (?, null)", SECRET))));
        assertFalse(String.valueOf(failure.getMessage()).contains(SECRET), failure.getMessage());
    }

    private static int run(String statement) {
        return DATABASE.transactions()
                .call(
                        new Actor.Machine("test"),
                        tx -> tx.handle()
                                .createUpdate(statement)
                                .bind("value", SECRET)
                                .execute());
    }
}
