package eu.vigie.workbench.web;

import static eu.vigie.workbench.ids.Role.*;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.Role;
import io.javalin.security.RouteRole;
import java.util.EnumSet;
import java.util.Set;

/** What a route lets somebody do, and who may. Each line of the URL table names one. */
public enum Access implements RouteRole {
    OPEN_TO_ALL,
    /** What everybody may do who is signed in, even before a second factor that they owe. */
    OWN_ACCOUNT(Role.values()),
    SIGNED_IN(Role.values()),
    READ_TICKETS(TRAINEE, VOLUNTEER, REVIEWER, SUPERVISOR, DUTY_OFFICER),
    WRITE_ANSWERS(TRAINEE, VOLUNTEER, REVIEWER, SUPERVISOR),
    TRIAGE(VOLUNTEER, REVIEWER, SUPERVISOR),
    REVIEW_ANSWERS(REVIEWER, SUPERVISOR),
    POST_ANSWERS(VOLUNTEER, REVIEWER, SUPERVISOR),
    CAPTURE_PAGES(VOLUNTEER, REVIEWER, SUPERVISOR, ANALYST),
    LOOK_UP(VOLUNTEER, REVIEWER, SUPERVISOR, ANALYST, DUTY_OFFICER),
    SEARCH_POSTS(REVIEWER, SUPERVISOR, ANALYST),
    SUPERVISE(SUPERVISOR),
    ANALYSE(SUPERVISOR, ANALYST),
    JUDGE_SAMPLES(VOLUNTEER, REVIEWER, SUPERVISOR, ANALYST),
    EDIT_LINKS(LINK_EDITOR, SUPERVISOR, ORGANISATION_ADMINISTRATOR),
    RUN_SOURCES(SUPERVISOR, PLATFORM_ADMINISTRATOR),
    LEAD_MEMBERS(SUPERVISOR, ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR),
    INVITE_MEMBERS(ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR);

    private final Set<Role> roles;

    Access(Role... roles) {
        this.roles = roles.length == 0 ? Set.of() : Set.copyOf(EnumSet.copyOf(Set.of(roles)));
    }

    public boolean openToAll() {
        return this == OPEN_TO_ALL;
    }

    public boolean allowedTo(Actor.Signed actor) {
        return openToAll() || actor.roles().stream().anyMatch(roles::contains);
    }
}
