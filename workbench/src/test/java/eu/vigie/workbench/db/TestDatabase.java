package eu.vigie.workbench.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh, migrated database on one real PostgreSQL per test run. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private final DatabaseAddress address;
    private final Database database;

    private TestDatabase(DatabaseAddress address, Database database) {
        this.address = address;
        this.database = database;
    }

    public static TestDatabase create() {
        String name = "test" + COUNT.incrementAndGet();
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template vigie_template");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var address = new DatabaseAddress(SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
        return new TestDatabase(address, Database.open(address, 16));
    }

    public Transactions transactions() {
        return database.transactions();
    }

    public DatabaseAddress address() {
        return address;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database vigie_template");
            }
            Database.open(
                            new DatabaseAddress(
                                    server.getJdbcUrl("postgres", "vigie_template"), "postgres", "postgres"),
                            2)
                    .close();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
