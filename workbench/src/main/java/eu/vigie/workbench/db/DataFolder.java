package eu.vigie.workbench.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything a deployment must keep; one process at a time owns it. */
public record DataFolder(Path path) {
    private static final int KEY_BYTES = 32;

    /** Makes the folder, closed to other users of the machine. */
    public static DataFolder at(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().normalize());
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            return new DataFolder(path.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + path, e);
        }
    }

    public Path index() {
        return path.resolve("index");
    }

    public Path erasures() {
        return path.resolve("erasures.txt");
    }

    /** A random key of this folder, made at first need: what it locks in the database opens with this folder only. */
    public String key() {
        return keyIn("secret.key");
    }

    /** Pages that are kept for some days, where the operator wants that. */
    public Path recordings() {
        return path.resolve("recordings");
    }

    /** Locks the recordings; whoever deletes it makes all of them unreadable. */
    public String recordingKey() {
        return keyIn("recording.key");
    }

    private String keyIn(String name) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(bytes);
                var closed = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                var draft = Files.createTempFile(path, "secret", ".key", closed);
                Files.move(Files.writeString(draft, HexFormat.of().formatHex(bytes)), file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key in " + file, e);
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path serverFile() {
        return path.resolve("pg.json");
    }

    /** Takes the ownership of the folder, or nothing when another process has it. */
    Optional<Ownership> own() {
        try {
            var channel =
                    FileChannel.open(path.resolve("vigie.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Ownership(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + path, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return null;
        }
    }

    /** Held until closed or until the process ends, however it ends. */
    record Ownership(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
