package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.web.Frame;
import eu.vigie.workbench.web.Session;
import java.util.List;

/** What the workbench knows of the member, shown to the member alone. */
public record AccountPage(Frame frame, Session session, List<Role> roles, long sessions) {}
