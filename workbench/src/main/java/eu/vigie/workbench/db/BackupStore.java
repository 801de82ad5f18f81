package eu.vigie.workbench.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes every table as text into one zip file, under one snapshot: readable by any PostgreSQL from 15 on. It holds the keys of the
 * pseudonyms and the password hashes, so it is as secret as the data folder.
 */
public final class BackupStore {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String MANIFEST = "manifest.json";
    static final int FORMAT = 1;

    private BackupStore() {}

    /** What a backup holds; {@code migration} is the schema version it was taken at. */
    public record Manifest(int format, String migration, String takenAt, List<Table> tables) {
        public long rows() {
            return tables.stream().mapToLong(Table::rows).sum();
        }
    }

    /** One table; {@code columns} in the order of the text. */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    public static Manifest write(Database database, Path file, Instant now) {
        return database.asOwner(jdbi -> jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> writeBeside(handle, file.toAbsolutePath(), now)));
    }

    private static Manifest writeBeside(Handle handle, Path file, Instant now) {
        try {
            var closed = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path draft = Files.createTempFile(file.getParent(), "backup", ".tmp", closed);
            try (var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
                var manifest = writeTables(handle, zip, now);
                zip.putNextEntry(new ZipEntry(MANIFEST));
                zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
                zip.finish();
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the backup " + file, e);
        }
    }

    private static Manifest writeTables(Handle handle, ZipOutputStream zip, Instant now) throws IOException {
        var tables = new ArrayList<Table>();
        for (String name : tableNames(handle)) {
            tables.add(writeTable(handle, zip, name));
        }
        return new Manifest(FORMAT, migration(handle), now.toString(), tables);
    }

    private static Table writeTable(Handle handle, ZipOutputStream zip, String name) throws IOException {
        var columns = columns(handle, name);
        var digest = sha256();
        var table = new Table(name, columns, 0, "");
        zip.putNextEntry(new ZipEntry(table.entry()));
        try {
            long rows = copyApi(handle)
                    .copyOut(
                            "copy (select " + String.join(", ", columns) + " from " + name + ") to stdout",
                            new DigestOutputStream(new Unclosable(zip), digest));
            return new Table(name, columns, rows, HexFormat.of().formatHex(digest.digest()));
        } catch (SQLException e) {
            throw new IllegalStateException("copying " + name, e);
        }
    }

    static List<String> tableNames(Handle handle) {
        return handle.createQuery("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('crawl', 'corpus', 'work') and table_type = 'BASE TABLE' order by 1
                        """).mapTo(String.class).list();
    }

    private static List<String> columns(Handle handle, String table) {
        return handle.createQuery("""
                        select column_name from information_schema.columns
                        where table_schema || '.' || table_name = :table and is_generated = 'NEVER' order by ordinal_position
                        """).bind("table", table).mapTo(String.class).list();
    }

    static String migration(Handle handle) {
        return handle.createQuery("select max(version::int) from public.flyway_schema_history where success")
                .mapTo(String.class)
                .one();
    }

    static CopyManager copyApi(Handle handle) throws SQLException {
        return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** The driver closes what it writes to; the zip goes on. */
    private static final class Unclosable extends FilterOutputStream {
        Unclosable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
