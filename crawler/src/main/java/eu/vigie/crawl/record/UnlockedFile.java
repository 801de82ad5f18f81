package eu.vigie.crawl.record;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * What a locked file holds, one part behind the other. The end in the middle of a part is an {@link EOFException}, a changed part a
 * {@link ZipException}, as for a damaged file that was never locked. Not safe for threads.
 */
final class UnlockedFile implements ReadableByteChannel {
    private static final int LONGEST_PART = 128 << 20;

    private final FileChannel channel;
    private final RecordingKey key;
    private final byte[] salt = new byte[RecordingKey.SALT_BYTES];
    private ByteBuffer part = ByteBuffer.allocate(0);
    private int parts;

    private UnlockedFile(FileChannel channel, RecordingKey key) {
        this.channel = channel;
        this.key = key;
    }

    /**
     * Opens a file for reading.
     *
     * @throws IOException when it is not there, is no recording, or was locked by another key
     */
    static UnlockedFile open(Path file, RecordingKey key) throws IOException {
        var unlocked = new UnlockedFile(FileChannel.open(file), key);
        try {
            unlocked.begin(file);
            return unlocked;
        } catch (IOException e) {
            unlocked.close();
            throw e;
        }
    }

    /** The first part is opened at once: a wrong key is told apart from a damage. */
    private void begin(Path file) throws IOException {
        byte[] magic = new byte[LockedFile.MAGIC.length];
        if (!fill(magic) || !Arrays.equals(magic, LockedFile.MAGIC)) {
            throw new IOException(file + " is no recording of this program");
        }
        fill(salt);
        try {
            next();
        } catch (ZipException e) {
            throw new IOException("this key does not open " + file, e);
        } catch (EOFException e) {
            part = ByteBuffer.allocate(0);
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!part.hasRemaining() && !next()) {
            return -1;
        }
        int length = Math.min(part.remaining(), into.remaining());
        into.put(part.slice(part.position(), length));
        part.position(part.position() + length);
        return length;
    }

    private boolean next() throws IOException {
        byte[] length = new byte[Integer.BYTES];
        if (!fill(length)) {
            return false;
        }
        int bytes = ByteBuffer.wrap(length).getInt();
        if (bytes < RecordingKey.TAG_BYTES || bytes > LONGEST_PART) {
            throw new ZipException("part " + parts + " has an impossible length");
        }
        if (bytes > channel.size() - channel.position()) {
            channel.position(channel.size());
            throw new EOFException("part " + parts + " is cut");
        }
        byte[] locked = new byte[bytes];
        fill(locked);
        byte[] open =
                key.open(salt, parts, locked).orElseThrow(() -> new ZipException("part " + parts + " was changed"));
        part = ByteBuffer.wrap(open);
        parts++;
        return true;
    }

    /** False at the very end of the file. */
    private boolean fill(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                if (buffer.position() == 0) {
                    return false;
                }
                throw new EOFException("the file is cut");
            }
        }
        return true;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
