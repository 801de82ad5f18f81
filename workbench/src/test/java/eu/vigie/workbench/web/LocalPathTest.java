package eu.vigie.workbench.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/queue?list=open", "/tickets/1#draft", "/é"})
    void ownPathsAreFollowed(String path) {
        assertEquals(path, LocalPath.orHome(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "queue",
                "//elsewhere.example/",
                "https://elsewhere.example/",
                "/\\elsewhere.example",
                "/a\r\nSet-Cookie: b=c",
                "\\\\elsewhere.example",
                "/a\u0000",
                " /queue",
                "javascript:alert(1)"
            })
    void whatLeadsElsewhereLeadsHome(String path) {
        assertEquals("/", LocalPath.orHome(path));
    }

    @Test
    void tokensAreLongUnlikeEachOtherAndNeverPrinted() {
        var token = Token.fresh();
        assertEquals(43, token.value().length());
        assertNotEquals(token.value(), Token.fresh().value());
        assertEquals("Token[…]", token.toString());
    }
}
