package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.web.Frame;
import eu.vigie.workbench.web.Session;
import java.util.List;
import java.util.Optional;

/**
 * What the workbench knows of the member, shown to the member alone.
 *
 * @param codesLeft recovery codes that were not used yet
 * @param problem key of why the last form was not taken
 */
public record AccountPage(
        Frame frame, Session session, List<Role> roles, long sessions, int codesLeft, Optional<String> problem) {}
