package eu.vigie.workbench.db;

import java.sql.SQLException;
import java.util.Optional;

/** The database as it is given cannot be used; the message says what to do. */
public final class CannotUse extends RuntimeException {
    private static final long serialVersionUID = 1;
    static final int OLDEST = 15;

    private CannotUse(String message, Throwable cause) {
        super(message, cause);
    }

    static CannotUse tooOld(DatabaseAddress address, int version) {
        return new CannotUse(
                "the database " + address + " is PostgreSQL " + version + "; vigie needs " + OLDEST + " or newer",
                new IllegalStateException("version " + version));
    }

    static CannotUse because(DatabaseAddress address, Throwable failure) {
        var sql = cause(failure);
        String state = sql.map(SQLException::getSQLState).orElse("");
        return new CannotUse(
                "the database " + address + " cannot be used: " + advice(state, address.user())
                        + sql.map(e -> " (" + e.getMessage() + ")").orElse(""),
                failure);
    }

    private static String advice(String state, String user) {
        return switch (state) {
            case "28P01", "28000" -> "check database.user and database.password";
            case "3D000" -> "there is no such database: create database vigie owner " + user;
            case "42501" ->
                "its user lacks a right: grant vigie_app to " + user + "; docs/operations.md tells what else is needed";
            case "08001", "08004", "08006", "57P03" ->
                "no PostgreSQL answers there: check database.url and that the server runs";
            default -> "see the reason";
        };
    }

    private static Optional<SQLException> cause(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
