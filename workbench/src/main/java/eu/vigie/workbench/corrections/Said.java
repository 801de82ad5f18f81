package eu.vigie.workbench.corrections;

import eu.vigie.index.assess.Intent;
import java.util.List;
import java.util.Map;

/**
 * What a member says of a post.
 *
 * @param version of the assessment that the member saw
 * @param renamed what names are in fact: an identifier, or {@link Named#NOTHING} for no drug
 * @param missed identifiers of substances that the machine did not see
 */
public record Said(String version, String language, Intent intent, Map<Named, String> renamed, List<String> missed) {
    public Said {
        renamed = Map.copyOf(renamed);
        missed = List.copyOf(missed);
    }
}
