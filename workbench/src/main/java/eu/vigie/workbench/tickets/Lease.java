package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import java.time.Instant;
import java.util.UUID;

/** A temporary hold. Its id travels in every form, so that a late write by a former holder is recognised. */
public record Lease(UUID id, LeaseKind kind, MemberId member, Instant takenAt, Instant until, Instant cap) {
    static Lease taken(LeaseKind kind, MemberId member, Instant now) {
        return new Lease(UUID.randomUUID(), kind, member, now, now.plus(kind.length()), now.plus(kind.cap()));
    }

    public boolean isOf(MemberId someone) {
        return member.equals(someone);
    }
}
