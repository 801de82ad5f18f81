package eu.vigie.workbench.ids;

public enum Role {
    TRAINEE,
    VOLUNTEER,
    REVIEWER,
    SUPERVISOR,
    ANALYST,
    DUTY_OFFICER,
    LINK_EDITOR,
    TRAINER,
    ORGANISATION_ADMINISTRATOR,
    PLATFORM_ADMINISTRATOR
}
