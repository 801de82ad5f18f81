package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import java.util.Set;

/**
 * A member as the rules on accounts see them.
 *
 * @param heldByOthers administrators' roles that enabled members besides this one hold: that of the organisation within it, that
 *     of the platform anywhere
 */
record Standing(MemberId member, Set<Role> roles, boolean trained, boolean disabled, Set<Role> heldByOthers) {}
