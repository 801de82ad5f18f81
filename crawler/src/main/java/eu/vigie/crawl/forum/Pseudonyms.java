package eu.vigie.crawl.forum;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the author names of one source into pseudonyms by HMAC-SHA-256 (RFC 2104) under the source's own key, so that nobody can be
 * followed across forums, and nobody without the key can test a name. Safe for use by several threads.
 */
public final class Pseudonyms {
    private static final int SHOWN_DIGITS = 16;

    private final SecretKeySpec key;

    /**
     * @param key at least 16 secret bytes, different for each source
     */
    public Pseudonyms(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("a pseudonym key has at least 16 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The pseudonym of a name: {@code a} and 16 hexadecimal digits. */
    public Author of(String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal(name.strip().getBytes(StandardCharsets.UTF_8));
            return new Author("a" + HexFormat.of().formatHex(digest).substring(0, SHOWN_DIGITS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
