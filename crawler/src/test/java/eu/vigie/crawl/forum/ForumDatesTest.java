package eu.vigie.crawl.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForumDatesTest {
    private static final PageBody BODY = new PageBody(
            URI.create("https://forum.example/"),
            "text/html",
            Optional.empty(),
            new byte[0],
            Instant.parse("2026-11-22T12:00:00Z"),
            ZoneId.of("Europe/Paris"));

    private static Optional<PostedAt> read(String shown) {
        return ForumDates.of(BODY, Jsoup.parse("<html lang=en>")).read(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ven 7 Oct 2011 08:23|2011-10-07T06:23:00Z",
                "Sun Dec 17, 2023 11:23 am|2023-12-17T10:23:00Z",
                "January 9th, 2016, 2:30 am|2016-01-09T01:30:00Z",
                "21.01.2009, 05:42|2009-01-21T04:42:00Z",
                "02 juin 2026 à 22:25:06|2026-06-02T20:25:06Z",
                "2024-08-03 10:59:47|2024-08-03T08:59:47Z",
                "3. März 2014, 14:05 Uhr|2014-03-03T13:05:00Z",
                "12 mrt 2020 09:10|2020-03-12T08:10:00Z",
                "Hier, 20:47|2026-11-21T19:47:00Z",
                "Aujourd’hui à 09h05|2026-11-22T08:05:00Z",
                "gisteren 23:00|2026-11-21T22:00:00Z",
                "Heute, 10:00|2026-11-22T09:00:00Z",
                "Yesterday 20:47:30|2026-11-21T19:47:30Z"
            })
    void localDatesAreReadInTheSourcesZone(String shown, String expected) {
        assertEquals(Optional.of(new PostedAt(Instant.parse(expected), true)), read(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-09-27T14:51:09+0200|2018-09-27T12:51:09Z",
                "2006-08-08T22:13+00:00|2006-08-08T22:13:00Z",
                "2026-10-11T15:55:31Z|2026-10-11T15:55:31Z",
                "2024-06-02T20:22:24-0400|2024-06-03T00:22:24Z",
                "il y a 5 minutes|2026-11-22T11:55:00Z",
                "vor einer Stunde|2026-11-22T11:00:00Z",
                "2 uur geleden|2026-11-22T10:00:00Z",
                "10 minutes ago|2026-11-22T11:50:00Z"
            })
    void datesWithTheirOwnReferenceNeedNoZone(String shown, String expected) {
        assertEquals(Optional.of(new PostedAt(Instant.parse(expected), false)), read(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "never", "03/04/2024", "31 février 2024", "il y a 3 mois", "25:99"})
    void whatCannotBeToldIsEmpty(String shown) {
        assertEquals(Optional.empty(), read(shown));
    }

    @Test
    void pagesLanguageDecidesWhatComesFirst() {
        var french = ForumDates.of(BODY, Jsoup.parse("<html lang=fr>"));
        assertEquals(
                Instant.parse("2024-04-02T22:00:00Z"),
                french.read("03/04/2024").orElseThrow().at());
    }
}
