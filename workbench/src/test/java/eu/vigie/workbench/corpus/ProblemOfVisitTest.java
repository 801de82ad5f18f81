package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.Rhythm;
import eu.vigie.crawl.Visit;
import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.sources.SourceStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a visit leaves behind for the page of the sources. */
class ProblemOfVisitTest {
    private static final Actor MACHINE = new Actor.Machine("test");

    private final TestDatabase database = TestDatabase.create();
    private final SourceStore sources = new SourceStore();
    private final PostgresCrawlStore store =
            new PostgresCrawlStore(database.transactions(), sources, Rhythm.standard());

    @BeforeEach
    void add() {
        database.transactions()
                .run(MACHINE, tx -> sources.add(tx, WatchedForum.source("demo", URI.create("http://127.0.0.1:1/"))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void execute(String sql) {
        database.transactions().run(MACHINE, tx -> tx.handle().execute(sql));
    }

    private String one(String sql) {
        return database.transactions()
                .call(
                        MACHINE,
                        tx -> tx.handle().createQuery(sql).mapTo(String.class).one());
    }

    /** As if the time of the next visit had come. */
    private void visit(VisitReport.Result result) {
        execute("update crawl.frontier set due_at = now()");
        execute("update crawl.host set free_at = now()");
        Visit visit = store.lease(Instant.now()).orElseThrow();
        assertTrue(store.complete(visit, new VisitReport(Instant.now(), Duration.ofMillis(5), result)));
    }

    private static VisitReport.Result failed(FetchOutcome outcome) {
        return new VisitReport.Failed(outcome);
    }

    private String problem() {
        return one("select coalesce(problem, 'none') || ' ' || coalesce(problem_said, '') from crawl.frontier");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(failed(new FetchOutcome.Disallowed("robots.txt")), "ROBOTS_FORBID robots.txt"),
                Arguments.of(failed(new FetchOutcome.Gone(404)), "GONE 404"),
                Arguments.of(failed(new FetchOutcome.RateLimited(Duration.ofSeconds(9))), "RATE_LIMITED 9 s"),
                Arguments.of(failed(new FetchOutcome.Unreachable("a\0b")), "UNREACHABLE ab"),
                Arguments.of(new VisitReport.NotRead("no posts", "phpbb3 0"), "NOT_RECOGNISED phpbb3 0"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void listKeepsWhyItWasNotReadUntilItIs(VisitReport.Result failure, String problem) {
        visit(failure);
        assertEquals(problem, problem());
        visit(new VisitReport.Unchanged());
        assertEquals("none ", problem());
        assertEquals("0", one("select count(*) from crawl.frontier where problem_at is not null"));
    }

    @Test
    void knownProgramWhosePagesAreNotReadAnyMoreHasChanged() {
        execute("update crawl.source set engine = 'phpbb3'");
        visit(new VisitReport.NotRead("unreadable", "phpbb3: .postbody"));
        assertEquals("MARKUP_CHANGED phpbb3: .postbody", problem());
    }

    @Test
    void pauseThatTheForumAsksForIsAnEventOfTheProgramThatNamesNoPage() {
        visit(failed(new FetchOutcome.Refused(403, "captcha")));
        assertEquals("source paused {\"problem\": \"REFUSED\"} none", one("""
                        select e.kind || ' ' || e.data || ' ' || coalesce(e.member_id::text, 'none')
                        from work.event e join crawl.source s on s.number = e.subject_id
                        where e.subject_kind = 'SOURCE' and e.kind <> 'source added'
                        """));
    }

    @Test
    void fiveUnreadablePagesPauseOnce() {
        for (int i = 0; i < 5; i++) {
            visit(new VisitReport.NotRead("unreadable", "phpbb3: .postbody"));
        }
        assertEquals("1", one("select count(*) from work.event where kind = 'source paused'"));
        assertEquals("NOT_RECOGNISED", one("select data ->> 'problem' from work.event where kind = 'source paused'"));
    }

    @Test
    void visitsThatBringNothingNewAreCountedAsWasted() {
        visit(Shelf.read("t", Shelf.TITLE, Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux")));
        visit(Shelf.read("t", Shelf.TITLE, Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux")));
        visit(new VisitReport.Unchanged());
        visit(failed(new FetchOutcome.Unreachable("no route")));
        visit(failed(new FetchOutcome.NotModified()));
        visit(new VisitReport.Recognised("phpbb3"));
        assertEquals("6 5", one("select visits || ' ' || wasted from crawl.source_day"));
    }

    @Test
    void pagesOfThreadsMakeTheBaselineOfTheirSource() {
        visit(Shelf.read("t", Shelf.TITLE, Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux")));
        visit(Shelf.read("t", Shelf.TITLE, Shelf.post("a", 1, "un")));
        visit(new VisitReport.Unchanged());
        assertEquals("2 1.5", one("select pages_counted || ' ' || posts_per_page_usual from crawl.source"));
    }
}
