package eu.vigie.workbench.members;

import eu.vigie.workbench.ids.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * How members come in.
 *
 * @param box locks the secrets of second factors
 * @param owingSecondFactor roles that do nothing before they have a second factor
 */
public record SignInRules(SecretBox box, Set<Role> owingSecondFactor) {
    /** Those who decide over others' answers, over warnings and over accounts, or who see what all forums say. */
    public static final Set<Role> GRAVE = EnumSet.of(
            Role.REVIEWER,
            Role.SUPERVISOR,
            Role.ANALYST,
            Role.DUTY_OFFICER,
            Role.ORGANISATION_ADMINISTRATOR,
            Role.PLATFORM_ADMINISTRATOR);

    public SignInRules {
        owingSecondFactor = Set.copyOf(owingSecondFactor);
    }
}
