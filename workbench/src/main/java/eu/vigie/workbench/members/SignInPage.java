package eu.vigie.workbench.members;

import eu.vigie.workbench.web.Frame;
import eu.vigie.workbench.web.Kept;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The door.
 *
 * @param notice key of what to tell above the form
 * @param kept what was typed when the session had ended
 * @param then where to go afterwards
 */
public record SignInPage(Frame frame, Optional<String> notice, String email, Kept kept, String then) {
    public String thenEncoded() {
        return URLEncoder.encode(then, StandardCharsets.UTF_8);
    }
}
