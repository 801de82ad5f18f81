package eu.vigie.workbench.members;

/** Why something cannot be done to an account. */
enum Hindrance {
    NO_SUCH_MEMBER,
    NO_ADDRESS,
    HAS_ACCOUNT,
    NO_ROLE,
    NOT_YOURS_TO_GIVE,
    LAST_ADMINISTRATOR,
    ONESELF,
    DISABLED
}
