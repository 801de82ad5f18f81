package eu.vigie.workbench.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.crawl.forum.Allowance;
import eu.vigie.crawl.forum.Pseudonyms;
import eu.vigie.crawl.forum.QuietHours;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.ids.SourceNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    /** Half past one in the night in Paris. */
    private static final Instant NIGHT = Instant.parse("2026-03-10T00:30:00Z");

    private static final QuietHours UNTIL_SIX = new QuietHours(LocalTime.of(23, 0), LocalTime.of(6, 0));

    private static WatchedSource source(boolean quiet, boolean byHand, boolean paused) {
        return new WatchedSource(
                new SourceNumber(1),
                new Source(
                        new SourceId("agora"),
                        "Agora",
                        URI.create("https://agora.example/"),
                        Optional.empty(),
                        ZoneId.of("Europe/Paris"),
                        "fr",
                        Duration.ofSeconds(5),
                        false,
                        new Allowance(100, quiet ? UNTIL_SIX : QuietHours.NONE),
                        Optional.empty(),
                        new Pseudonyms(new byte[32])),
                Optional.empty(),
                Permission.PUBLIC_ROBOTS,
                "",
                Duration.ofDays(400),
                byHand,
                paused ? Optional.of(new WatchedSource.Pause(NIGHT, "asked to", true)) : Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, 0, WATCHED, ",
        "false, false, false, 99, WATCHED, ",
        "false, false, false, 100, BUDGET_SPENT, 2026-03-10T23:00:00Z",
        "true, false, false, 0, QUIET_HOURS, 2026-03-10T05:00:00Z",
        "true, false, false, 100, QUIET_HOURS, 2026-03-11T05:00:00Z",
        "true, true, false, 100, BY_HAND, ",
        "true, true, true, 100, PAUSED, ",
    })
    void whatWeighsMostIsSaid(
            boolean quiet, boolean byHand, boolean paused, int spent, Standing.Kind kind, Instant until) {
        assertEquals(
                new Standing(kind, Optional.ofNullable(until)),
                Standing.of(source(quiet, byHand, paused), spent, NIGHT));
    }
}
