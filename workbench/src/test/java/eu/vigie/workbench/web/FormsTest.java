package eu.vigie.workbench.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    private enum Colour {
        RED,
        DARK_BLUE
    }

    private static Forms with(String value) {
        return new Forms(field -> field.equals("it") ? List.of(value) : List.of());
    }

    private static String refused(Function<Forms, ?> read, String value) {
        var refusal = assertThrows(Refusal.class, () -> read.apply(with(value)));
        assertEquals(400, refusal.status());
        return refusal.reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\r\n"})
    void textOfBlanksIsMissing(String blank) {
        assertEquals("form.missing", refused(form -> form.text("it"), blank));
        assertEquals(Optional.empty(), with(blank).optional("it"));
    }

    @Test
    void textIsTrimmedAndWritingIsNot() {
        assertEquals("a b", with(" a b\r\n").text("it"));
        assertEquals(" a b\n", with(" a b\r\n").written("it"));
        assertEquals("", with("x").written("other"));
    }

    @Test
    void writingOverTheLimitIsRefusedAndUpToItIsTaken() {
        assertEquals(20_000, with("x".repeat(20_000)).written("it").length());
        assertEquals("form.too-long", refused(form -> form.written("it"), "x".repeat(20_001)));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "-3, -3", "' 7 ', 7", "9223372036854775807, 9223372036854775807"})
    void numbersAreRead(String value, long number) {
        assertEquals(number, with(value).number("it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "12a", "0x10", "9223372036854775808", "１２a"})
    void whatIsNoNumberIsSaidToBeNone(String value) {
        assertEquals("form.not-a-number", refused(form -> form.number("it"), value));
        assertEquals("form.not-a-number", refused(form -> form.numbers("it"), value));
    }

    @Test
    void severalNumbersKeepTheirOrder() {
        var form = new Forms(_ -> List.of("3", "1", "2"));
        assertEquals(List.of(3L, 1L, 2L), form.numbers("it"));
    }

    @Test
    void idsAreUuidsOrRefused() {
        var id = UUID.fromString("00000000-0000-0000-0000-00000000002a");
        assertEquals(id, with(id.toString()).uuid("it"));
        assertEquals("form.not-an-id", refused(form -> form.uuid("it"), "42"));
        assertEquals("form.missing", refused(form -> form.uuid("it"), ""));
        assertEquals(Optional.empty(), with("x").optionalUuid("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://forum.example/t/1#p2", "http://127.0.0.1:8080/"})
    void wholeAddressesAreTaken(String address) {
        assertEquals(Optional.of(URI.create(address)), Forms.webAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forum.example/t/1",
                "/t/1",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https:///t",
                "https://a b/",
                "ftp://forum.example/",
                "mailto:a@example.org",
                "http:forum"
            })
    void otherAddressesAreRefused(String address) {
        assertEquals(Optional.empty(), Forms.webAddress(address));
    }

    @Test
    void choicesAreWrittenInSmallLettersWithHyphens() {
        assertEquals(Colour.DARK_BLUE, with("dark-blue").choice("it", Colour.class));
        assertEquals("dark-blue", Forms.word(Colour.DARK_BLUE));
        assertEquals("form.not-a-choice", refused(form -> form.choice("it", Colour.class), "green"));
        assertEquals("form.missing", refused(form -> form.choice("it", Colour.class), ""));
    }

    @Test
    void aBoxIsTickedWhenItsFieldIsThere() {
        assertTrue(with("").ticked("it"));
        assertFalse(with("").ticked("other"));
    }
}
