package eu.vigie.workbench.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-03-29T00:30:00Z");
    private static final Times TIMES = in(Locale.ENGLISH);

    private static Times in(Locale locale) {
        return new Times(Messages.in(locale), NOW, ZoneId.of("Europe/Brussels"));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 1 min",
        "PT59S, 1 min",
        "PT60S, 1 min",
        "PT59M59S, 59 min",
        "PT1H, 1 h ''",
        "PT1H5M, 1 h 05",
        "PT2H40M, 2 h 40",
        "PT23H59M, 23 h 59",
        "P1D, 1 d",
        "P3DT23H, 3 d",
    })
    void spansAreSaidInWholeUnits(Duration span, String said) {
        assertEquals(said.replace("''", "").strip(), TIMES.span(span).strip());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:00:00Z, today 00:00",
        "2026-03-28T22:59:00Z, yesterday 23:59",
        "2026-03-29T01:05:00Z, today 03:05",
        "2026-03-27T22:59:00Z, 'Mar 27, 2026, 23:59'",
    })
    void daysAreThoseOfTheReadersZoneAlsoWhenClocksChange(Instant moment, String said) {
        assertEquals(said, TIMES.at(moment));
    }

    @Test
    void whatIsDueAtThisMomentIsNotLate() {
        assertFalse(TIMES.late(NOW));
        assertTrue(TIMES.late(NOW.minusMillis(1)));
    }

    @Test
    void deadlinesSayWhichSideOfThemWeAreOn() {
        assertEquals("due in 2 h 40", TIMES.due(NOW.plus(Duration.ofMinutes(160))));
        assertEquals("5 min late", TIMES.due(NOW.minus(Duration.ofMinutes(5))));
        assertEquals("3 d ago", TIMES.ago(NOW.minus(Duration.ofDays(3))));
    }

    @Test
    void eachLanguageHasItsOwnWords() {
        assertEquals(
                4,
                Messages.LOCALES.stream()
                        .map(locale -> in(locale).ago(NOW))
                        .distinct()
                        .count());
        assertEquals(
                4,
                Messages.LOCALES.stream()
                        .map(locale -> in(locale).day(NOW))
                        .distinct()
                        .count());
    }
}
