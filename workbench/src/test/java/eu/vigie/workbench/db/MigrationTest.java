package eu.vigie.workbench.db;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

class MigrationTest {
    private static final Actor MACHINE = new Actor.Machine("test");

    @Test
    void migrationsApplyToAnEmptyDatabase() {
        try (var database = TestDatabase.create()) {
            int tables = database.transactions()
                    .call(
                            MACHINE,
                            tx -> tx.handle()
                                    .createQuery(
                                            "select count(*) from information_schema.tables where table_schema in ('crawl', 'corpus', 'work')")
                                    .mapTo(Integer.class)
                                    .one());
            assertTrue(tables > 20, "tables: " + tables);
        }
    }

    @Test
    void eventsAreNeverChanged() {
        try (var database = TestDatabase.create()) {
            var transactions = database.transactions();
            transactions.run(
                    MACHINE,
                    tx -> tx.handle()
                            .execute(
                                    "insert into work.event (subject_kind, subject_id, kind) values ('TICKET', 1, 'opened')"));
            assertThrows(
                    UnableToExecuteStatementException.class,
                    () -> transactions.run(
                            MACHINE, tx -> tx.handle().execute("update work.event set kind = 'closed'")));
        }
    }
}
