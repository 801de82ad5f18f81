package eu.vigie.crawl.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Instant freeFrom(String from, String to, int spent, String now) {
        var quiet = new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
        return new Allowance(100, quiet).freeFrom(Instant.parse(now), spent, PARIS);
    }

    @ParameterizedTest(name = "quiet {0} to {1}, at {2}: free at {3}")
    @CsvSource({
        // over midnight: 23:00 to 06:00 in Paris is 22:00 to 05:00 UTC in winter
        "23:00, 06:00, 2026-01-10T21:59:59Z, 2026-01-10T21:59:59Z",
        "23:00, 06:00, 2026-01-10T22:00:00Z, 2026-01-11T05:00:00Z",
        "23:00, 06:00, 2026-01-11T02:00:00Z, 2026-01-11T05:00:00Z",
        "23:00, 06:00, 2026-01-11T05:00:00Z, 2026-01-11T05:00:00Z",
        // within a day
        "12:00, 14:00, 2026-01-10T10:59:00Z, 2026-01-10T10:59:00Z",
        "12:00, 14:00, 2026-01-10T11:30:00Z, 2026-01-10T13:00:00Z",
        "12:00, 14:00, 2026-01-10T13:00:00Z, 2026-01-10T13:00:00Z",
        // no quiet hours
        "00:00, 00:00, 2026-01-10T23:00:00Z, 2026-01-10T23:00:00Z",
        "09:00, 09:00, 2026-01-10T08:00:00Z, 2026-01-10T08:00:00Z",
        // summer time begins at 02:00 on 29 March 2026: 03:00 comes an hour sooner
        "23:00, 06:00, 2026-03-28T23:30:00Z, 2026-03-29T04:00:00Z",
    })
    void quietHoursEndByTheWallClockOfTheForum(String from, String to, String now, String free) {
        assertEquals(Instant.parse(free), freeFrom(from, to, 0, now));
    }

    @ParameterizedTest(name = "{0} requests made: free at {1}")
    @CsvSource({
        "0, 2026-01-10T20:00:00Z",
        "99, 2026-01-10T20:00:00Z",
        "100, 2026-01-10T23:00:00Z",
        "5000, 2026-01-10T23:00:00Z"
    })
    void spentBudgetIsRenewedAtMidnightOfTheForum(int spent, String free) {
        assertEquals(Instant.parse(free), freeFrom("00:00", "00:00", spent, "2026-01-10T20:00:00Z"));
    }

    @Test
    void budgetRenewedInQuietHoursWaitsForTheirEnd() {
        assertEquals(Instant.parse("2026-01-11T05:00:00Z"), freeFrom("23:00", "06:00", 100, "2026-01-10T12:00:00Z"));
    }

    @Test
    void budgetIsAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> new Allowance(0, QuietHours.NONE));
    }
}
