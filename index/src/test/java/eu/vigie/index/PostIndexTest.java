package eu.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostIndexTest {
    private static final UUID EPOCH = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @TempDir
    Path folder;

    @Test
    void aWordIsFoundInItsOtherFormsWithinItsLanguage() {
        try (var index = filled()) {
            assertEquals(List.of(1L), ids(index.search(PostQuery.of("risque"))));
            assertEquals(List.of(2L), ids(index.search(PostQuery.of("testen"))));
        }
    }

    @Test
    void aCodeIsFoundAsOneName() {
        try (var index = filled()) {
            assertEquals(List.of(1L), ids(index.search(PostQuery.of("\"3-MMC\""))));
            assertEquals(List.of(1L), ids(index.search(PostQuery.of("3-mmc"))));
            assertEquals(List.of(), ids(index.search(PostQuery.of("4-mmc"))));
        }
    }

    @Test
    void phrasesAndExclusionsNarrow() {
        try (var index = filled()) {
            assertEquals(List.of(1L), ids(index.search(PostQuery.of("\"ce soir\""))));
            assertEquals(List.of(), ids(index.search(PostQuery.of("\"soir ce\""))));
            assertEquals(List.of(2L), ids(index.search(PostQuery.of("speeksel -tramadol"))));
        }
    }

    @Test
    void filtersAndDaysNarrow() {
        try (var index = filled()) {
            var dutch = new PostQuery("", Map.of(Filter.LANGUAGE, "nl"), Optional.empty(), Optional.empty(), 1, 20);
            assertEquals(List.of(2L), ids(index.search(dutch)));
            var october = new PostQuery(
                    "",
                    Map.of(),
                    Optional.of(LocalDate.parse("2026-10-01")),
                    Optional.of(LocalDate.parse("2026-10-31")),
                    1,
                    20);
            assertEquals(List.of(2L), ids(index.search(october)));
        }
    }

    @Test
    void facetsCountWhatWasFound() {
        try (var index = filled()) {
            var facets = index.search(PostQuery.of("")).facets();
            assertEquals(
                    List.of(
                            new SearchResult.Count("3-mmc", 1),
                            new SearchResult.Count("hhc", 1),
                            new SearchResult.Count("tramadol", 1)),
                    facets.get(Filter.SUBSTANCE));
            assertEquals(
                    2, facets.getOrDefault(Filter.VERDICT, List.of()).getFirst().posts());
        }
    }

    @Test
    void monthsWithoutPostsAreShownAsEmpty() {
        try (var index = filled()) {
            var months = index.perMonth(PostQuery.of(""));
            assertEquals(
                    "2026-08=1,2026-09=0,2026-10=1",
                    months.stream().map(m -> m.month() + "=" + m.posts()).collect(Collectors.joining(",")));
        }
    }

    @Test
    void theWordsSoughtAreMarkedAndTheTextStaysText() {
        try (var index = filled()) {
            var snippet =
                    index.search(PostQuery.of("tramadol")).hits().getFirst().snippet();
            assertTrue(snippet.contains(new SearchResult.Piece("tramadol", true)), snippet.toString());
            assertTrue(
                    snippet.stream().anyMatch(piece -> piece.text().contains("<b>")),
                    "mark-up of a post is kept as text");
        }
    }

    @Test
    void puttingAPostAgainReplacesIt() {
        try (var index = filled()) {
            index.put(post(1, "Autre titre", "plus rien de cela", "fr", "2026-08-02T10:00:00Z", Set.of()));
            index.commit(new FeedPosition(EPOCH, 9, 9));
            assertEquals(List.of(), ids(index.search(PostQuery.of("tramadol"))));
            assertEquals(2, index.size());
        }
    }

    @Test
    void whatWasNotCommittedIsGoneAfterACrashAndThePositionSaysSo() {
        try (var index = filled()) {
            index.put(post(3, "Drei", "nicht gespeichert", "de", "2026-10-02T10:00:00Z", Set.of()));
        }
        try (var reopened = PostIndex.open(folder)) {
            assertEquals(2, reopened.size());
            assertEquals(Optional.of(new FeedPosition(EPOCH, 7, 8)), reopened.position());
        }
    }

    @Test
    void aNewIndexHasNoPosition() {
        try (var index = PostIndex.open(folder)) {
            assertEquals(Optional.empty(), index.position());
        }
    }

    @Test
    void afterAPurgeNoFileHoldsTheRemovedWords() throws IOException {
        try (var index = filled()) {
            index.put(post(
                    4, "Titel", "das geheime zwiebelfischwort steht hier", "de", "2026-10-02T10:00:00Z", Set.of()));
            index.commit(new FeedPosition(EPOCH, 8, 8));
            index.remove(4);
            index.commit(new FeedPosition(EPOCH, 9, 9));
            index.purge();
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertFalse(bytes.contains("zwiebelfisch"), file.toString());
                }
            }
            assertEquals(Optional.of(new FeedPosition(EPOCH, 9, 9)), index.position());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\"",
                "-",
                "\"a b",
                "((((",
                "a AND OR NOT",
                "*",
                "~~~",
                "\\",
                "field:x",
                "[1 TO",
                "\u0000",
                "-\"x\"",
                "🍄🍄",
                "a/b//c"
            })
    void nothingThatCanBeTypedFails(String typed) {
        try (var index = filled()) {
            assertTrue(index.search(PostQuery.of(typed)).total() >= 0);
        }
    }

    @Test
    void pagesFollowEachOtherWithoutOverlap() {
        try (var index = PostIndex.open(folder)) {
            for (int i = 1; i <= 25; i++) {
                index.put(post(i, "Titre", "même texte", "fr", "2026-08-%02dT10:00:00Z".formatted(i), Set.of()));
            }
            index.commit(FeedPosition.start(EPOCH));
            var first = index.search(page(1));
            var third = index.search(page(3));
            assertEquals(25, first.total());
            assertEquals(25L, first.hits().getFirst().postId(), "the newest first");
            assertEquals(5, third.hits().size());
            assertTrue(ids(first).stream().noneMatch(ids(third)::contains));
        }
    }

    private static PostQuery page(int number) {
        return new PostQuery("", Map.of(), Optional.empty(), Optional.empty(), number, 10);
    }

    private PostIndex filled() {
        var index = PostIndex.open(folder);
        index.put(post(
                1,
                "Mélange ce soir",
                "Est-ce que le tramadol avec de la 3-MMC ce soir comporte des <b>risques</b> ?",
                "fr",
                "2026-08-02T10:00:00Z",
                Set.of("3-mmc", "tramadol")));
        index.put(post(
                2,
                "HHC",
                "Hoe lang blijft HHC in je speeksel, ze testen maandag",
                "nl",
                "2026-10-02T10:00:00Z",
                Set.of("hhc")));
        index.commit(new FeedPosition(EPOCH, 7, 8));
        return index;
    }

    private static IndexedPost post(
            long id, String title, String text, String language, String at, Set<String> substances) {
        return new IndexedPost(
                id,
                title,
                text,
                language,
                "demo",
                Optional.of("Blabla"),
                Optional.of(Instant.parse(at)),
                substances,
                Set.of(),
                "drug_question",
                "effects",
                "normal");
    }

    private static List<Long> ids(SearchResult result) {
        return result.hits().stream().map(SearchResult.Hit::postId).toList();
    }
}
