package eu.vigie.workbench.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.forum.SourceId;
import eu.vigie.workbench.db.TestDatabase;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceStoreTest {
    private static final SourceId AGORA = new SourceId("agora");

    private final TestDatabase database = TestDatabase.create();
    private final SourceStore sources = new SourceStore();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<Tx, T> work) {
        return database.transactions().call(new Actor.Machine("test"), work);
    }

    private Addition add(String id, String address) {
        return in(tx -> sources.add(tx, NewSource.at(new SourceId(id), URI.create(address))));
    }

    private WatchedSource agora() {
        return in(tx -> sources.find(tx, AGORA)).orElseThrow();
    }

    private void with(java.util.function.Consumer<Tx> work) {
        database.transactions().run(new Actor.Machine("test"), work);
    }

    private boolean did(Predicate<Tx> work) {
        return in(work::test);
    }

    private int count(String sql) {
        return in(tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }

    @Test
    void aNewSourceIsPoliteAndKeptAYearAndABit() {
        var added = assertInstanceOf(Addition.Added.class, add("agora", "https://agora.example/"))
                .source();
        assertEquals(Duration.ofSeconds(5), added.source().pace());
        assertEquals(Duration.ofDays(400), added.retention());
        assertEquals(Permission.PUBLIC_ROBOTS, added.permission());
        assertFalse(added.source().privateHostAllowed());
        assertEquals(Optional.empty(), added.pause());
        assertEquals(Optional.empty(), added.lastReadAt());
        assertEquals(1, count("select count(*) from crawl.frontier where kind = 'LIST' and due_at <= now()"));
    }

    @Test
    void aHandWatchedSourceIsNeverPlanned() {
        URI address = URI.create("https://closed.example/");
        in(tx -> sources.add(
                tx,
                new NewSource(
                        AGORA,
                        "Closed",
                        address,
                        Optional.empty(),
                        java.time.ZoneOffset.UTC,
                        "fr",
                        Duration.ZERO,
                        Permission.WRITTEN_AGREEMENT,
                        "mod@closed.example",
                        false,
                        true)));
        assertTrue(agora().handWatched());
        assertEquals("mod@closed.example", agora().contact());
        assertEquals(0, count("select count(*) from crawl.frontier"));
    }

    @ParameterizedTest
    @CsvSource({"agora, https://other.example/", "other, https://agora.example/"})
    void aNameOrAnAddressIsTakenOnce(String id, String address) {
        add("agora", "https://agora.example/");
        var taken = assertInstanceOf(Addition.Taken.class, add(id, address));
        assertEquals(AGORA, taken.by().source().id());
        assertEquals(1, count("select count(*) from crawl.source"));
    }

    @Test
    void everySourceHasItsOwnKeySoThatNobodyIsFollowedAcrossForums() {
        add("agora", "https://agora.example/");
        add("bazar", "https://bazar.example/");
        List<byte[]> keys = in(tx -> tx.handle()
                .createQuery("select pseudonym_key from crawl.source")
                .mapTo(byte[].class)
                .list());
        assertEquals(List.of(32, 32), keys.stream().map(key -> key.length).toList());
        assertNotEquals(
                java.util.HexFormat.of().formatHex(keys.get(0)),
                java.util.HexFormat.of().formatHex(keys.get(1)));
    }

    @Test
    void sourcesAreListedByName() {
        add("b", "https://zoo.example/");
        add("a", "https://agora.example/");
        assertEquals(
                List.of("agora.example", "zoo.example"),
                in(sources::list).stream().map(one -> one.source().name()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "https://agora.example/drugs/t/1, drugs",
        "https://www.agora.example/drugs/, drugs",
        "https://agora.example/music/t/2, music",
        "https://bazar.example/drugs/t/1, ",
        "https://agora.example:8443/drugs/t/1, ",
    })
    void anAddressBelongsToTheSourceOfItsHostWithTheLongestCommonBeginning(String address, String id) {
        add("drugs", "https://agora.example/drugs/");
        add("music", "https://agora.example/music/");
        assertEquals(
                Optional.ofNullable(id),
                in(tx -> sources.ofAddress(tx, URI.create(address)))
                        .map(found -> found.source().id().value()));
    }

    @Test
    void theFirstPauseStandsWithItsReasonUntilSomebodyResumes() {
        add("agora", "https://agora.example/");
        with(tx -> sources.pause(tx, AGORA, "a moderator asked"));
        with(tx -> sources.pause(tx, AGORA, "five pages were not readable"));
        assertEquals("a moderator asked", agora().pause().orElseThrow().because());
        with(tx -> sources.resume(tx, AGORA));
        assertEquals(Optional.empty(), agora().pause());
    }

    @Test
    void whoPausedAndResumedAndAddedIsAnEvent() {
        add("agora", "https://agora.example/");
        assertTrue(did(tx -> sources.pause(tx, AGORA, "a moderator asked")));
        assertFalse(did(tx -> sources.pause(tx, AGORA, "again")), "paused already");
        assertTrue(did(tx -> sources.resume(tx, AGORA)));
        assertFalse(did(tx -> sources.resume(tx, AGORA)), "not paused any more");
        assertTrue(did(tx -> sources.pause(tx, AGORA, Problem.Kind.MOVED, "it has moved")));
        assertEquals(
                "source added {}, source paused {\"because\": \"a moderator asked\"}, source resumed {}, source paused {\"problem\": \"MOVED\"}",
                in(tx -> tx.handle().createQuery("""
                                select string_agg(e.kind || ' ' || e.data, ', ' order by e.id)
                                from work.event e join crawl.source s on s.number = e.subject_id where e.subject_kind = 'SOURCE'
                                """).mapTo(String.class).one()));
    }

    @Test
    void pauseOfASourceThatIsNotThereDoesNothing() {
        assertFalse(did(tx -> sources.pause(tx, AGORA, "x")));
        assertFalse(did(tx -> sources.resume(tx, AGORA)));
        assertEquals(0, count("select count(*) from work.event"));
    }

    @Test
    void listThatIsBeingStoredDoesNotHoldUpAResumption() {
        add("agora", "https://agora.example/");
        with(tx -> sources.pause(tx, AGORA, "x"));
        with(storing -> {
            storing.handle().execute("select 1 from crawl.frontier for update");
            assertTrue(did(tx -> sources.resume(tx, AGORA)));
        });
    }

    @Test
    void resumingMakesListsDueAndForgetsFailures() {
        add("agora", "https://agora.example/");
        with(tx -> sources.pause(tx, AGORA, "unreadable"));
        with(tx -> tx.handle().execute("update crawl.frontier set failures = 7, due_at = now() + interval '3 days'"));
        with(tx -> sources.resume(tx, AGORA));
        assertEquals(1, count("select count(*) from crawl.frontier where failures = 0 and due_at <= now()"));
    }

    @Test
    void resumingWhatIsNotPausedHurriesNothing() {
        add("agora", "https://agora.example/");
        with(tx -> tx.handle().execute("update crawl.frontier set due_at = now() + interval '3 days'"));
        with(tx -> sources.resume(tx, AGORA));
        assertEquals(0, count("select count(*) from crawl.frontier where due_at <= now()"));
    }

    @Test
    void unreadablePagesCountInARowOnly() {
        add("agora", "https://agora.example/");
        assertEquals(1, (int) in(tx -> sources.wasNotRead(tx, AGORA)));
        assertEquals(2, (int) in(tx -> sources.wasNotRead(tx, AGORA)));
        with(tx -> sources.wasRead(tx, AGORA, "phpbb3"));
        assertEquals(1, (int) in(tx -> sources.wasNotRead(tx, AGORA)));
        assertTrue(agora().lastReadAt().isPresent());
    }

    @Test
    void theEngineThatWasRecognisedFirstStays() {
        add("agora", "https://agora.example/");
        with(tx -> sources.wasRead(tx, AGORA, "phpbb3"));
        with(tx -> sources.wasRead(tx, AGORA, "fluxbb"));
        assertEquals(Optional.of("phpbb3"), agora().source().engine());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://agora.example/", "file:///etc/", "https:///nowhere", "agora", "mailto:x@example.org"})
    void whatIsNoAddressOfAForumIsRefused(String address) {
        assertThrows(IllegalArgumentException.class, () -> NewSource.at(AGORA, URI.create(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://Agora.Example/a, https://www.agora.example/b, true",
        "https://agora.example:8080/, https://agora.example/, false",
        "https://forum.agora.example/, https://agora.example/, false",
        "http://agora.example/, https://agora.example/, true",
    })
    void hostsAreTheSameWithoutRegardToCaseSchemeAndWww(URI one, URI other, boolean same) {
        assertEquals(same, Hosts.same(one, other));
    }

    @Test
    void somebodysStopGoesBeyondWhatTheProgramPaused() {
        add("agora", "https://agora.example/");
        with(tx -> sources.pause(tx, AGORA, Problem.Kind.REFUSED, "status 403"));
        assertFalse(agora().pause().orElseThrow().stopped());
        assertTrue(did(tx -> sources.pause(tx, AGORA, "a moderator asked")));
        assertTrue(agora().pause().orElseThrow().stopped());
        assertFalse(did(tx -> sources.pause(tx, AGORA, Problem.Kind.REFUSED, "status 403")), "the stop stands");
        assertEquals("a moderator asked", agora().pause().orElseThrow().because());
        with(tx -> sources.resume(tx, AGORA));
        assertEquals(Optional.empty(), agora().pause());
    }

    @Test
    void selectorsReplaceWhatWasFoundOutAboutTheProgram() {
        add("agora", "https://agora.example/");
        String selectors = "posts = article\ncontent = p";
        with(tx -> sources.wasRead(tx, AGORA, "phpbb3"));
        assertTrue(did(tx -> sources.select(tx, AGORA, selectors)));
        assertEquals(Optional.empty(), agora().source().engine());
        assertEquals("given", agora().source().given().orElseThrow().name());
        assertFalse(did(tx -> sources.select(tx, AGORA, selectors)), "the same again");
        assertTrue(did(tx -> sources.select(tx, AGORA, "")));
        assertEquals(Optional.empty(), agora().source().given());
    }
}
