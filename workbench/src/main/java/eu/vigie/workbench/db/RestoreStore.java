package eu.vigie.workbench.db;

import static eu.vigie.workbench.db.BackupStore.JSON;
import static eu.vigie.workbench.db.BackupStore.MANIFEST;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.vigie.workbench.db.BackupStore.Manifest;
import eu.vigie.workbench.db.BackupStore.Table;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads a backup into an empty database, or only checks that it is whole. */
public final class RestoreStore {
    private RestoreStore() {}

    /** A backup that cannot be used, or a database that is not empty; the message says what to do. */
    public static final class CannotRestore extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotRestore(String message) {
            super(message);
        }
    }

    /** Reads the whole file and compares every table with its checksum. */
    public static Manifest check(Path file) {
        try (var zip = open(file)) {
            var manifest = manifest(zip, file);
            for (var table : manifest.tables()) {
                check(zip, table, file);
            }
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Migrates the empty database to the backup's version, fills it, and migrates it on to the newest. */
    public static Manifest restore(DatabaseAddress address, Path file) {
        var manifest = check(file);
        var version = MigrationVersion.fromVersion(manifest.migration());
        if (!Database.knows(address, version)) {
            throw new CannotRestore(file + " was written by a newer vigie (its tables are of version " + version
                    + "): restore it with that one");
        }
        Database.migrate(address, version);
        try (var zip = open(file)) {
            Jdbi.create(address.jdbcUrl(), address.user(), address.password()).useTransaction(handle -> {
                refuseUnlessEmpty(handle);
                refuseStrangers(handle, manifest, file);
                refuseWithoutRights(handle);
                fill(handle, zip, manifest);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        Database.migrate(address, MigrationVersion.LATEST);
        return manifest;
    }

    private static ZipFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CannotRestore("there is no file " + file);
        }
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new CannotRestore(file + " is no backup of vigie, or it was cut off: " + e.getMessage()
                    + ". Take another copy of it.");
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new CannotRestore(file + " is no backup of vigie: it holds no " + MANIFEST);
        }
        try (var in = zip.getInputStream(entry)) {
            // The format first: whatever else a newer one says is not for this vigie to read.
            var read = JSON.readTree(in);
            if (!read.path("format").isInt()) {
                throw new CannotRestore(file + " is no backup of vigie: its " + MANIFEST + " tells no format");
            }
            if (read.path("format").asInt() != BackupStore.FORMAT) {
                throw new CannotRestore(file + " has format " + read.path("format") + ", this vigie reads "
                        + BackupStore.FORMAT + ": use the vigie that wrote it");
            }
            return JSON.treeToValue(read, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new CannotRestore(
                    file + " is no backup of vigie: its " + MANIFEST + " cannot be read: " + e.getOriginalMessage());
        }
    }

    private static void check(ZipFile zip, Table table, Path file) throws IOException {
        try (var in = new DigestInputStream(stream(zip, table), BackupStore.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (!found.equals(table.sha256())) {
                throw damaged(file, table, "does not have its checksum");
            }
        } catch (ZipException | EOFException e) {
            throw damaged(file, table, "cannot be unpacked (" + e.getMessage() + ")");
        }
    }

    private static CannotRestore damaged(Path file, Table table, String how) {
        return new CannotRestore(
                file + " is damaged: the table " + table.name() + " " + how + ". Take another copy of it.");
    }

    private static InputStream stream(ZipFile zip, Table table) throws IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new CannotRestore("the backup lacks the table " + table.name() + ". Take another copy of it.");
        }
        return zip.getInputStream(entry);
    }

    private static void refuseUnlessEmpty(Handle handle) {
        long rows = handle.createQuery("""
                        select (select count(*) from work.organisation) + (select count(*) from work.member)
                               + (select count(*) from crawl.source)
                        """).mapTo(Long.class).one();
        if (rows > 0) {
            throw new CannotRestore(
                    "this database already holds organisations, members or sources, and a restore would mix the two: give an empty folder with --data FOLDER");
        }
    }

    /** Names of tables go into statements: only those that exist. */
    private static void refuseStrangers(Handle handle, Manifest manifest, Path file) {
        var names = manifest.tables().stream().map(Table::name).toList();
        if (!BackupStore.tableNames(handle).containsAll(names)) {
            throw new CannotRestore(file + " is no backup of vigie: it holds tables that vigie does not have");
        }
    }

    private static void refuseWithoutRights(Handle handle) {
        boolean may = handle.createQuery("select has_parameter_privilege('session_replication_role', 'set')")
                .mapTo(Boolean.class)
                .one();
        if (!may) {
            throw new CannotRestore("the database user may not switch triggers off, so nothing was restored: run "
                    + "'grant set on parameter session_replication_role to " + user(handle)
                    + "' as a superuser, then try again");
        }
    }

    private static String user(Handle handle) {
        return handle.createQuery("select quote_ident(current_user)")
                .mapTo(String.class)
                .one();
    }

    private static void fill(Handle handle, ZipFile zip, Manifest manifest) throws IOException {
        // The backup is consistent in itself: triggers and foreign keys would only refuse the order of the tables.
        handle.execute("set local session_replication_role = replica");
        handle.execute("truncate " + String.join(", ", BackupStore.tableNames(handle)) + " cascade");
        for (var table : manifest.tables()) {
            try (var in = stream(zip, table)) {
                BackupStore.copyApi(handle)
                        .copyIn(
                                "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin",
                                in);
            } catch (SQLException e) {
                throw new IllegalStateException("restoring " + table.name(), e);
            }
        }
        renumberChanges(handle);
        advanceIdentities(handle);
        handle.execute("update work.installation set epoch = gen_random_uuid()");
    }

    /** Transaction numbers of another cluster mean nothing here: the feed keeps its order under one number of our own. */
    private static void renumberChanges(Handle handle) {
        handle.execute("""
                create temporary table feed on commit drop as
                select row_number() over (order by xact, seq) as place, c.* from corpus.change c
                """);
        handle.execute("""
                update corpus.follower f set seq = (select count(*) from feed c where (c.xact, c.seq) <= (f.xact, f.seq)),
                                             xact = pg_current_xact_id()
                """);
        handle.execute("truncate corpus.change");
        handle.execute("""
                insert into corpus.change (seq, subject_kind, subject_id, kind, at) overriding system value
                select place, subject_kind, subject_id, kind, at from feed order by place
                """);
    }

    private static void advanceIdentities(Handle handle) {
        List<String> statements = handle.createQuery("""
                        select format('select setval(pg_get_serial_sequence(%L, %L), greatest((select max(%I) from %I.%I), 1))',
                                      table_schema || '.' || table_name, column_name, column_name, table_schema, table_name)
                        from information_schema.columns
                        where is_identity = 'YES' and table_schema in ('crawl', 'corpus', 'work')
                        """).mapTo(String.class).list();
        statements.forEach(
                statement -> handle.createQuery(statement).mapTo(Long.class).one());
    }
}
