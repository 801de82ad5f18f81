package eu.vigie.workbench.db;

import org.jdbi.v3.core.Handle;

/** Rewrites the tables that held erased words and drops the write-ahead log that still holds them. */
public final class CompactionStore {
    private CompactionStore() {}

    public static void compact(Database database) {
        database.asOwner(jdbi -> {
            jdbi.useHandle(handle -> {
                BackupStore.tableNames(handle).forEach(table -> handle.execute("vacuum (full, analyze) " + table));
                dropOldLog(handle);
            });
            return true;
        });
    }

    /** Files of the log are removed, not reused (wal_recycle is off), once a checkpoint no longer needs them. */
    private static void dropOldLog(Handle handle) {
        for (int i = 0; i < 2; i++) {
            handle.createQuery("select pg_switch_wal()::text")
                    .mapTo(String.class)
                    .one();
            handle.execute("checkpoint");
        }
    }
}
