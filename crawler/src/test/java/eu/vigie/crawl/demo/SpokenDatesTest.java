package eu.vigie.crawl.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SpokenDatesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void phpbbSpeaksOfMinutesInTheFirstHour() {
        assertEquals("il y a moins d’une minute", phpbb("fr", Duration.ofSeconds(59)));
        assertEquals("il y a 1 minute", phpbb("fr", Duration.ofMinutes(1)));
        assertEquals("il y a 59 minutes", phpbb("fr", Duration.ofMinutes(59)));
        assertEquals("5 minuten geleden", phpbb("nl", Duration.ofMinutes(5)));
    }

    @Test
    void phpbbSpeaksOfTodayAndYesterdayInTheZoneOfTheForum() {
        assertEquals("Aujourd’hui, 14:00", phpbb("fr", Duration.ofHours(1)));
        assertEquals("Aujourd’hui, 00:00", phpbb("fr", Duration.ofHours(15)));
        assertEquals("Hier, 23:59", phpbb("fr", Duration.ofMinutes(15 * 60 + 1)));
        assertEquals("Gisteren, 15:00", phpbb("nl", Duration.ofDays(1)));
        assertEquals("Vandaag, 13:00", phpbb("nl", Duration.ofHours(2)));
    }

    @Test
    void phpbbNamesTheDayBeforeThat() {
        assertEquals("21 nov. 2026, 15:00", phpbb("fr", Duration.ofDays(2)));
    }

    @Test
    void fluxbbSpeaksWithSeconds() {
        assertEquals("Today 14:59:30", fluxbb("en", Duration.ofSeconds(30)));
        assertEquals("Yesterday 15:00:00", fluxbb("en", Duration.ofDays(1)));
        assertEquals("Heute 14:00:00", fluxbb("de", Duration.ofHours(1)));
        assertEquals("Gestern 15:00:00", fluxbb("de", Duration.ofDays(1)));
        assertEquals("2026-11-20 15:00:00", fluxbb("de", Duration.ofDays(3)));
    }

    @Test
    void jvcWritesTheWholeDateAndAShortAge() {
        var dates = new SpokenDates(Words.of("fr"), PARIS);
        assertEquals("23 novembre 2026 à 15:00:00", dates.jvc(NOW));
        assertEquals("23-11-2026 15:00:00", dates.jvcTitle(NOW));
        assertEquals("12 min", dates.jvcShort(NOW.minus(Duration.ofMinutes(12)), NOW));
        assertEquals("3 h", dates.jvcShort(NOW.minus(Duration.ofHours(3)), NOW));
        assertEquals("1 j", dates.jvcShort(NOW.minus(Duration.ofHours(40)), NOW));
        assertEquals("20 nov.", dates.jvcShort(NOW.minus(Duration.ofDays(3)), NOW));
    }

    private static String phpbb(String language, Duration age) {
        return new SpokenDates(Words.of(language), PARIS).phpbb(NOW.minus(age), NOW);
    }

    private static String fluxbb(String language, Duration age) {
        return new SpokenDates(Words.of(language), PARIS).fluxbb(NOW.minus(age), NOW);
    }
}
