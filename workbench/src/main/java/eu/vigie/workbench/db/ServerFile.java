package eu.vigie.workbench.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** {@code pg.json}: by which port and password the embedded PostgreSQL of a data folder is reached. */
record ServerFile(int port, String password) {
    private static final ObjectMapper JSON = new ObjectMapper();

    DatabaseAddress address() {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    static Optional<ServerFile> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), ServerFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read " + file + ", which holds the password of the embedded database", e);
        }
    }

    /** Writes beside and renames, so that a killed process leaves either the old file or the new one. */
    void write(Path file) {
        try {
            var closed = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var draft = Files.createTempFile(file.getParent(), "pg", ".json", closed);
            JSON.writeValue(draft.toFile(), this);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
