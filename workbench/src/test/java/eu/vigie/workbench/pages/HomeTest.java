package eu.vigie.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.workbench.Site;
import eu.vigie.workbench.ids.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeTest {
    private final Site site = Site.start();

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyIsLedToAPageTheirRoleMaySee(Role role) {
        var member = site.signedIn("one@example.org", role);
        String place = place(member.get("/"));
        assertEquals(expected(role), place);
        assertEquals(200, member.get(place).statusCode());
    }

    @Test
    void strangersAreLedToTheDoorAndFromThereHome() {
        assertEquals("/sign-in", place(site.visitor().get("/")));
        site.member("ana@example.org", Role.ANALYST);
        var ana = site.visitor();
        assertEquals("/", place(ana.signIn("ana@example.org", Site.PASSWORD)));
        assertEquals("/search", place(ana.get("/")));
    }

    private static String expected(Role role) {
        return switch (role) {
            case TRAINEE, VOLUNTEER, REVIEWER, SUPERVISOR, DUTY_OFFICER -> "/queue";
            case ANALYST -> "/search";
            case LINK_EDITOR, TRAINER, ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR -> "/links";
        };
    }

    private static String place(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
