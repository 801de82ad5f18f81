package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import java.util.Optional;

/** Holds a password against what is stored, and counts failures: at the door, and before what needs it once more. */
final class PasswordCheck {
    private final MemberStore members;
    private final AttemptStore attempts = new AttemptStore();

    PasswordCheck(MemberStore members) {
        this.members = members;
    }

    /** Whose password it is. It takes as long for an address that nobody has. */
    Optional<MemberId> member(Tx tx, String email, String password, String network) {
        var credentials = members.credentials(tx, email);
        boolean matches = Passwords.matches(password, credentials.flatMap(MemberStore.Credentials::passwordHash));
        if (attempts.tooMany(tx, email, network) || !matches) {
            attempts.failed(tx, email, network);
            return Optional.empty();
        }
        attempts.succeeded(tx, email, network);
        return credentials.map(MemberStore.Credentials::member);
    }

    boolean right(Tx tx, MemberId member, String password, String network) {
        return member(tx, email(tx, member), password, network).isPresent();
    }

    String email(Tx tx, MemberId member) {
        return members.email(tx, member);
    }
}
