package eu.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.workbench.web.Access;
import io.javalin.security.Roles;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final Set<String> OPEN =
            new TreeSet<>(Set.of("/", "/health", "/assets/{name}", "/sign-in", "/invitations/{token}"));

    @Test
    void everyRouteNamesOneAccessAndFewAreOpenToAll() {
        try (var site = Site.start()) {
            var open = new TreeSet<String>();
            var routes = site.server().unsafe.internalRouter.allHttpHandlers().stream()
                    .map(parsed -> parsed.endpoint)
                    .filter(endpoint -> endpoint.method.isHttpMethod())
                    .toList();
            assertTrue(routes.size() > 20, "routes: " + routes.size());
            for (var route : routes) {
                var roles = Optional.ofNullable(route.metadata(Roles.class))
                        .map(Roles::getRoles)
                        .orElse(Set.of());
                assertEquals(1, roles.size(), route.method + " " + route.path);
                if (roles.contains(Access.OPEN_TO_ALL)) {
                    open.add(route.path);
                }
            }
            assertEquals(OPEN, open);
        }
    }

    @Test
    void strangersAreShownTheDoorEverywhereElse() {
        try (var site = Site.start()) {
            for (String path : Set.of("/queue", "/tickets/1", "/tickets/1/review", "/account", "/tickets/1/history")) {
                assertEquals(401, site.visitor().get(path).statusCode(), path);
            }
            for (String path : Set.of("/queue/deal", "/tickets/1/claim", "/tickets/1/draft", "/sign-out")) {
                assertEquals(401, site.visitor().post(path).statusCode(), path);
            }
        }
    }
}
