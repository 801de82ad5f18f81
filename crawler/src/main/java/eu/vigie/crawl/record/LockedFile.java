package eu.vigie.crawl.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * A file of locked parts that only grows: {@link #MAGIC}, a salt, then for each part its length in four bytes and itself. A part is
 * written in one go, so that whoever is killed while writing leaves all earlier parts whole. Not safe for threads.
 */
final class LockedFile implements AutoCloseable {
    static final byte[] MAGIC = "VIGIEREC".getBytes(StandardCharsets.US_ASCII);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileChannel channel;
    private final RecordingKey key;
    private final byte[] salt = new byte[RecordingKey.SALT_BYTES];
    private int parts;
    private long bytes;

    private LockedFile(FileChannel channel, RecordingKey key) throws IOException {
        this.channel = channel;
        this.key = key;
        RANDOM.nextBytes(salt);
        write(ByteBuffer.allocate(MAGIC.length + salt.length).put(MAGIC).put(salt));
    }

    /**
     * Makes a file that only its owner may read.
     *
     * @throws FileAlreadyExistsException when there is one of this name
     */
    static LockedFile create(Path file, RecordingKey key) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] closed = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return new LockedFile(
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), closed), key);
    }

    void append(byte[] open) throws IOException {
        byte[] locked = key.lock(salt, parts, open);
        write(ByteBuffer.allocate(Integer.BYTES + locked.length)
                .putInt(locked.length)
                .put(locked));
        parts++;
    }

    long bytes() {
        return bytes;
    }

    private void write(ByteBuffer filled) throws IOException {
        filled.flip();
        while (filled.hasRemaining()) {
            bytes += channel.write(filled);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
