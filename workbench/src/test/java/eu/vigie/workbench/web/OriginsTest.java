package eu.vigie.workbench.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "2001:db8::7"})
    void addressesInNumbersAreTaken(String literal) {
        assertTrue(Origins.address(literal).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "proxy.example", "1.2.3.4.5", "::zz", "12"})
    void namesAndNonsenseAreNotLookedUp(String other) {
        assertTrue(Origins.address(other).isEmpty());
    }

    @Test
    void cookieIsTiedToTheHostWhereThePagesAreServedByHttps() {
        assertEquals("vigie", new Origins(Optional.empty(), Optional.empty()).cookie());
        assertEquals(
                "__Host-vigie",
                new Origins(Optional.of(URI.create("https://vigie.example")), Optional.empty()).cookie());
    }
}
