package eu.vigie.workbench.members;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The second factor of members: a secret shared with their device, and codes for the day that the device is lost. */
public final class SecondFactorStore {
    private final EventStore events;
    private final SecretBox box;

    public SecondFactorStore(EventStore events, SecretBox box) {
        this.events = events;
        this.box = box;
    }

    /** A secret, which counts once the device has answered with a code of it. */
    void begin(Tx tx, MemberId member) {
        tx.handle()
                .createUpdate("""
                        insert into work.second_factor as f (member_id, secret) values (:member, :secret)
                        on conflict (member_id) do update set secret = excluded.secret, last_step = 0
                        where f.confirmed_at is null
                        """)
                .bind("member", member.value())
                .bind("secret", box.lock(member, Totp.freshSecret()))
                .execute();
    }

    /** The secret that waits for the device. */
    Optional<byte[]> beginning(Tx tx, MemberId member) {
        return secret(tx, member, "confirmed_at is null");
    }

    boolean confirmed(Tx tx, MemberId member) {
        return tx.handle()
                .createQuery(
                        "select exists (select from work.second_factor where member_id = :member and confirmed_at is not null)")
                .bind("member", member.value())
                .mapTo(Boolean.class)
                .one();
    }

    /** The recovery codes, shown this once; empty when the code was wrong. */
    Optional<List<RecoveryCode>> confirm(Tx tx, MemberId member, String code, Instant now) {
        boolean right = beginning(tx, member)
                .filter(secret -> taken(tx, member, secret, code, now))
                .isPresent();
        if (!right) {
            return Optional.empty();
        }
        tx.handle().execute("update work.second_factor set confirmed_at = now() where member_id = ?", member.value());
        tell(tx, member, "second factor set up");
        return Optional.of(renewCodes(tx, member));
    }

    /** Whether it is a code of the device that was not used yet, or a recovery code, which is used up by this. */
    boolean passes(Tx tx, MemberId member, String code, Instant now) {
        boolean device = secret(tx, member, "confirmed_at is not null")
                .filter(secret -> taken(tx, member, secret, code, now))
                .isPresent();
        return device || recovers(tx, member, RecoveryCode.typed(code));
    }

    /** One statement, so that of two who send the same code one comes in. */
    private static boolean taken(Tx tx, MemberId member, byte[] secret, String code, Instant now) {
        var step = Totp.step(secret, code, now);
        return step.isPresent()
                && tx.handle()
                                .execute(
                                        "update work.second_factor set last_step = ? where member_id = ? and last_step < ?",
                                        step.getAsLong(),
                                        member.value(),
                                        step.getAsLong())
                        == 1;
    }

    private boolean recovers(Tx tx, MemberId member, RecoveryCode code) {
        boolean used = tx.handle()
                        .execute(
                                "delete from work.recovery_code where member_id = ? and code_hash = ?",
                                member.value(),
                                code.hash())
                == 1;
        if (used) {
            tell(tx, member, "recovery code used");
        }
        return used;
    }

    List<RecoveryCode> renewCodes(Tx tx, MemberId member) {
        tx.handle().execute("delete from work.recovery_code where member_id = ?", member.value());
        var codes = RecoveryCode.fresh();
        codes.forEach(code -> tx.handle()
                .execute(
                        "insert into work.recovery_code (member_id, code_hash) values (?, ?)",
                        member.value(),
                        code.hash()));
        tell(tx, member, "recovery codes made");
        return codes;
    }

    int codesLeft(Tx tx, MemberId member) {
        return tx.handle()
                .createQuery("select count(*) from work.recovery_code where member_id = :member")
                .bind("member", member.value())
                .mapTo(Integer.class)
                .one();
    }

    /** False when there was none. */
    public boolean remove(Tx tx, MemberId member) {
        tx.handle().execute("delete from work.recovery_code where member_id = ?", member.value());
        boolean was = tx.handle().execute("delete from work.second_factor where member_id = ?", member.value()) == 1;
        if (was) {
            tell(tx, member, "second factor removed");
        }
        return was;
    }

    private Optional<byte[]> secret(Tx tx, MemberId member, String which) {
        return tx.handle()
                .createQuery("select secret from work.second_factor where member_id = :member and " + which)
                .bind("member", member.value())
                .mapTo(byte[].class)
                .findOne()
                .flatMap(locked -> box.open(member, locked));
    }

    private void tell(Tx tx, MemberId member, String kind) {
        events.append(tx, Event.of(new Subject.MemberSubject(member), kind));
    }
}
