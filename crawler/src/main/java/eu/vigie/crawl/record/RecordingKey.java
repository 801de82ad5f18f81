package eu.vigie.crawl.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Locks and unlocks the parts of recordings: AES-256 in GCM (NIST SP 800-38D) from the Java runtime. Immutable. */
public final class RecordingKey {
    /** A key is made of a text of at least this many characters. */
    public static final int SHORTEST = 32;

    /** What of a nonce belongs to the file; the rest counts its parts. */
    static final int SALT_BYTES = 8;

    static final int TAG_BYTES = 16;

    private final SecretKeySpec key;

    private RecordingKey(SecretKeySpec key) {
        this.key = key;
    }

    /** The key that a secret text makes. */
    public static RecordingKey of(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a key has at least " + SHORTEST + " characters");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("vigie recording " + secret).getBytes(StandardCharsets.UTF_8));
            return new RecordingKey(new SecretKeySpec(digest, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * The key in a file.
     *
     * @throws IOException when the file cannot be read or holds no key
     */
    public static RecordingKey read(Path file) throws IOException {
        String secret = Files.readString(file).strip();
        if (secret.length() < SHORTEST) {
            throw new IOException("a key of recordings has at least " + SHORTEST + " characters: " + file);
        }
        return of(secret);
    }

    /** @param part number of the part in its file, from 0: the same salt and number lock one thing only */
    byte[] lock(byte[] salt, int part, byte[] open) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, salt, part).doFinal(open);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES in GCM", e);
        }
    }

    /** Empty when it was locked by another key, stood elsewhere, or was changed. */
    Optional<byte[]> open(byte[] salt, int part, byte[] locked) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, salt, part).doFinal(locked));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES in GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] salt, int part) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(SALT_BYTES + Integer.BYTES)
                .put(salt)
                .putInt(part)
                .array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        return cipher;
    }
}
