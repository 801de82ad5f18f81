package eu.vigie.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.Author;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final URI ADDRESS = URI.create("https://garden.example/t/7");

    private final Sightings sightings = new Sightings();

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    /** {@code replies} below 0 and {@code minutesAgo} below 0 are not shown. */
    private static ThreadRow row(int replies, int minutesAgo) {
        return new ThreadRow(
                "7",
                ADDRESS,
                "Thread",
                replies < 0 ? OptionalInt.empty() : OptionalInt.of(replies),
                OptionalInt.empty(),
                minutesAgo < 0 ? Optional.empty() : Optional.of(ago(minutesAgo)),
                false,
                false);
    }

    private Sightings.News look(ThreadRow row) {
        return sightings.take(List.of(row), Map.of(), NOW);
    }

    private Sightings.News look(ThreadRow row, ThreadMemory held) {
        return sightings.take(List.of(row), Map.of("7", held), NOW);
    }

    /** A thread as read, its newest post written so long ago. */
    private static ThreadMemory held(int posts, int newestMinutesAgo, boolean toTheEnd) {
        Source source = SlateForum.source("garden", URI.create("https://garden.example/"), Duration.ZERO);
        var read = new ArrayList<Post>();
        for (int i = 0; i < posts; i++) {
            Instant at = ago(newestMinutesAgo + posts - 1 - i);
            read.add(new Post(
                    "" + i,
                    ADDRESS,
                    i + 1,
                    new Author("a"),
                    Optional.of(new PostedAt(at, false)),
                    Optional.empty(),
                    "",
                    List.of()));
        }
        Optional<URI> next = toTheEnd ? Optional.empty() : Optional.of(URI.create(ADDRESS + "?page=2"));
        var page = new ThreadRead(
                "slate", "7", "Thread", Optional.empty(), next, read, Optional.empty(), Optional.empty());
        var memory = new ThreadMemory(ADDRESS, page, Optional.empty());
        memory.take(page, Planned.first(source, ADDRESS, Visit.Kind.THREAD, NOW));
        return memory;
    }

    @ParameterizedTest
    @CsvSource({
        "3, 60, 3, 60, 0, 0, the same",
        "3, 60, 4, 1, 1, 1, one more reply",
        "3, 60, 9, 1, 1, 6, six more",
        "3, 60, 2, 60, 1, 1, a reply less is a change too",
        "3, 60, 900, 1, 1, 30, joined threads do not count as a flood",
        "3, 60, 3, 59, 0, 0, relative times wander",
        "3, 60, 3, 40, 0, 0, half of the age may be wandering",
        "3, 60, 3, 5, 1, 1, much later is a change",
        "-1, 60, -1, 59, 0, 0, without replies two minutes may be wandering",
        "-1, 60, -1, 50, 1, 1, without replies ten minutes are a change",
        "3, -1, 3, -1, 0, 0, replies alone tell enough",
        "3, -1, 5, -1, 1, 2, replies alone tell of more",
        "-1, -1, -1, -1, 1, 0, a row that tells nothing is looked into and teaches nothing",
        "3, -1, 3, 5, 1, 1, a time appeared"
    })
    void rowIsNewsByItsRepliesAndItsTime(
            int replies, int age, int thenReplies, int thenAge, int changed, int posts, String why) {
        look(row(replies, age));
        Sightings.News news = look(row(thenReplies, thenAge));
        assertEquals(changed, news.changed().size(), why);
        assertEquals(posts, news.posts(), why);
    }

    @Test
    void rowSeenForTheFirstTimeIsNews() {
        assertEquals(new Sightings.News(List.of(row(40, 3)), 1), look(row(40, 3)));
    }

    @Test
    void postsThatCameWhileTheThreadWasReadAreNoReasonToReadItAgain() {
        look(row(2, 10));
        Sightings.News news = look(row(4, 1), held(5, 1, true));
        assertEquals(List.of(), news.changed());
        assertEquals(2, news.posts(), "the board brought them all the same");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, true, more replies than posts held",
        "6, 1, true, fewer replies than posts held: some were removed",
        "5, 30, true, the newest post is later than those held",
        "5, 1, false, the thread was not read to its end"
    })
    void anythingElseIs(int posts, int newestMinutesAgo, boolean toTheEnd, String why) {
        look(row(2, 90));
        assertEquals(
                1,
                look(row(4, 1), held(posts, newestMinutesAgo, toTheEnd))
                        .changed()
                        .size(),
                why);
    }

    @Test
    void rowThatWasHeldIsComparedWithNextTime() {
        look(row(2, 10));
        look(row(4, 1), held(5, 1, true));
        assertEquals(0, look(row(4, 1)).changed().size());
        assertEquals(1, look(row(5, 0)).posts());
    }

    @Test
    void forgottenThreadIsNewsAgain() {
        look(row(2, 10));
        assertEquals(Optional.of(ADDRESS), sightings.address("7"));
        sightings.forget(ADDRESS);
        assertEquals(Optional.empty(), sightings.address("7"));
        assertEquals(1, look(row(2, 10)).changed().size());
    }
}
