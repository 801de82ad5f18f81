package eu.vigie.workbench.members;

import eu.vigie.workbench.web.Token;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A way in for whoever has lost the device, once. Twelve of 31 signs, 59 random bits, so that a plain hash is enough to keep it by. */
record RecoveryCode(String value) {
    static final int HOW_MANY = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are mistaken for each other. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    static List<RecoveryCode> fresh() {
        return Stream.generate(RecoveryCode::one).limit(HOW_MANY).toList();
    }

    /** As it was typed: case, spaces and hyphens do not matter. */
    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    /** In groups, as pages show it. */
    String shown() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    byte[] hash() {
        return Token.sha256(value);
    }

    private static RecoveryCode one() {
        var text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return new RecoveryCode(text.toString());
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
