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

    private final String name;
    private final DatabaseAddress address;
    private final Database database;

    private TestDatabase(String name, DatabaseAddress address, Database database) {
        this.name = name;
        this.address = address;
        this.database = database;
    }

    public static TestDatabase create() {
        String name = "test" + COUNT.incrementAndGet();
        execute("create database " + name + " template vigie_template strategy file_copy");
        var address = new DatabaseAddress(SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
        return new TestDatabase(name, address, Database.openMigrated(address, 16));
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

    /** Drops it: hundreds left to the end of the run would take the server half a minute to clear away. */
    @Override
    public void close() {
        database.close();
        execute("drop database if exists " + name + " with (force)");
    }

    private static void execute(String statement) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var open = connection.createStatement()) {
            open.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
