package eu.vigie.workbench.members;

import eu.vigie.workbench.web.Frame;
import eu.vigie.workbench.web.Kept;
import java.util.Optional;

/**
 * The second door.
 *
 * @param token of the sign-in that waits for the code
 */
public record CodePage(Frame frame, String token, Kept kept, String then, Optional<String> notice) {}
