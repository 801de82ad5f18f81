package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.web.Token;
import java.util.Locale;

/** Failed sign-ins of the last quarter of an hour, by hashes of address and network only. */
final class AttemptStore {
    private static final int FOR_ONE_ADDRESS_FROM_ONE_NETWORK = 5;
    private static final int FROM_ONE_NETWORK = 30;
    private static final int CODES_OF_ONE_MEMBER = 5;

    boolean tooMany(Tx tx, String email, String network) {
        return failures(tx, pair(email, network)) >= FOR_ONE_ADDRESS_FROM_ONE_NETWORK
                || failures(tx, Token.sha256(network)) >= FROM_ONE_NETWORK;
    }

    void failed(Tx tx, String email, String network) {
        record(tx, pair(email, network));
        record(tx, Token.sha256(network));
        tx.handle().execute("delete from work.login_attempt where at < now() - interval '1 day'");
    }

    void succeeded(Tx tx, String email, String network) {
        tx.handle().execute("delete from work.login_attempt where subject = ?", pair(email, network));
    }

    /** Of one member, from wherever: whoever guesses codes has the password already. */
    boolean tooManyCodes(Tx tx, MemberId member) {
        tx.handle()
                .execute(
                        "select pg_advisory_xact_lock(hashtext('work.second_factor'), ?)",
                        Math.toIntExact(member.value())); // many tries at once are counted one by one
        return failures(tx, code(member)) >= CODES_OF_ONE_MEMBER;
    }

    void codeFailed(Tx tx, MemberId member) {
        record(tx, code(member));
    }

    void codeRight(Tx tx, MemberId member) {
        tx.handle().execute("delete from work.login_attempt where subject = ?", code(member));
    }

    private static byte[] code(MemberId member) {
        return Token.sha256("code of member " + member);
    }

    private static void record(Tx tx, byte[] subject) {
        tx.handle().execute("insert into work.login_attempt (subject, succeeded) values (?, false)", subject);
    }

    private static int failures(Tx tx, byte[] subject) {
        return tx.handle()
                .createQuery("""
                        select count(*) from work.login_attempt
                        where subject = :subject and not succeeded and at > now() - interval '15 minutes'
                        """)
                .bind("subject", subject)
                .mapTo(Integer.class)
                .one();
    }

    private static byte[] pair(String email, String network) {
        return Token.sha256(email.strip().toLowerCase(Locale.ROOT) + "\n" + network);
    }
}
