package eu.vigie.crawl.forum.jvc;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The disguise of links by {@code class="JvCare HEX"}: two signs a byte, each sign a half byte by its place in an alphabet. */
final class JvCare {
    private static final String ALPHABET = "0A12B34C56D78E9F";

    private JvCare() {}

    /** The address that a class stands for; empty when it is an ordinary class. */
    static Optional<String> decode(String disguised) {
        if (disguised.length() < 2 || disguised.length() % 2 != 0) {
            return Optional.empty();
        }
        byte[] bytes = new byte[disguised.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = ALPHABET.indexOf(disguised.charAt(2 * i));
            int low = ALPHABET.indexOf(disguised.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
