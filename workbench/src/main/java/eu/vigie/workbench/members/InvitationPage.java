package eu.vigie.workbench.members;

import eu.vigie.workbench.web.Frame;
import java.util.Optional;

/** @param problem key of what is wrong with the form that was sent */
public record InvitationPage(Frame frame, Invitation invitation, String token, String name, Optional<String> problem) {
    public int shortestPassword() {
        return Passwords.SHORTEST;
    }
}
