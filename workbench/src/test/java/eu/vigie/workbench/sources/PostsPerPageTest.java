package eu.vigie.workbench.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostsPerPageTest {
    private static PostsPerPage after(PostsPerPage before, int pages, int posts) {
        PostsPerPage now = before;
        for (int i = 0; i < pages; i++) {
            now = now.after(posts);
        }
        return now;
    }

    @Test
    void firstPagesMakeTheBaselineAsTheirMean() {
        var half = after(PostsPerPage.NONE, 15, 20);
        assertEquals(15, after(half, 15, 10).usual(), 1e-9);
        assertFalse(half.learned());
        assertTrue(after(half, 15, 10).learned());
    }

    @ParameterizedTest
    @CsvSource({
        "20, 5, true",
        "20, 8, true",
        "20, 0, true",
        "2, 0, true",
        "20, 11, false",
        "20, 30, false",
        "1, 1, false"
    })
    void pagesThatHoldLessThanHalfOfWhatTheyUsedToAreThin(int usual, int lately, boolean thin) {
        assertEquals(
                thin, after(after(PostsPerPage.NONE, 200, usual), 40, lately).thin());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void fewShortThreadsInARowAreNoFault(int pages) {
        assertFalse(after(after(PostsPerPage.NONE, 200, 20), pages, 1).thin());
    }

    @Test
    void nothingIsSaidBeforeThereIsABaseline() {
        assertFalse(after(after(PostsPerPage.NONE, 10, 20), 15, 0).thin());
    }

    @Test
    void noticeStaysHoweverManyThinPagesFollow() {
        var thin = after(after(PostsPerPage.NONE, 200, 20), 5_000, 4);
        assertTrue(thin.thin());
        assertTrue(thin.usual() > 15, "usual: " + thin.usual());
    }

    @Test
    void noticeGoesWhenPagesAreFullAgain() {
        assertFalse(after(after(after(PostsPerPage.NONE, 200, 20), 500, 4), 30, 20)
                .thin());
    }

    @Test
    void baselineFollowsAForumThatChangesSlowly() {
        var figures = after(PostsPerPage.NONE, 200, 20);
        for (int posts = 19; posts > 2; posts--) {
            figures = after(figures, 600, posts);
            assertFalse(figures.thin(), "at " + posts);
        }
        assertTrue(figures.usual() < 6, "usual: " + figures.usual());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void threadsOfAnyLengthAreNoFault(long seed) {
        var random = new Random(seed);
        var figures = PostsPerPage.NONE;
        for (int i = 0; i < 5_000; i++) {
            figures = figures.after(5 + random.nextInt(16));
            assertFalse(figures.thin(), "page " + i);
        }
    }
}
