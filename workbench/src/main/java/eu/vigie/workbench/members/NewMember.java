package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody to be given an account.
 *
 * @param languages BCP 47 tags in which they can answer
 * @param trained whether the mandatory training is done, without which nobody answers
 */
public record NewMember(
        OrganisationId organisation,
        String email,
        String name,
        String password,
        Set<Role> roles,
        Locale locale,
        Set<String> languages,
        boolean trained) {
    @Override
    public String toString() {
        return "NewMember[organisation=" + organisation + ", roles=" + roles + "]";
    }
}
