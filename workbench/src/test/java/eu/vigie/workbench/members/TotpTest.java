package eu.vigie.workbench.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void codesAreThoseOfTheStandardInTheirLastSixDigits(long seconds, String code) {
        assertEquals(code, Totp.code(SECRET, Instant.ofEpochSecond(seconds)));
        assertTrue(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void oneStepEarlyOrLateIsTaken(long off, boolean taken) {
        var found = Totp.step(SECRET, Totp.code(SECRET, NOW.plusSeconds(off)), NOW);
        assertEquals(taken, found.isPresent());
        assertEquals(
                taken ? OptionalLong.of((NOW.getEpochSecond() + off) / 30) : OptionalLong.empty(),
                found,
                "the step is that of the code, not of the clock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "05047", "0504711", "50471", "050472", "abcdef", "٠٥٠٤٧١", "-50471"})
    void whatIsNotTheCodeIsRefused(String typed) {
        assertFalse(Totp.step(SECRET, typed, NOW).isPresent());
    }

    @Test
    void codeIsTakenAsAppsShowIt() {
        assertTrue(Totp.step(SECRET, " 050 471 ", NOW).isPresent());
    }

    @Test
    void secretsAreLongAndNeverTheSame() {
        byte[] one = Totp.freshSecret();
        assertEquals(20, one.length);
        assertNotEquals(HexFormat.of().formatHex(one), HexFormat.of().formatHex(Totp.freshSecret()));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsInRfc4648WithoutPadding(String bytes, String text) {
        assertEquals(text, Base32.encode(bytes.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void bytesAboveHalfAreNoNegativeNumbers() {
        assertEquals("7777777777776", Base32.encode(HexFormat.of().parseHex("ffffffffffffffff")));
    }

    @Test
    void enrolmentSaysAllThatAnAppNeeds() {
        var enrolment = Enrolment.of(SECRET, "lou+vigie@example.org");
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", enrolment.secret());
        assertEquals(
                "otpauth://totp/Vigie:lou%2Bvigie%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Vigie&algorithm=SHA1&digits=6&period=30",
                enrolment.uri());
        assertFalse(enrolment.toString().contains("GEZD"));
    }

    @Test
    void pictureHasTheThreeCornersOfACode() {
        var enrolment = Enrolment.of(SECRET, "lou@example.org");
        int last = enrolment.squares() - 1;
        for (String corner : new String[] {"M0 0h", "M" + last + " 0h", "M0 " + last + "h"}) {
            assertTrue(enrolment.path().contains(corner), corner);
        }
        assertFalse(enrolment.path().contains("M1 1h"), "the ring around a corner is light");
        assertTrue(enrolment.path().matches("(?:M\\d++ \\d++h1v1h-1z)++"));
    }
}
