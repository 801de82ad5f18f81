package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.web.Forms;
import java.util.Set;

/** An invitation as it was typed. */
public record InviteForm(String email, Set<Role> roles) {
    static final InviteForm NOTHING = new InviteForm("", Set.of());

    static InviteForm read(Forms posted) {
        return new InviteForm(posted.optional("email").orElse(""), posted.choices("role", Role.class));
    }
}
