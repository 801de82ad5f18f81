package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.Visit;
import eu.vigie.crawl.VisitReport.ListRead;
import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.ids.ThreadId;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanningTest {
    private static final URI FIRST = URI.create("https://forum.example/t/1");
    private static final URI SECOND = URI.create("https://forum.example/t/1?page=2");
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Rhythm rhythm = Rhythm.standard();
    private final Planning planning = new Planning(rhythm);

    private static HeldVisit held(Visit.Kind kind, URI visited, int page, int failures) {
        return new HeldVisit(
                7,
                new SourceId("agora"),
                "forum.example",
                kind,
                FIRST,
                visited,
                page,
                Optional.of("Board"),
                kind == Visit.Kind.THREAD ? Optional.of("1") : Optional.empty(),
                OptionalDouble.of(2),
                Optional.of(Duration.ofHours(1)),
                failures,
                0);
    }

    private static ThreadRead thread(URI next) {
        return new ThreadRead(
                "phpbb3",
                "1",
                "Title",
                Optional.empty(),
                Optional.of(next),
                List.of(),
                Optional.of("e"),
                Optional.of("m"));
    }

    private static ListRead list(URI... next) {
        return new ListRead(
                "phpbb3",
                Optional.empty(),
                List.of(),
                Arrays.stream(next).findFirst(),
                List.of(),
                Optional.of("e"),
                Optional.of("m"));
    }

    private static Brought brought(int added) {
        return new Brought(new ThreadId(1), added, 0, 0, false);
    }

    @Test
    void nextPageOfAThreadIsReadAtOnceWhileItBringsSomething() {
        var next = planning.afterThread(held(Visit.Kind.THREAD, FIRST, 1, 3), thread(SECOND), brought(1));
        assertEquals(SECOND, next.url());
        assertEquals(2, next.page());
        assertEquals(Due.NOW, next.due());
        assertEquals(0, next.failures());
        assertEquals(
                Optional.of(NextVisit.Validators.NONE), next.validators(), "another page: no validators of this one");
    }

    @Test
    void threadThatBringsNothingNewStaysAtThePageReadUntilItsListTells() {
        var next = planning.afterThread(held(Visit.Kind.THREAD, SECOND, 2, 0), thread(FIRST), brought(0));
        assertEquals(SECOND, next.url());
        assertInstanceOf(Due.WhenChanged.class, next.due());
        assertEquals(Optional.of("e"), next.validators().orElseThrow().etag());
    }

    @Test
    void pageWithPostsPastRetentionOrWithKnownOnesBehindIsWorthFollowing() {
        assertTrue(new Brought(new ThreadId(1), 0, 0, 5, false).worthFollowing());
        assertTrue(new Brought(new ThreadId(1), 0, 0, 0, true).worthFollowing());
        assertFalse(new Brought(new ThreadId(1), 0, 3, 0, false).worthFollowing());
    }

    @ParameterizedTest
    @CsvSource({
        "https://forum.example/t/1, back to the first page",
        "https://forum.example/t/1?page=2, the page itself",
        "https://elsewhere.example/t/1?page=3, another host"
    })
    void nextPageThatLeadsInCirclesOrAwayIsNotFollowed(URI next, String why) {
        var planned = planning.afterThread(held(Visit.Kind.THREAD, SECOND, 2, 0), thread(next), brought(1));
        assertInstanceOf(Due.WhenChanged.class, planned.due(), why);
    }

    @Test
    void endlessThreadsAndListsHaveALastPage() {
        URI more = URI.create("https://forum.example/t/1?page=9999");
        var thread = held(Visit.Kind.THREAD, SECOND, Planning.MOST_THREAD_PAGES, 0);
        assertInstanceOf(
                Due.WhenChanged.class,
                planning.afterThread(thread, thread(more), brought(1)).due());
        var list = held(Visit.Kind.LIST, SECOND, Planning.MOST_LIST_PAGES, 0);
        assertEquals(FIRST, planning.afterList(list, list(more), 1).url());
    }

    @Test
    void furtherPagesOfAListAreReadOnlyWhileTheyHoldChanges() {
        var first = held(Visit.Kind.LIST, FIRST, 1, 0);
        assertEquals(SECOND, planning.afterList(first, list(SECOND), 3).url());
        var quiet = planning.afterList(first, list(SECOND), 0);
        assertEquals(FIRST, quiet.url());
        assertEquals(1, quiet.page());
    }

    @Test
    void validatorsAreKeptOfTheFirstPageOfAListOnly() {
        assertTrue(planning.afterList(held(Visit.Kind.LIST, FIRST, 1, 0), list(), 0)
                .validators()
                .isPresent());
        assertTrue(planning.afterList(held(Visit.Kind.LIST, SECOND, 2, 0), list(), 0)
                .validators()
                .isEmpty());
    }

    @Test
    void onlyFirstPagesTeachTheRate() {
        var first = planning.afterList(held(Visit.Kind.LIST, FIRST, 1, 0), list(), 12);
        assertEquals(0.3 * 12 + 0.7 * 2, first.changesPerHour().orElseThrow(), 1e-9);
        var second = planning.afterList(held(Visit.Kind.LIST, SECOND, 2, 0), list(), 12);
        assertEquals(2, second.changesPerHour().orElseThrow(), 1e-9);
    }

    @Test
    void unchangedListIsVisitedLessUnchangedThreadWaitsForItsList() {
        var list = planning.afterUnchanged(held(Visit.Kind.LIST, FIRST, 1, 2));
        assertEquals(1.4, list.changesPerHour().orElseThrow(), 1e-9);
        assertEquals(0, list.failures());
        assertInstanceOf(
                Due.WhenChanged.class,
                planning.afterUnchanged(held(Visit.Kind.THREAD, FIRST, 1, 0)).due());
    }

    @ParameterizedTest
    @EnumSource(Visit.Kind.class)
    void failureIsTriedAgainLaterEachTime(Visit.Kind kind) {
        var once = planning.afterFailure(held(kind, SECOND, 2, 0));
        var twice = planning.afterFailure(held(kind, SECOND, 2, 1));
        assertEquals(new Due.In(rhythm.retry(1)), once.due());
        assertEquals(new Due.In(rhythm.retry(2)), twice.due());
        assertEquals(2, twice.failures());
        assertEquals(SECOND, twice.url(), "where it failed, not from the start");
    }

    @Test
    void askedForPatienceIsNoFailure() {
        var next = planning.afterPatienceAsked(held(Visit.Kind.LIST, FIRST, 1, 4), Duration.ofMinutes(17));
        assertEquals(new Due.In(Duration.ofMinutes(17)), next.due());
        assertEquals(0, next.failures());
    }

    @Test
    void whatIsForbiddenIsAskedAgainAfterADay() {
        assertEquals(
                new Due.In(A_DAY),
                planning.afterForbidden(held(Visit.Kind.THREAD, FIRST, 1, 0)).due());
    }

    @Test
    void laterPageThatIsGoneSendsBackToTheFirstAtOnce() {
        var next = planning.afterGone(held(Visit.Kind.THREAD, SECOND, 2, 0));
        assertEquals(FIRST, next.url());
        assertEquals(Due.NOW, next.due());
        assertEquals(Optional.of(NextVisit.Validators.NONE), next.validators());
    }

    @Test
    void firstPageThatIsGoneIsNotAskedForByItself() {
        assertInstanceOf(
                Due.WhenChanged.class,
                planning.afterGone(held(Visit.Kind.THREAD, FIRST, 1, 0)).due());
        assertEquals(
                new Due.In(A_DAY),
                planning.afterGone(held(Visit.Kind.LIST, FIRST, 1, 0)).due());
    }
}
