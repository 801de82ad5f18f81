package eu.vigie.crawl.cli;

import eu.vigie.crawl.forum.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one run of a command, from which every origin gets a pseudonym key of its own. Made up by chance unless a file holds
 * one: then pseudonyms are the same in every run, and whoever has the file can test names.
 */
final class RunKey {
    private static final int BYTES = 32;

    private final byte[] secret;

    private RunKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The key in a file, or a new one.
     *
     * @throws IOException when the file cannot be read or holds fewer than 16 bytes
     */
    static RunKey of(Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            byte[] kept = Files.readAllBytes(file.get());
            if (kept.length < 16) {
                throw new IOException("a pseudonym key has at least 16 bytes: " + file.get());
            }
            return new RunKey(kept);
        }
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new RunKey(secret);
    }

    Pseudonyms forOrigin(String origin) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new Pseudonyms(mac.doFinal(origin.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
