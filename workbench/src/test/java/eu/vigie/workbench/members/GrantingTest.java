package eu.vigie.workbench.members;

import static eu.vigie.workbench.ids.Role.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrantingTest {
    private static final MemberId SOMEBODY = new MemberId(1);
    private static final MemberId OTHER = new MemberId(2);
    private static final Set<Role> SAFE = EnumSet.of(ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR);

    private static Actor.Signed actor(MemberId member, Role... roles) {
        return new Actor.Signed(member, new OrganisationId(1), Set.of(roles));
    }

    private static Standing standing(Set<Role> roles, Set<Role> heldByOthers) {
        return new Standing(OTHER, roles, true, false, heldByOthers);
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlySupervisorsAndAdministratorsGiveAnything(Role role) {
        boolean gives = role == SUPERVISOR || role == ORGANISATION_ADMINISTRATOR || role == PLATFORM_ADMINISTRATOR;
        assertEquals(gives, !Granting.by(actor(SOMEBODY, role)).isEmpty());
    }

    @Test
    void onlyThePlatformMakesItsAdministrators() {
        assertFalse(Granting.by(actor(SOMEBODY, ORGANISATION_ADMINISTRATOR, SUPERVISOR))
                .contains(PLATFORM_ADMINISTRATOR));
        assertTrue(Granting.by(actor(SOMEBODY, PLATFORM_ADMINISTRATOR)).contains(PLATFORM_ADMINISTRATOR));
        assertTrue(Granting.by(new Actor.Machine("command line")).contains(PLATFORM_ADMINISTRATOR));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyGivesWhatStandsAboveThem(Role given) {
        boolean bySupervisor = Granting.by(actor(SOMEBODY, SUPERVISOR)).contains(given);
        assertEquals(given == TRAINEE || given == VOLUNTEER || given == LINK_EDITOR, bySupervisor);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISOR, VOLUNTEER, VOLUNTEER LINK_EDITOR, ''",
        "SUPERVISOR, VOLUNTEER, VOLUNTEER REVIEWER, NOT_YOURS_TO_GIVE",
        "SUPERVISOR, VOLUNTEER REVIEWER, VOLUNTEER, NOT_YOURS_TO_GIVE",
        "SUPERVISOR, REVIEWER, REVIEWER VOLUNTEER, ''",
        "SUPERVISOR, SUPERVISOR, SUPERVISOR ORGANISATION_ADMINISTRATOR, NOT_YOURS_TO_GIVE",
        "ORGANISATION_ADMINISTRATOR, VOLUNTEER, SUPERVISOR ANALYST, ''",
        "ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR, VOLUNTEER, NOT_YOURS_TO_GIVE",
        "ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR, PLATFORM_ADMINISTRATOR ANALYST, ''",
        "ORGANISATION_ADMINISTRATOR, VOLUNTEER, '', NO_ROLE",
        "PLATFORM_ADMINISTRATOR, PLATFORM_ADMINISTRATOR, VOLUNTEER, ''",
        "VOLUNTEER, VOLUNTEER, VOLUNTEER REVIEWER, NOT_YOURS_TO_GIVE",
    })
    void rolesAreChangedWithinWhatOneMayGive(Role by, String before, String after, String hindrance) {
        var found = Granting.change(actor(SOMEBODY, by), standing(roles(before), SAFE), roles(after));
        assertEquals(hindrance, found.map(Hindrance::name).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION_ADMINISTRATOR, VOLUNTEER, '', LAST_ADMINISTRATOR",
        "ORGANISATION_ADMINISTRATOR, VOLUNTEER, ORGANISATION_ADMINISTRATOR, ''",
        "ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR, '', ''",
        "PLATFORM_ADMINISTRATOR, ORGANISATION_ADMINISTRATOR, '', LAST_ADMINISTRATOR",
        "PLATFORM_ADMINISTRATOR, ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR, ''",
        "PLATFORM_ADMINISTRATOR, VOLUNTEER, ORGANISATION_ADMINISTRATOR, LAST_ADMINISTRATOR",
        "PLATFORM_ADMINISTRATOR, VOLUNTEER, PLATFORM_ADMINISTRATOR, LAST_ADMINISTRATOR",
        "VOLUNTEER, REVIEWER, '', ''",
    })
    void theLastAdministratorStays(String before, String after, String heldByOthers, String hindrance) {
        var found = Granting.change(
                actor(SOMEBODY, PLATFORM_ADMINISTRATOR), standing(roles(before), roles(heldByOthers)), roles(after));
        assertEquals(hindrance, found.map(Hindrance::name).orElse(""));
    }

    @Test
    void nobodyDisablesThemselvesOrWhoeverStandsAbove() {
        var administrator = actor(OTHER, ORGANISATION_ADMINISTRATOR);
        assertEquals(
                Optional.of(Hindrance.ONESELF), Granting.disabling(administrator, standing(Set.of(VOLUNTEER), SAFE)));
        var above = standing(EnumSet.of(PLATFORM_ADMINISTRATOR), SAFE);
        var one = actor(SOMEBODY, ORGANISATION_ADMINISTRATOR);
        assertEquals(Optional.of(Hindrance.NOT_YOURS_TO_GIVE), Granting.disabling(one, above));
        assertEquals(Optional.of(Hindrance.NOT_YOURS_TO_GIVE), Granting.enabling(one, above));
        assertEquals(Optional.empty(), Granting.disabling(one, standing(EnumSet.of(SUPERVISOR), Set.of())));
    }

    @Test
    void theLastAdministratorIsNotDisabled() {
        assertEquals(
                Optional.of(Hindrance.LAST_ADMINISTRATOR),
                Granting.disabling(
                        actor(SOMEBODY, PLATFORM_ADMINISTRATOR),
                        standing(EnumSet.of(ORGANISATION_ADMINISTRATOR), Set.of(PLATFORM_ADMINISTRATOR))));
    }

    @Test
    void trainingIsToldOfOthersWhoCanComeIn() {
        assertEquals(
                Optional.of(Hindrance.ONESELF),
                Granting.training(actor(OTHER, SUPERVISOR), standing(EnumSet.of(TRAINEE), SAFE)));
        assertEquals(
                Optional.of(Hindrance.DISABLED),
                Granting.training(
                        actor(SOMEBODY, SUPERVISOR), new Standing(OTHER, EnumSet.of(TRAINEE), false, true, SAFE)));
        assertEquals(
                Optional.empty(), Granting.training(actor(SOMEBODY, SUPERVISOR), standing(EnumSet.of(TRAINEE), SAFE)));
    }

    @Test
    void rolesOfADisabledAccountAreLeftAlone() {
        var out = new Standing(OTHER, EnumSet.of(VOLUNTEER), true, true, SAFE);
        assertEquals(
                Optional.of(Hindrance.DISABLED),
                Granting.change(actor(SOMEBODY, PLATFORM_ADMINISTRATOR), out, EnumSet.of(REVIEWER)));
    }
}
