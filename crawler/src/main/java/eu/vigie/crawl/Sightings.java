package eu.vigie.crawl;

import eu.vigie.crawl.forum.ThreadRow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What lists showed of each thread, in the memory store. Not safe for threads. */
final class Sightings {
    /** A thread may bring so many posts to the rate of its board at one look: threads that are moved or joined bring none. */
    private static final int MOST_POSTS = 30;

    private static final Duration WANDERS = Duration.ofMinutes(2);

    private final Map<String, ThreadRow> rows = new HashMap<>();

    /** Rows that show something unseen, and how many posts were written since the last look. */
    record News(List<ThreadRow> changed, int posts) {}

    Optional<URI> address(String thread) {
        return Optional.ofNullable(rows.get(thread)).map(ThreadRow::url);
    }

    /** Takes rows in. A row that only tells of posts which are held already shows nothing unseen. */
    News take(List<ThreadRow> shown, Map<String, ThreadMemory> threads, Instant now) {
        List<ThreadRow> moved = shown.stream().filter(row -> hasMoved(row, now)).toList();
        int posts = moved.stream().mapToInt(this::posts).sum();
        moved.forEach(row -> rows.put(row.id(), row));
        return new News(
                moved.stream()
                        .filter(row -> !isHeld(row, Optional.ofNullable(threads.get(row.id())), now))
                        .toList(),
                posts);
    }

    /** As if the threads behind an address had never been shown. */
    void forget(URI url) {
        rows.values().removeIf(row -> row.url().equals(url));
    }

    /** A row that tells neither replies nor a time cannot show that nothing has changed. */
    private boolean hasMoved(ThreadRow row, Instant now) {
        ThreadRow known = rows.get(row.id());
        return known == null
                || !isTelling(row)
                || !known.replies().equals(row.replies())
                || isLater(row, known.lastPostAt(), now);
    }

    private static boolean isTelling(ThreadRow row) {
        return row.replies().isPresent() || row.lastPostAt().isPresent();
    }

    /** How many posts a row that has moved stands for. */
    private int posts(ThreadRow row) {
        ThreadRow known = rows.get(row.id());
        if (!isTelling(row)) {
            return 0;
        }
        if (known == null || known.replies().isEmpty() || row.replies().isEmpty()) {
            return 1;
        }
        return Math.clamp(row.replies().getAsInt() - known.replies().getAsInt(), 1, MOST_POSTS);
    }

    private static boolean isHeld(ThreadRow row, Optional<ThreadMemory> thread, Instant now) {
        return thread.filter(ThreadMemory::isWhole)
                .filter(whole -> row.replies().equals(OptionalInt.of(whole.size() - 1)))
                .filter(whole -> !isLater(row, whole.newest(), now))
                .isPresent();
    }

    /**
     * Dates such as "2 hours ago" wander between two readings of the same list: where the number of replies is shown, a date is later
     * only by more than they can wander.
     */
    private static boolean isLater(ThreadRow row, Optional<Instant> than, Instant now) {
        if (row.lastPostAt().isEmpty() || than.isEmpty()) {
            return row.lastPostAt().isPresent();
        }
        Instant at = row.lastPostAt().get();
        Duration age = row.replies().isPresent() ? Duration.between(at, now).dividedBy(2) : Duration.ZERO;
        return at.isAfter(than.get().plus(age.compareTo(WANDERS) > 0 ? age : WANDERS));
    }
}
