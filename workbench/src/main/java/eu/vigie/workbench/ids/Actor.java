package eu.vigie.workbench.ids;

import java.util.Set;

/** On whose behalf something is done. */
public sealed interface Actor {
    /** A member who is signed in. */
    record Signed(MemberId member, OrganisationId organisation, Set<Role> roles) implements Actor {
        public boolean has(Role role) {
            return roles.contains(role);
        }
    }

    /** The program itself: intake, workers, command line. */
    record Machine(String name) implements Actor {}
}
