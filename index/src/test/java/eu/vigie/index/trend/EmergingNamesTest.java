package eu.vigie.index.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vigie.lexicon.Family;
import eu.vigie.lexicon.Lexicon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergingNamesTest {
    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");

    private final EmergingNames names = new EmergingNames(Lexicon.shipped(), NOW);
    private long id;

    private void write(long thread, String author, int daysAgo, boolean drugTalk, String text) {
        names.add(new ReadPost(++id, thread, author, NOW.minus(Duration.ofDays(daysAgo)), "en", text, drugTalk));
    }

    /** Talk in which nothing emerges, so that there is a before and an elsewhere. */
    private void ordinaryTalk() {
        for (int i = 0; i < 200; i++) {
            write(
                    1000 + i,
                    "o" + i,
                    100 + i % 60,
                    i % 4 == 0,
                    "Took 40 mg of ketamine yesterday, felt strong, later slept well at home");
            write(2000 + i, "q" + i, i % 40, false, "The garden needs water and the fence wants paint this summer");
        }
    }

    private List<String> found() {
        return names.found().stream().map(EmergingName::word).toList();
    }

    @Test
    void aNewWordNearDosesInSeveralThreadsIsFound() {
        ordinaryTalk();
        for (int i = 0; i < 5; i++) {
            write(i, "a" + i, 5 + i, true, "Took 40 mg of Brizola yesterday, felt strong");
        }
        assertEquals(List.of("brizola"), found());
        var name = names.found().getFirst();
        assertEquals("Brizola", name.surface());
        assertEquals(5, name.posts());
        assertEquals(5, name.recent());
        assertEquals(Optional.empty(), name.shape());
        assertEquals(List.of(id, id - 1, id - 2, id - 3, id - 4), name.examples());
        assertEquals(NOW.minus(Duration.ofDays(5)), name.last());
        assertTrue(name.rise() > 5);
    }

    @ParameterizedTest
    @CsvSource({
        "one thread,        1, 5, 5, true,  Took 40 mg of brizola yesterday",
        "one voice,         5, 1, 5, true,  Took 40 mg of brizola yesterday",
        "too few,           2, 2, 2, true,  Took 40 mg of brizola yesterday",
        "other threads,     5, 5, 5, false, Took 40 mg of brizola yesterday",
        "no word of use,    5, 5, 5, true,  My neighbour is called brizola and is nice to everybody here",
    })
    void whatFailsOneConditionIsNotFound(
            String why, int threads, int voices, int posts, boolean drugTalk, String text) {
        ordinaryTalk();
        for (int i = 0; i < posts; i++) {
            write(i % threads, "a" + i % voices, 5 + i, drugTalk, text);
        }
        assertEquals(List.of(), found(), why);
    }

    @Test
    void whatWasAlwaysWrittenDoesNotEmerge() {
        ordinaryTalk();
        for (int i = 0; i < 24; i++) {
            write(i, "a" + i, 160 - i * 7 < 0 ? 0 : 160 - i * 7, true, "Took 40 mg of brizola yesterday");
        }
        assertEquals(List.of(), found());
    }

    @Test
    void aCodeOfAKnownShapeNeedsNoRise() {
        ordinaryTalk();
        write(1, "a", 150, true, "Somebody gave me 4-CPC at a party");
        write(2, "b", 149, true, "is 4cpc any good?");
        var name = names.found().getFirst();
        assertEquals("4cpc", name.word());
        assertEquals(Optional.of(Family.CATHINONE), name.shape());
    }

    @Test
    void listedNamesMisspeltOnesAndAmountsAreNone() {
        ordinaryTalk();
        for (int i = 0; i < 6; i++) {
            write(i, "a" + i, 3, true, "Took 250mg ketamine, 20h later 3mmc, then ketamin and 2x diazepam 10mg");
        }
        assertEquals(List.of(), found());
    }

    @Test
    void withoutEarlierPostsNothingRises() {
        for (int i = 0; i < 20; i++) {
            write(i, "a" + i, 3, i % 2 == 0, i % 2 == 0 ? "Took 40 mg of brizola" : "The garden needs water");
        }
        assertEquals(List.of(), found());
        assertEquals(20, names.posts());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 0, 100, 0",
        "10, 100, 10, 100, 0",
        "5, 0, 5, 100, 0",
        "10, 100, 0, 100, 14.4",
        "10, 10, 0, 10, 27.7"
    })
    void surpriseIsTheLogLikelihoodRatio(long k1, long n1, long k2, long n2, double expected) {
        assertEquals(expected, EmergingNames.surprise(k1, n1, k2, n2), 0.1);
    }
}
