package eu.vigie.workbench.members;

import static eu.vigie.workbench.ids.Role.LINK_EDITOR;
import static eu.vigie.workbench.ids.Role.ORGANISATION_ADMINISTRATOR;
import static eu.vigie.workbench.ids.Role.PLATFORM_ADMINISTRATOR;
import static eu.vigie.workbench.ids.Role.SUPERVISOR;
import static eu.vigie.workbench.ids.Role.TRAINEE;
import static eu.vigie.workbench.ids.Role.VOLUNTEER;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The one place that says who may give and take which role; the page and the command line both ask here. */
final class Granting {
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR);
    private static final Set<Role> LED_BY_SUPERVISORS = EnumSet.of(TRAINEE, VOLUNTEER, LINK_EDITOR);

    private Granting() {}

    /** What this actor may give and take; the program itself (its operator) everything. */
    static Set<Role> by(Actor actor) {
        return switch (actor) {
            case Actor.Machine _ -> EnumSet.allOf(Role.class);
            case Actor.Signed signed -> by(signed);
        };
    }

    private static Set<Role> by(Actor.Signed signed) {
        if (signed.has(PLATFORM_ADMINISTRATOR)) {
            return EnumSet.allOf(Role.class);
        }
        if (signed.has(ORGANISATION_ADMINISTRATOR)) {
            return EnumSet.complementOf(EnumSet.of(PLATFORM_ADMINISTRATOR));
        }
        return signed.has(SUPERVISOR) ? LED_BY_SUPERVISORS : Set.of();
    }

    static Optional<Hindrance> offer(Actor by, Set<Role> roles) {
        return roles.isEmpty() ? Optional.of(Hindrance.NO_ROLE) : given(by, roles);
    }

    static Optional<Hindrance> change(Actor by, Standing of, Set<Role> after) {
        if (of.disabled()) {
            return Optional.of(Hindrance.DISABLED);
        }
        return after.isEmpty()
                ? Optional.of(Hindrance.NO_ROLE)
                : given(by, changed(of.roles(), after)).or(() -> leaves(of, after));
    }

    /** Training is told of others: nobody lets themselves in. */
    static Optional<Hindrance> training(Actor.Signed by, Standing of) {
        if (of.member().equals(by.member())) {
            return Optional.of(Hindrance.ONESELF);
        }
        return of.disabled() ? Optional.of(Hindrance.DISABLED) : Optional.empty();
    }

    static Optional<Hindrance> disabling(Actor.Signed by, Standing of) {
        if (of.member().equals(by.member())) {
            return Optional.of(Hindrance.ONESELF);
        }
        return given(by, of.roles()).or(() -> leaves(of, Set.of()));
    }

    /** Enabling gives the roles back. */
    static Optional<Hindrance> enabling(Actor.Signed by, Standing of) {
        return given(by, of.roles());
    }

    /** One's own is removed on the account page, with the password. */
    static Optional<Hindrance> resetting(Actor.Signed by, Standing of) {
        return of.member().equals(by.member()) ? Optional.of(Hindrance.ONESELF) : given(by, of.roles());
    }

    private static Optional<Hindrance> given(Actor by, Set<Role> roles) {
        return by(by).containsAll(roles) ? Optional.empty() : Optional.of(Hindrance.NOT_YOURS_TO_GIVE);
    }

    /** There is always somebody who can let others in, in each organisation and on the platform. */
    private static Optional<Hindrance> leaves(Standing of, Set<Role> after) {
        boolean nobodyHere = !Collections.disjoint(of.roles(), ADMINISTRATORS)
                && Collections.disjoint(after, ADMINISTRATORS)
                && !of.heldByOthers().contains(ORGANISATION_ADMINISTRATOR);
        boolean nobodyAbove = of.roles().contains(PLATFORM_ADMINISTRATOR)
                && !after.contains(PLATFORM_ADMINISTRATOR)
                && !of.heldByOthers().contains(PLATFORM_ADMINISTRATOR);
        return nobodyHere || nobodyAbove ? Optional.of(Hindrance.LAST_ADMINISTRATOR) : Optional.empty();
    }

    private static Set<Role> changed(Set<Role> before, Set<Role> after) {
        var changed = EnumSet.noneOf(Role.class);
        changed.addAll(before);
        changed.addAll(after);
        changed.removeIf(role -> before.contains(role) && after.contains(role));
        return changed;
    }
}
