package eu.vigie.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    private final Masking masking = Masking.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lea.dupont@mail.example",
                "lea (at) mail.example",
                "lea[at]mail[dot]example",
            })
    void mailAddressIsMasked(String address) {
        assertEquals("write to [e-mail] please", masking.mask("write to " + address + " please"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "0612345678",
                "+33 6 12 34 56 78",
                "0033612345678",
                "0470/12.34.56",
                "+32 470 12 34 56",
                "06-12345678",
                "0151 23456789",
                "+49 (0)151 23456789",
                "079 123 45 67",
                "514-555-0123",
            })
    void telephoneNumberIsMasked(String number) {
        assertEquals("call [phone], any time", masking.mask("call " + number + ", any time"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100-150 mg then 50 mg",
                "CAS 1189726-22-4",
                "since 2025-09-16 07:12:52",
                "on 01/02/2025 12:30",
                "on 01.02.2025",
                "0800 20 21 22",
                "112 or 15",
                "10 000 000 people",
                "version 0.12.345.678.9",
                "https://garden.example/viewtopic.php?p=0612345678",
                "half a pill @ 120 mg",
            })
    void dosesDatesAndFreeNumbersStay(String text) {
        assertEquals(text, masking.mask(text));
    }

    @ParameterizedTest
    @CsvSource({
        "snap: lea_77,snap: [handle]",
        "telegram @lea77,telegram @[handle]",
        "https://t.me/lea77,[handle]",
        "signal: lea_77,signal: [handle]",
        "Signal: nothing new,Signal: nothing new"
    })
    void nameInAChatProgramIsMasked(String text, String masked) {
        assertEquals(masked, masking.mask(text));
    }

    @Test
    void numberOfTheDirectoryStays() {
        var keeping = Masking.keeping(Set.of("+32 2 555 01 23"));
        assertEquals("+32 2 555 01 23", keeping.mask("+32 2 555 01 23"));
        assertEquals("[phone]", masking.mask("+32 2 555 01 23"));
    }
}
