package eu.vigie.crawl.simulation;

import eu.vigie.crawl.forum.Author;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.PostedAt;
import eu.vigie.crawl.forum.ThreadRow;
import eu.vigie.crawl.simulation.Arrivals.Arrival;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** One board as it stands at a moment: threads in the order of their newest posts, 25 to a list page, 20 posts to a thread page. */
final class SimulatedBoard {
    static final int ROWS = 25;
    static final int POSTS = 20;

    private final int number;
    private final List<Arrival> arrivals;
    private final LinkedHashMap<Integer, List<Instant>> threads = new LinkedHashMap<>();
    private int arrived;

    SimulatedBoard(int number, List<Arrival> arrivals) {
        this.number = number;
        this.arrivals = arrivals;
    }

    /** Time goes on: posts written by now are there. */
    void advance(Instant now) {
        while (arrived < arrivals.size() && !arrivals.get(arrived).at().isAfter(now)) {
            Arrival next = arrivals.get(arrived++);
            threads.computeIfAbsent(next.thread(), _ -> new ArrayList<>()).add(next.at());
            threads.putLast(next.thread(), threads.get(next.thread()));
        }
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    int listPages() {
        return Math.max(1, Math.ceilDiv(threads.size(), ROWS));
    }

    int threadPages(int thread) {
        return Math.ceilDiv(threads.get(thread).size(), POSTS);
    }

    List<ThreadRow> rows(int page, IntFunction<URI> address) {
        return threads.reversed().entrySet().stream()
                .skip((long) (page - 1) * ROWS)
                .limit(ROWS)
                .map(thread -> row(thread.getKey(), thread.getValue(), address))
                .toList();
    }

    private ThreadRow row(int thread, List<Instant> posts, IntFunction<URI> address) {
        return new ThreadRow(
                number + "-" + thread,
                address.apply(thread),
                "Thread",
                OptionalInt.of(posts.size() - 1),
                OptionalInt.empty(),
                Optional.of(posts.getLast()),
                false,
                false);
    }

    List<Post> posts(int thread, int page, IntFunction<URI> address) {
        List<Instant> all = threads.get(thread);
        var posts = new ArrayList<Post>();
        for (int i = (page - 1) * POSTS; i < Math.min(page * POSTS, all.size()); i++) {
            posts.add(new Post(
                    number + "-" + thread + "-" + i,
                    address.apply(i),
                    i + 1,
                    new Author("a"),
                    Optional.of(new PostedAt(all.get(i), false)),
                    Optional.empty(),
                    "",
                    List.of()));
        }
        return posts;
    }
}
