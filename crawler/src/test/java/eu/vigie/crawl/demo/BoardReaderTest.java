package eu.vigie.crawl.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.crawl.demo.DemoThread.Trait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardReaderTest {
    private static final String HEAD = """
            key: fr-essai
            number: 7
            site: essai
            name: Essai
            about: Un essai
            language: fr
            """;

    @Test
    void headTellsTheBoard() {
        var head = BoardReader.read("a.txt", HEAD + "closed: yes\n").head();
        assertEquals(new BoardText.Head("fr-essai", 7, "essai", "Essai", "Un essai", "fr", true), head);
    }

    @Test
    void missingHeadLineIsNamedWithTheFile() {
        var problem = assertThrows(
                IllegalStateException.class, () -> BoardReader.read("b.txt", HEAD.replace("site: essai\n", "")));
        assertEquals("b.txt does not say its site", problem.getMessage());
    }

    @Test
    void threadLineTellsTitleAgesAndTraits() {
        var thread = only("=== Un titre : voilà | 2d4h..35m | asks urgent\n--- nick\nMots\n");
        assertEquals("Un titre : voilà", thread.title());
        assertEquals(Duration.ofHours(52), thread.oldest());
        assertEquals(Duration.ofMinutes(35), thread.newest());
        assertEquals(Set.of(Trait.ASKS, Trait.URGENT), thread.traits());
    }

    @Test
    void threadKeptForLaterHasNoAge() {
        var thread = only("=== Plus tard | - | later\n--- nick\nMots\n");
        assertEquals(Duration.ZERO, thread.oldest());
        assertEquals(Set.of(Trait.LATER), thread.traits());
    }

    @Test
    void singleAgeIsBothFirstAndLast() {
        var thread = only("=== T | 6d\n--- nick\nMots\n");
        assertEquals(thread.oldest(), thread.newest());
        assertTrue(thread.traits().isEmpty());
    }

    @Test
    void threadWithoutPostsIsRefused() {
        var problem =
                assertThrows(IllegalStateException.class, () -> BoardReader.read("c.txt", HEAD + "=== Vide | 1h\n"));
        assertEquals("c.txt has a thread without posts: Vide", problem.getMessage());
    }

    @Test
    void unknownTraitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> only("=== T | 1h | bizarre\n--- nick\nMots\n"));
    }

    @Test
    void remarksAreLeftOut() {
        var thread = only("## remarque\n=== T | 1h\n--- nick\n## encore\nMots\n");
        assertEquals(
                List.of(new Block.Words(List.of("Mots"))),
                thread.posts().getFirst().blocks());
    }

    @Test
    void postsHoldQuotesWordsAndHiddenWordsInOrder() {
        var blocks = only("=== T | 1h\n--- nick\n> autre: cité\n> encore\nà moi\n\nsuite\n|| caché\n")
                .posts()
                .getFirst()
                .blocks();
        assertEquals(
                List.of(
                        new Block.Quoted(Optional.of("autre"), List.of("cité", "encore")),
                        new Block.Words(List.of("à moi", "", "suite")),
                        new Block.Hidden(List.of("caché"))),
                blocks);
    }

    @Test
    void eachNamedQuoteIsOneOfItsOwn() {
        var blocks = BlockReader.read(List.of("> un: a", "> deux: b", "mots"));
        assertEquals(3, blocks.size());
        assertEquals(new Block.Quoted(Optional.of("deux"), List.of("b")), blocks.get(1));
    }

    @Test
    void quoteWithoutNameHasNoAuthor() {
        assertEquals(
                List.of(new Block.Quoted(Optional.empty(), List.of("rien de plus"))),
                BlockReader.read(List.of("> rien de plus")));
    }

    @Test
    void whatAPersonTypesIsWordsWhateverItsSigns() {
        assertEquals(
                List.of(new Block.Words(List.of("> nick: cité", "|| caché"))),
                BlockReader.plain("\n> nick: cité\n|| caché\n\n"));
    }

    @Test
    void emptyPostHasNoBlocks() {
        assertEquals(List.of(), BlockReader.read(List.of()));
    }

    private static BoardText.ThreadText only(String text) {
        return BoardReader.read("t.txt", HEAD + "\n" + text).threads().getFirst();
    }
}
