package eu.vigie.workbench.tickets;

import static eu.vigie.workbench.tickets.StateName.APPROVED;
import static eu.vigie.workbench.tickets.StateName.CHANGES;
import static eu.vigie.workbench.tickets.StateName.CLAIMED;
import static eu.vigie.workbench.tickets.StateName.CLOSED;
import static eu.vigie.workbench.tickets.StateName.FOLLOW_UP;
import static eu.vigie.workbench.tickets.StateName.IN_REVIEW;
import static eu.vigie.workbench.tickets.StateName.MISSING;
import static eu.vigie.workbench.tickets.StateName.NEW;
import static eu.vigie.workbench.tickets.StateName.OPEN;
import static eu.vigie.workbench.tickets.StateName.POSTED;
import static eu.vigie.workbench.tickets.StateName.VERIFIED;

import eu.vigie.workbench.ids.Role;
import java.util.EnumSet;
import java.util.Set;

/** What a member can do to a ticket: the roles that may, and the states in which it makes sense. */
public enum Action {
    TRIAGE(Who.TRIAGE, EnumSet.of(NEW)),
    SET_BAND(Who.TRIAGE, EnumSet.complementOf(EnumSet.of(CLOSED))),
    CORRECT(Who.TRIAGE, EnumSet.complementOf(EnumSet.of(CLOSED))),
    CLOSE(Who.TRIAGE, EnumSet.complementOf(EnumSet.of(CLOSED))),
    HOLD(Who.TRIAGE, EnumSet.of(NEW, OPEN, FOLLOW_UP)),
    RESUME(Who.TRIAGE, EnumSet.of(NEW, OPEN, FOLLOW_UP)),
    ESCALATE(Who.ANSWER, EnumSet.complementOf(EnumSet.of(CLOSED))),
    REPLY(Who.READ, EnumSet.allOf(StateName.class)),
    CLAIM(Who.ANSWER, EnumSet.of(OPEN, CHANGES, FOLLOW_UP)),
    SKIP(Who.ANSWER, EnumSet.of(OPEN, CLAIMED, FOLLOW_UP)),
    SAVE_DRAFT(Who.ANSWER, EnumSet.of(CLAIMED)),
    RELEASE(Who.ANSWER, EnumSet.of(CLAIMED)),
    BREAK_CLAIM(Who.SUPERVISE, EnumSet.of(CLAIMED, IN_REVIEW, APPROVED)),
    SUBMIT(Who.ANSWER, EnumSet.of(CLAIMED)),
    HAND_BACK_REVIEW(Who.REVIEW, EnumSet.of(IN_REVIEW)),
    HAND_BACK_POSTING(Who.TRIAGE, EnumSet.of(APPROVED)),
    RETRACT(Who.ANSWER, EnumSet.of(IN_REVIEW)),
    REVIEW(Who.REVIEW, EnumSet.of(IN_REVIEW)),
    APPROVE(Who.REVIEW, EnumSet.of(IN_REVIEW)),
    REQUEST_CHANGES(Who.REVIEW, EnumSet.of(IN_REVIEW)),
    RETURN_TO_REVIEW(Who.REVIEW, EnumSet.of(APPROVED)),
    TAKE_POSTING(Who.TRIAGE, EnumSet.of(APPROVED)),
    POST(Who.TRIAGE, EnumSet.of(APPROVED)),
    VERIFY(Who.TRIAGE, EnumSet.of(POSTED)),
    FOLLOW_UP_ANSWER(Who.REVIEW, EnumSet.of(POSTED, VERIFIED, MISSING)),
    DECLARE_FOUND(Who.SUPERVISE, EnumSet.of(MISSING)),
    REOPEN(Who.REVIEW, EnumSet.of(CLOSED)),
    LOOK_AGAIN(Who.REVIEW, EnumSet.allOf(StateName.class));

    private final Set<Role> roles;
    private final Set<StateName> states;

    Action(Set<Role> roles, Set<StateName> states) {
        this.roles = roles;
        this.states = states;
    }

    Set<Role> roles() {
        return roles;
    }

    Set<StateName> states() {
        return states;
    }

    private static final class Who {
        static final Set<Role> SUPERVISE = EnumSet.of(Role.SUPERVISOR);
        static final Set<Role> REVIEW = EnumSet.of(Role.REVIEWER, Role.SUPERVISOR);
        static final Set<Role> TRIAGE = EnumSet.of(Role.VOLUNTEER, Role.REVIEWER, Role.SUPERVISOR);
        static final Set<Role> READ =
                EnumSet.of(Role.TRAINEE, Role.VOLUNTEER, Role.REVIEWER, Role.SUPERVISOR, Role.DUTY_OFFICER);
        static final Set<Role> ANSWER = EnumSet.of(Role.TRAINEE, Role.VOLUNTEER, Role.REVIEWER, Role.SUPERVISOR);
    }
}
