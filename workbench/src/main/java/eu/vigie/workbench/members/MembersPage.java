package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.web.Access;
import eu.vigie.workbench.web.Frame;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The members of the reader's organisation, and what the reader may do to them.
 *
 * @param given roles that the reader may give and take
 * @param typed an invitation that could not be sent
 * @param notice what came of the last form
 */
public record MembersPage(
        Frame frame,
        MemberId reader,
        List<RosterEntry> members,
        List<OpenInvitation> invitations,
        Set<Role> given,
        InviteForm typed,
        Notice notice) {

    /** What is said above the list. */
    public sealed interface Notice {
        record None() implements Notice {}

        /** @param reason key under {@code members.refused.} */
        record Refused(String reason) implements Notice {}

        /** The one time that the link can be read. */
        record Invitation(String email, String link) implements Notice {}
    }

    static final Notice NONE = new Notice.None();

    public boolean inviting() {
        return frame.may(Access.INVITE_MEMBERS);
    }

    public Optional<String> refusal() {
        return notice instanceof Notice.Refused(String reason) ? Optional.of(reason) : Optional.empty();
    }

    public Optional<Notice.Invitation> link() {
        return notice instanceof Notice.Invitation sent ? Optional.of(sent) : Optional.empty();
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    public boolean gives(Role role) {
        return given.contains(role);
    }

    public boolean oneself(RosterEntry entry) {
        return entry.id().equals(reader);
    }

    /** Whether all that this member may do is the reader's to give and take. */
    public boolean above(RosterEntry entry) {
        return given.containsAll(entry.roles()) && !oneself(entry);
    }
}
