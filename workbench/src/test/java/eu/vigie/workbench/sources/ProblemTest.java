package eu.vigie.workbench.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.fetch.Robots;
import eu.vigie.workbench.sources.Problem.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {
    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new FetchOutcome.Disallowed("robots.txt"), Kind.ROBOTS_FORBID, "robots.txt"),
                Arguments.of(new FetchOutcome.Disallowed("noindex"), Kind.ROBOTS_FORBID, "noindex"),
                Arguments.of(
                        new FetchOutcome.Disallowed(Robots.read(0, "").reason()),
                        Kind.ROBOTS_NOT_HAD,
                        "robots.txt could not be had"),
                Arguments.of(
                        new FetchOutcome.Disallowed(Robots.read(503, "").reason()),
                        Kind.ROBOTS_NOT_HAD,
                        "robots.txt could not be had"),
                Arguments.of(new FetchOutcome.Refused(403, "captcha"), Kind.REFUSED, "captcha"),
                Arguments.of(
                        new FetchOutcome.Moved(URI.create("https://new.example/")), Kind.MOVED, "https://new.example/"),
                Arguments.of(new FetchOutcome.RateLimited(Duration.ofMinutes(2)), Kind.RATE_LIMITED, "120 s"),
                Arguments.of(new FetchOutcome.Gone(410), Kind.GONE, "410"),
                Arguments.of(new FetchOutcome.Unreachable("no route"), Kind.UNREACHABLE, "no route"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyWayInWhichAPageDoesNotComeHasItsKindAndItsWords(FetchOutcome outcome, Kind kind, String said) {
        assertEquals(Optional.of(new Problem(kind, said)), Problem.of(new VisitReport.Failed(outcome), true));
    }

    @Test
    void pageThatCameButWasNotReadMeansARebuiltForumOnlyWhereItsProgramWasKnown() {
        var unread = new VisitReport.NotRead("unreadable", "phpbb3: .postbody");
        assertEquals(Optional.of(new Problem(Kind.MARKUP_CHANGED, "phpbb3: .postbody")), Problem.of(unread, true));
        assertEquals(Optional.of(new Problem(Kind.NOT_RECOGNISED, "phpbb3: .postbody")), Problem.of(unread, false));
    }

    @Test
    void wordsOfAPageStandInNoProblem() {
        var unread = new VisitReport.NotRead("neither posts nor threads: Le titre de quelqu'un", "phpbb3");
        assertEquals(Optional.of("phpbb3"), Problem.of(unread, true).map(Problem::said));
    }

    @Test
    void whatWentWellIsNoProblem() {
        List<VisitReport.Result> well = List.of(
                new VisitReport.Unchanged(),
                new VisitReport.Recognised("discourse"),
                new VisitReport.Failed(new FetchOutcome.NotModified()));
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                well.stream().map(result -> Problem.of(result, true)).collect(Collectors.toList()));
    }
}
