package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.PostText;
import eu.vigie.crawl.demo.BoardText.ThreadText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Lays the written threads of a site out in time, so that ids grow with time as on a real forum. */
final class Opening {
    private record Dated(BoardText board, ThreadText thread, int place, Instant at) {}

    private final Random random;
    private final Instant now;

    Opening(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now;
    }

    /** Puts every thread that is not for later into the store. */
    void fill(Threads threads, List<BoardText> boards) {
        List<Dated> posts = new ArrayList<>();
        for (BoardText board : boards) {
            for (ThreadText thread : board.threads()) {
                if (!thread.traits().contains(DemoThread.Trait.LATER)) {
                    posts.addAll(dated(board, thread));
                }
            }
        }
        posts.sort(Comparator.comparing(Dated::at).thenComparing(Dated::place));
        var opened = new java.util.HashMap<ThreadText, Integer>();
        for (Dated dated : posts) {
            PostText post = dated.thread.posts().get(dated.place);
            if (dated.place == 0) {
                opened.put(dated.thread, open(threads, dated, post));
            } else {
                threads.reply(opened.getOrDefault(dated.thread, 0), post.author(), dated.at, post.blocks());
            }
        }
    }

    private int open(Threads threads, Dated dated, PostText post) {
        var thread = dated.thread;
        int views = thread.posts().size() * (7 + random.nextInt(40)) + random.nextInt(30);
        var first = threads.open(
                dated.board.head(), thread.title(), thread.traits(), views, post.author(), dated.at, post.blocks());
        return threads.holding(first.id()).orElseThrow().id();
    }

    /** The first and last post have the ages written; those between lie about evenly, each some minutes or hours off. */
    private List<Dated> dated(BoardText board, ThreadText thread) {
        int count = thread.posts().size();
        long span = thread.oldest().minus(thread.newest()).toSeconds();
        List<Dated> posts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double step = count == 1 ? 0 : span / (double) (count - 1);
            boolean end = i == 0 || i == count - 1;
            double place = i * step + (end ? 0 : (random.nextDouble() - 0.5) * 0.8 * step);
            var age = thread.oldest().minus(Duration.ofSeconds((long) place));
            posts.add(new Dated(board, thread, i, now.minus(age)));
        }
        return posts;
    }
}
