package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.InvitationId;
import eu.vigie.workbench.ids.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An invitation that nobody has used yet, as administrators see it. */
public record OpenInvitation(
        InvitationId id, String email, List<Role> roles, Optional<String> invitedBy, Instant until) {}
