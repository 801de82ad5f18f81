package eu.vigie.workbench.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The connection pool over a database that has been brought to the newest migration. */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    public static Database open(String jdbcUrl, String user, String password, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("options", "-c TimeZone=UTC");
        var pool = new HikariDataSource(config);
        migrate(pool);
        return new Database(pool);
    }

    public Transactions transactions() {
        return new Transactions(Jdbi.create(pool).installPlugin(new PostgresPlugin()));
    }

    private static void migrate(HikariDataSource pool) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:eu/vigie/workbench/db/migration")
                .schemas("public")
                .load()
                .migrate();
    }

    @Override
    public void close() {
        pool.close();
    }
}
