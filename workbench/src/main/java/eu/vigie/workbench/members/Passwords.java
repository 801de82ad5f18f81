package eu.vigie.workbench.members;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;

/** Argon2id with 19 MiB and two passes. */
final class Passwords {
    static final int SHORTEST = 12;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(MEMORY_KIB, PASSES, 1, 32, Argon2.ID);
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    /** Takes as long for an address that nobody has as for a wrong password. */
    static boolean matches(String password, Optional<String> hash) {
        return Password.check(password, hash.orElse(NOBODY)).with(ARGON2ID) && hash.isPresent();
    }
}
