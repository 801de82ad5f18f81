package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A member as the page of the organisation lists them. */
public record RosterEntry(
        MemberId id,
        String name,
        String email,
        List<Role> roles,
        Optional<Instant> trainedAt,
        Optional<LocalDate> lastSeen,
        Optional<Instant> disabledAt,
        boolean secondFactor) {
    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean disabled() {
        return disabledAt.isPresent();
    }
}
