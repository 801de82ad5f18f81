package eu.vigie.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.forum.Post.PostQuote;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.workbench.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostStoreTest {
    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    private String changes() {
        return shelf.text("""
                select coalesce(string_agg(p.forum_post_id || ' ' || c.kind, ', ' order by c.seq), '')
                from corpus.change c join corpus.post p on p.id = c.subject_id where c.subject_kind = 'POST'
                """);
    }

    private String order() {
        return shelf.text(
                "select string_agg(forum_post_id, ' ' order by position, id) from corpus.post where gone_at is null");
    }

    @Test
    void samePageTwiceChangesNothing() {
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"));
        var again = shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"));
        assertEquals(0, again.added());
        assertEquals(0, again.revised());
        assertFalse(again.worthFollowing());
        assertEquals("a STORED, b STORED", changes());
    }

    @Test
    void eachOtherWordingIsARevisionAndAnEarlierOneAgainIsOneToo() {
        shelf.store("t", Shelf.post("a", 1, "un"));
        shelf.store("t", Shelf.post("a", 1, "deux"));
        shelf.store("t", Shelf.post("a", 1, "un"));
        assertEquals("un deux un", shelf.text("select string_agg(text, ' ' order by number) from corpus.revision"));
        assertEquals("a STORED, a REVISED, a REVISED", changes());
        assertEquals("3", shelf.text("select revision::text from corpus.post"));
    }

    @Test
    void anotherQuotationAloneIsARevision() {
        shelf.store("t", Shelf.post("a", 1, "un", new PostQuote(Optional.empty(), "loutre")));
        shelf.store("t", Shelf.post("a", 1, "un", new PostQuote(Optional.empty(), "castor")));
        assertEquals("a STORED, a REVISED", changes());
    }

    @ParameterizedTest
    @CsvSource(
            value = {"nul\\0 dedans|nul dedans", "demi \uD83D seul|demi ? seul"},
            delimiter = '|')
    void whatPostgresDoesNotTakeIsLeftOutAndIsNoRevisionNextTime(String shown, String kept) {
        String text = shown.replace("\\0", "\0");
        shelf.store("t", Shelf.post("a", 1, text));
        shelf.store("t", Shelf.post("a", 1, text));
        assertEquals(kept, shelf.textOf("a"));
        assertEquals("a STORED", changes());
    }

    @Test
    void postBetweenTwoOfThePageThatIsMissingHasVanished() {
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"), Shelf.post("c", 3, "trois"));
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("c", 2, "trois"));
        assertEquals("a c", order());
        assertEquals("a STORED, b STORED, c STORED, b GONE", changes());
        assertEquals("deux", shelf.textOf("b"), "its text stays");
    }

    @Test
    void vanishedPostIsToldOnce() {
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"), Shelf.post("c", 3, "trois"));
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("c", 2, "trois"));
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("c", 2, "trois"));
        assertTrue(changes().endsWith("c STORED, b GONE"), changes());
    }

    @Test
    void postThatComesBackIsToldAsStored() {
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"), Shelf.post("c", 3, "trois"));
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("c", 2, "trois"));
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"), Shelf.post("c", 3, "trois"));
        assertEquals("a b c", order());
        assertTrue(changes().endsWith("b GONE, b STORED"), changes());
    }

    @Test
    void shortPageTakesNothingAwayBehindItsLastPost() {
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"), Shelf.post("c", 3, "trois"));
        var brought = shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"));
        assertEquals("a b c", order());
        assertTrue(brought.moreKnownBehind(), "the next page is known to exist");
    }

    @Test
    void secondPageStandsBehindTheFirst() {
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"));
        shelf.store("t", Shelf.TITLE, true, Shelf.post("c", 1, "trois"), Shelf.post("d", 2, "quatre"));
        assertEquals("a b c d", order());
    }

    @Test
    void pageThatOverlapsWithTheOneBeforeKeepsTheOrder() {
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"));
        shelf.store("t", Shelf.TITLE, true, Shelf.post("b", 1, "deux"), Shelf.post("c", 2, "trois"));
        assertEquals("a b c", order());
        assertEquals("3", shelf.text("select position::text from corpus.post where forum_post_id = 'c'"));
    }

    @Test
    void movedPostBelongsToTheThreadThatShowsIt() {
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"));
        shelf.store("u", Shelf.post("b", 1, "deux"));
        assertEquals("u", shelf.text("""
                select t.forum_thread_id from corpus.post p join corpus.thread t on t.id = p.thread_id where p.forum_post_id = 'b'
                """));
        assertTrue(changes().endsWith("b STORED"), changes());
    }

    @Test
    void wholeThreadThatIsGoneTakesItsPostsAlongOnce() {
        shelf.store("t", Shelf.post("a", 1, "un"), Shelf.post("b", 2, "deux"));
        shelf.gone("t");
        shelf.gone("t");
        assertEquals("2", shelf.text("select count(*)::text from corpus.change where kind = 'GONE'"));
    }

    @Test
    void anotherTitleIsToldOnce() {
        shelf.store("t", Shelf.post("a", 1, "un"));
        shelf.store("t", "Autre titre", false, Shelf.post("a", 1, "un"));
        shelf.store("t", "Autre titre", false, Shelf.post("a", 1, "un"));
        assertEquals(
                "1",
                shelf.text(
                        "select count(*)::text from corpus.change where subject_kind = 'THREAD' and kind = 'REVISED'"));
    }

    @Test
    void postsPastTheRetentionOfTheirSourceAreNotStored() {
        var old = new PostedAt(Instant.now().minus(Duration.ofDays(401)), false);
        var young = new PostedAt(Instant.now().minus(Duration.ofDays(399)), false);
        var brought = shelf.store(
                "t", Shelf.at(Shelf.post("a", 1, "vieux"), old), Shelf.at(Shelf.post("b", 2, "jeune"), young));
        assertEquals(1, brought.older());
        assertEquals("b", order());
        assertTrue(brought.worthFollowing(), "younger ones stand on the pages behind");
    }

    @Test
    void postIsFoundByItsAddressOrTheNumberInItsFragmentOnTheSameHost() {
        shelf.store("t", Shelf.post("12", 1, "un"));
        var corpus = new CorpusStore();
        var id = new PostId(Long.parseLong(shelf.text("select id::text from corpus.post")));
        assertEquals(
                id,
                shelf.call(tx -> corpus.postAt(tx, Shelf.permalink("12")))
                        .orElseThrow()
                        .id());
        assertEquals(
                id,
                shelf.call(tx -> corpus.postAt(tx, Shelf.HOME.resolve("/viewtopic?t=3#p12")))
                        .orElseThrow()
                        .id());
        assertTrue(shelf.call(tx -> corpus.postAt(tx, java.net.URI.create("http://else.example/x#p12")))
                .isEmpty());
        assertTrue(shelf.call(tx -> corpus.postAt(tx, Shelf.HOME.resolve("/viewtopic?t=3#p13")))
                .isEmpty());
    }
}
