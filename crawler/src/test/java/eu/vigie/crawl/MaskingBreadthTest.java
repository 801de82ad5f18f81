package eu.vigie.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to a person in the countries watched, and what only looks like it. */
class MaskingBreadthTest {
    private final Masking masking = Masking.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lea@mail.example",
                "lea.dupont+forum@mail.example",
                "LEA@MAIL.EXAMPLE",
                "lea_77@sub.mail.example",
                "léa@courriel.example",
                "lea@mail-host.example.org",
                "lea (at) mail.example",
                "lea [at] mail.example",
                "lea(arobase)mail(point)example",
                "lea [arobase] mail [point] example",
                "lea[at]mail[dot]example",
                "lea (at) mail (dot) example",
                "99lea@mail.example",
                "%lea%@mail.example"
            })
    void mailAddressIsMaskedHoweverItIsWritten(String address) {
        assertEquals("Mail [e-mail] bitte", masking.mask("Mail " + address + " bitte"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "FR,06 12 34 56 78",
        "FR,06.12.34.56.78",
        "FR,06-12-34-56-78",
        "FR,07/12/34/56/78",
        "FR,0612345678",
        "FR,+33612345678",
        "FR,+33 (0)6 12 34 56 78",
        "FR,0033 6 12 34 56 78",
        "FR,01 42 34 56 78",
        "BE,0470 12 34 56",
        "BE,0470/123456",
        "BE,0470/12 34 56",
        "BE,+32 470 12 34 56",
        "BE,+32 (0)470 12 34 56",
        "BE,02 345 67 89",
        "NL,06-12345678",
        "NL,06 12345678",
        "NL,+31 6 12345678",
        "NL,+31612345678",
        "NL,020-1234567",
        "DE,0151 12345678",
        "DE,0151-12345678",
        "DE,0151/12345678",
        "DE,+49 151 12345678",
        "DE,+49 (0) 151 12345678",
        "DE,030 12345678",
        "CH,079 123 45 67",
        "CH,+41 79 123 45 67",
        "CH,0041 79 123 45 67",
        "LU,+352 621 123 456",
        "QC,514-555-0123",
        "QC,(514) 555-0123",
        "QC,514.555-0123",
        "QC,+1 514 555 0123"
    })
    void telephoneNumberOfEachCountryIsMasked(String country, String number) {
        String masked = masking.mask("tel " + number + " ok");
        assertFalse(masked.matches(".*\\d{2}.*"), country + ": " + masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // doses, amounts and ratios
                "0.5 mg, 1,5 ml, 250 ug",
                "100-150-200 mg over 6 h",
                "1/2 or 3/4 of a pill",
                "2 x 75 mg at 22:30",
                "0,025 mg/kg",
                "10000 µg = 10 mg",
                "1500-2000 mg",
                "12 345 678 people",
                // times and dates
                "2026-03-01 10:00:00",
                "01/03/2026 10:00",
                "1.3.2026",
                "10:00-12:30",
                "from 2019 to 2026",
                "20260301",
                // identifiers of substances
                "CAS 1189726-22-4",
                "CAS 50-37-3",
                "3-MMC, 4-MMC and 2C-B",
                "5-MeO-DMT 4-AcO-DMT",
                "25I-NBOMe 1P-LSD",
                "U-47700",
                "SB-242084",
                "InChI=1S/C12H15NO3",
                // free-phone and emergency numbers
                "call 112, 15, 115 or 3114",
                "0800 23 13 13",
                "0800 111 0 111",
                "0 800 11 33 00",
                // things with at signs and dots that lead to nobody
                "half a pill @ 120 mg",
                "see page 3. At home",
                "v1.2.3-beta.4",
                "https://forum.example/viewtopic.php?f=3&t=0612345678",
                "https://doi.example/10.1016/j.drugpo.2020.102934",
                "#0612345678abc"
            })
    void whatLeadsToNobodyStays(String text) {
        assertEquals(text, masking.mask(text));
    }

    @ParameterizedTest
    @CsvSource({
        "snap: lea_77,snap: [handle]",
        "Snap : lea_77,Snap : [handle]",
        "snapchat: lea.77,snapchat: [handle]",
        "insta: @lea77,insta: @[handle]",
        "Instagram @lea77,Instagram @[handle]",
        "telegram: t_lea,telegram: [handle]",
        "discord: lea#1234,discord: [handle]",
        "kik: lealea,kik: [handle]",
        "wickr: lealea,wickr: [handle]",
        "whatsapp: lea77,whatsapp: [handle]",
        "threema: ABCD1234,threema: [handle]",
        "session: 05abc_def,session: [handle]",
        "https://t.me/lea77,[handle]",
        "t.me/+AbCdEf,[handle]",
        "https://wa.me/33612345678,[handle]",
        "discord.gg/abc123,[handle]",
        "www.instagram.com/lea77,[handle]",
        "https://snapchat.com/add/lea77,[handle]"
    })
    void nameInAChatProgramIsMasked(String text, String masked) {
        assertEquals("add me " + masked, masking.mask("add me " + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signal: the traffic light",
                "the session: nothing new",
                "I snap easily",
                "telegram is an app",
                "instagram, telegram and discord",
                "a matrix: of numbers"
            })
    void wordBesideAChatProgramStays(String text) {
        assertEquals(text, masking.mask(text));
    }

    @Test
    void severalAreMaskedInOneText() {
        assertEquals(
                "[e-mail] or [phone], snap: [handle]",
                masking.mask("lea@mail.example or 06 12 34 56 78, snap: lea_77"));
    }

    @Test
    void maskingTwiceIsMaskingOnce() {
        String once = masking.mask("lea@mail.example or 06 12 34 56 78, snap: lea_77");
        assertEquals(once, masking.mask(once));
    }

    @Test
    void localeOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals("INSTAGRAM: [handle]", masking.mask("INSTAGRAM: lea77"));
            assertEquals("[e-mail]", masking.mask("LEA.INI@MAIL.EXAMPLE"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void longTextWithoutAnythingIsUntouched() {
        String text = "It was a quiet evening and nothing happened at all. ".repeat(2_000);
        assertEquals(text, masking.mask(text));
    }

    @Test
    void textMadeToStallPatternsIsMaskedAllTheSame() {
        String digits = "0 ".repeat(20_000);
        assertTrue(masking.mask(digits + "lea@mail.example").endsWith("[e-mail]"));
        assertTrue(masking.mask("a.".repeat(20_000) + "@").length() > 0);
        assertTrue(masking.mask("(at)".repeat(5_000)).length() > 0);
    }
}
