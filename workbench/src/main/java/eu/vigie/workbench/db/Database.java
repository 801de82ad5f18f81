package eu.vigie.workbench.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The connection pool over a database that has been brought to the newest migration. */
public final class Database implements AutoCloseable {
    private static final int OWNER_CONNECTIONS = 2;

    private final HikariDataSource pool;
    private final DatabaseAddress address;

    private Database(HikariDataSource pool, DatabaseAddress address) {
        this.pool = pool;
        this.address = address;
    }

    public static Database open(DatabaseAddress address, int connections) {
        migrate(address, MigrationVersion.LATEST);
        return openMigrated(address, connections);
    }

    /** Over a database that is known to be at the newest migration. */
    static Database openMigrated(DatabaseAddress address, int connections) {
        return new Database(pool(address, connections, "set role vigie_app"), address);
    }

    public Transactions transactions() {
        return new Transactions(discreet(Jdbi.create(pool)));
    }

    /** What fails names the statement, but never the values bound to it: they may be what somebody wrote. */
    static Jdbi discreet(Jdbi jdbi) {
        return jdbi.installPlugin(new PostgresPlugin())
                .configure(
                        StatementExceptions.class,
                        config -> config.setMessageRendering(failure -> failure.getShortMessage() + " [statement: "
                                + failure.getStatementContext().getRawSql() + "]"));
    }

    /** Under the owner of the tables: for backup, restore and erasure, which go beyond what the program may do at run time. */
    public <T> T asOwner(OwnerWork<T> work) {
        try (var owner = pool(address, OWNER_CONNECTIONS, "select 1")) {
            return work.with(discreet(Jdbi.create(owner)));
        }
    }

    /** Work that needs the owner's rights. */
    @FunctionalInterface
    public interface OwnerWork<T> {
        T with(Jdbi jdbi);
    }

    static void migrate(DatabaseAddress address, MigrationVersion target) {
        try (var owner = pool(address, OWNER_CONNECTIONS, "select 1")) {
            refuseIfOld(address, owner);
            migrate(owner, target);
        } catch (FlywayException e) {
            throw CannotUse.because(address, e);
        }
    }

    private static void refuseIfOld(DatabaseAddress address, DataSource owner) {
        int version = Jdbi.create(owner)
                .withHandle(handle -> handle.createQuery("select current_setting('server_version_num')::int / 10000")
                        .mapTo(Integer.class)
                        .one());
        if (version < CannotUse.OLDEST) {
            throw CannotUse.tooOld(address, version);
        }
    }

    /** Whether this program has the migration of that number. */
    static boolean knows(DatabaseAddress address, MigrationVersion version) {
        try (var owner = pool(address, OWNER_CONNECTIONS, "select 1")) {
            return Arrays.stream(flyway(owner, MigrationVersion.LATEST).info().all())
                    .anyMatch(migration -> version.equals(migration.getVersion()));
        }
    }

    private static void migrate(DataSource owner, MigrationVersion target) {
        flyway(owner, target).migrate();
    }

    private static Flyway flyway(DataSource owner, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:eu/vigie/workbench/db/migration")
                .schemas("public")
                .target(target)
                .load();
    }

    private static HikariDataSource pool(DatabaseAddress address, int connections, String initSql) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(initSql);
        config.addDataSourceProperty("options", "-c TimeZone=UTC");
        config.addDataSourceProperty("logServerErrorDetail", "false"); // the detail quotes the row
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw CannotUse.because(address, e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
