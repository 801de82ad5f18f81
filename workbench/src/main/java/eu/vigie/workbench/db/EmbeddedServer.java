package eu.vigie.workbench.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** The PostgreSQL that lives in the data folder: durable, behind a password, on a free port of the loopback address. */
public final class EmbeddedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DatabaseAddress address;
    private final Runnable stop;

    private EmbeddedServer(DatabaseAddress address, Runnable stop) {
        this.address = address;
        this.stop = stop;
    }

    /** Becomes the owner of the folder and runs its PostgreSQL, or adopts the one that a killed owner left running. */
    public static EmbeddedServer own(DataFolder folder) {
        var ownership = folder.own().orElseThrow(() -> new FolderInUse(folder.path()));
        var survivor = ServerFile.read(folder.serverFile()).filter(file -> answers(file, folder));
        return survivor.isPresent() ? adopt(folder, survivor.get(), ownership) : start(folder, ownership);
    }

    /** Joins the server of the folder's owner when there is one, else becomes the owner. */
    public static EmbeddedServer joinOrOwn(DataFolder folder) {
        var ownership = folder.own();
        if (ownership.isPresent()) {
            ownership.get().close();
            return own(folder);
        }
        var file = ServerFile.read(folder.serverFile()).orElseThrow(() -> new FolderInUse(folder.path()));
        return new EmbeddedServer(file.address(), () -> {});
    }

    public DatabaseAddress address() {
        return address;
    }

    private static EmbeddedServer adopt(DataFolder folder, ServerFile file, DataFolder.Ownership ownership) {
        return new EmbeddedServer(file.address(), () -> {
            postmaster(folder).ifPresent(EmbeddedServer::stopAndWait);
            ownership.close();
        });
    }

    private static EmbeddedServer start(DataFolder folder, DataFolder.Ownership ownership) {
        String password =
                ServerFile.read(folder.serverFile()).map(ServerFile::password).orElseGet(EmbeddedServer::newPassword);
        try {
            postmaster(folder).ifPresent(EmbeddedServer::stopAndWait);
            new ServerFile(0, password).write(folder.serverFile());
            var server = builder(folder, password).start();
            var file = new ServerFile(server.getPort(), password);
            file.write(folder.serverFile());
            return new EmbeddedServer(file.address(), () -> {
                closeQuietlyDurable(server);
                ownership.close();
            });
        } catch (IOException e) {
            ownership.close();
            throw new UncheckedIOException("the embedded PostgreSQL in " + folder.postgres() + " did not start", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(DataFolder folder, String password) throws IOException {
        Path passwordFile = folder.path().resolve("pg.password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password);
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOverrideWorkingDirectory(
                        folder.path().resolve("pg-programs").toFile())
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "und")
                .setLocaleConfig("locale", "C")
                .setDataDirectoryCustomizer(EmbeddedServer::demandPassword)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("wal_recycle", "off")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("log_min_messages", "warning")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
    }

    private static void demandPassword(File data) {
        try {
            Files.deleteIfExists(data.toPath().resolveSibling("pg.password"));
            Files.writeString(data.toPath().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + data + " to other users", e);
        }
    }

    /** Whether the server at that port is really the one of this folder: any other may listen there. */
    private static boolean answers(ServerFile file, DataFolder folder) {
        if (file.port() == 0 || postmaster(folder).isEmpty()) {
            return false;
        }
        var address = file.address();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var row = connection.createStatement().executeQuery("show data_directory")) {
            return row.next() && Path.of(row.getString(1)).equals(folder.postgres());
        } catch (SQLException notOurs) {
            return false;
        }
    }

    private static Optional<ProcessHandle> postmaster(DataFolder folder) {
        Path pidFile = folder.postgres().resolve("postmaster.pid");
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pidFile).getFirst().strip()))
                            .filter(EmbeddedServer::isPostgres)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static void stopAndWait(ProcessHandle postmaster) {
        postmaster.destroy();
        postmaster
                .onExit()
                .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    private static void closeQuietlyDurable(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not stop in order; its data are safe", e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        stop.run();
    }
}
