package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.web.Token;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Locks secrets of members before they reach the database, so that a copy of it gives none away: AES-256 in GCM. */
public final class SecretBox {
    /** A key is a text of at least this many characters. */
    public static final int SHORTEST_KEY = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    /** @param key random text, kept apart from the database */
    public SecretBox(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("a key has at least " + SHORTEST_KEY + " characters");
        }
        this.key = new SecretKeySpec(Token.sha256(key), "AES");
    }

    /** Opens again for this member only. */
    byte[] lock(MemberId member, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, member, nonce).doFinal(secret);
            return ByteBuffer.allocate(NONCE_BYTES + locked.length)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES in GCM", e);
        }
    }

    /** Empty when it was locked under another key, for another member, or was changed. */
    Optional<byte[]> open(MemberId member, byte[] locked) {
        if (locked.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(locked, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, member, nonce)
                    .doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES in GCM", e);
        }
    }

    private Cipher cipher(int mode, MemberId member, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("member " + member).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
