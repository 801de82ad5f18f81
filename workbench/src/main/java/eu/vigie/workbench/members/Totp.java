package eu.vigie.workbench.members;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** One-time passwords by the clock, RFC 6238: SHA-1, 30 seconds, six digits, one step early or late. */
final class Totp {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** As long as the hash: RFC 4226, section 4. */
    private static final int SECRET_BYTES = 20;

    private static final int DIGITS = 6;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(
            TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP,
            DIGITS,
            TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();

    private Totp() {}

    static byte[] freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static String code(byte[] secret, Instant at) {
        try {
            var key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
            return GENERATOR.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("every secret is a key for HMAC", e);
        }
    }

    /** The step of the clock that the code belongs to; empty when it is none of the three around now. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        String code = typed.replaceAll("\\s", "");
        long current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> same(code(secret, Instant.ofEpochSecond(step * STEP_SECONDS)), code))
                .findFirst();
    }

    private static boolean same(String right, String typed) {
        return java.security.MessageDigest.isEqual(
                right.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                typed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
