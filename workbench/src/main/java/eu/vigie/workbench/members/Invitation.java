package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import java.util.Set;

/** An offer to join that has been neither used nor outlived. */
public record Invitation(OrganisationId organisation, String organisationName, String email, Set<Role> roles) {}
