package eu.vigie.workbench.db;

import java.util.EnumSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Rewrites the tables that held erased words and drops the write-ahead log that still holds them. */
public final class CompactionStore {
    /** PostgreSQL's own samples of column values, which hold texts of posts too. */
    private static final String SAMPLES = "pg_catalog.pg_statistic";

    /** A place where erased words may still stand, because this database did not let us clear it. */
    public enum Left {
        LOG_NOT_DROPPED,
        LOG_FILES_REUSED
    }

    private CompactionStore() {}

    /** Empty when no file of this database server holds the erased words any more. */
    public static Set<Left> compact(Database database) {
        return database.asOwner(jdbi -> jdbi.withHandle(handle -> {
            BackupStore.tableNames(handle).forEach(table -> handle.execute("vacuum (full, analyze) " + table));
            handle.execute("vacuum full " + SAMPLES);
            return dropOldLog(handle);
        }));
    }

    private static Set<Left> dropOldLog(Handle handle) {
        if (!mayDropLog(handle)) {
            return EnumSet.of(Left.LOG_NOT_DROPPED);
        }
        for (int i = 0; i < 2; i++) {
            handle.createQuery("select pg_switch_wal()::text")
                    .mapTo(String.class)
                    .one();
            handle.execute("checkpoint");
        }
        return recycles(handle) ? EnumSet.of(Left.LOG_FILES_REUSED) : EnumSet.noneOf(Left.class);
    }

    /** Neither needs a superuser: see docs/operations.md. */
    private static boolean mayDropLog(Handle handle) {
        return handle.createQuery("""
                        select pg_has_role(current_user, 'pg_checkpoint', 'usage')
                               and has_function_privilege('pg_catalog.pg_switch_wal()', 'execute')
                        """).mapTo(Boolean.class).one();
    }

    /** Recycled files of the log keep their old content until they are written over. */
    private static boolean recycles(Handle handle) {
        return handle.createQuery("select current_setting('wal_recycle')::boolean")
                .mapTo(Boolean.class)
                .one();
    }
}
