package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.InvitationId;
import eu.vigie.workbench.web.Token;

/** What comes of inviting somebody. */
public sealed interface Invited {
    /** The token is known here and never again: the database keeps its hash. */
    record Sent(InvitationId id, Token token) implements Invited {}

    /** @param reason key of why not, as in {@code members.refused.*} */
    record Refused(String reason) implements Invited {}
}
