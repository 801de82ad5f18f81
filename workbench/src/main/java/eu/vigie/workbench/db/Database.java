package eu.vigie.workbench.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;
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
        return new Database(pool(address, connections, "set role vigie_app"), address);
    }

    public Transactions transactions() {
        return new Transactions(Jdbi.create(pool).installPlugin(new PostgresPlugin()));
    }

    /** Under the owner of the tables: for backup, restore and erasure, which go beyond what the program may do at run time. */
    public <T> T asOwner(OwnerWork<T> work) {
        try (var owner = pool(address, OWNER_CONNECTIONS, "select 1")) {
            return work.with(Jdbi.create(owner).installPlugin(new PostgresPlugin()));
        }
    }

    /** Work that needs the owner's rights. */
    @FunctionalInterface
    public interface OwnerWork<T> {
        T with(Jdbi jdbi);
    }

    static void migrate(DatabaseAddress address, MigrationVersion target) {
        try (var owner = pool(address, OWNER_CONNECTIONS, "select 1")) {
            migrate(owner, target);
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
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pool.close();
    }
}
