package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import java.util.Optional;

/** A member who wants to write, with what decides whether they may: training recorded, claims already held. */
public record Claimant(Actor.Signed who, boolean trained, int held) {
    public MemberId member() {
        return who.member();
    }

    Optional<Reason> refusal() {
        if (!trained) {
            return Optional.of(Reason.NOT_TRAINED);
        }
        return held >= limit() ? Optional.of(Reason.CLAIM_LIMIT) : Optional.empty();
    }

    int limit() {
        if (who.has(Role.SUPERVISOR)) {
            return 5;
        }
        return who.has(Role.VOLUNTEER) || who.has(Role.REVIEWER) ? 3 : 1;
    }
}
