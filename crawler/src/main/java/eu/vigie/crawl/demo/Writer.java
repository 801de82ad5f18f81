package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import eu.vigie.crawl.demo.BoardText.ThreadText;
import eu.vigie.crawl.demo.DemoThread.Trait;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Writes new posts while the forum runs: first the threads kept for later, post by post and taking turns, then small talk in threads
 * that are there, without end. Safe for use by several threads.
 */
final class Writer {
    /** A thread kept for later, of which {@code done} posts stand already under {@code id}. */
    private record Kept(Site site, Head board, ThreadText text, int id, int done) {}

    /** What was written, and where. */
    record Wrote(Site site, WrittenPost post) {}

    private final List<Site> sites;
    private final Clock clock;
    private final Random random;
    private final Deque<Kept> kept;

    Writer(List<Site> sites, Clock clock, long seed) {
        this.sites = sites;
        this.clock = clock;
        this.random = new Random(seed);
        List<Kept> later = new ArrayList<>();
        for (Site site : sites) {
            for (BoardText board : site.state().texts()) {
                board.threads().stream()
                        .filter(thread -> thread.traits().contains(Trait.LATER))
                        .forEach(thread -> later.add(new Kept(site, board.head(), thread, 0, 0)));
            }
        }
        Collections.shuffle(later, random);
        this.kept = new ArrayDeque<>(later);
    }

    /** Writes one post. */
    synchronized Wrote write() {
        var next = kept.poll();
        return next == null ? smallTalk() : goOn(next);
    }

    private Wrote goOn(Kept next) {
        var post = next.text.posts().get(next.done);
        var threads = next.site.state().threads();
        var now = clock.instant();
        var written = next.done == 0
                ? threads.open(next.board, next.text.title(), next.text.traits(), 1, post.author(), now, post.blocks())
                : threads.reply(next.id, post.author(), now, post.blocks());
        if (next.done + 1 < next.text.posts().size()) {
            int id = threads.holding(written.id()).orElseThrow().id();
            kept.add(new Kept(next.site, next.board, next.text, id, next.done + 1));
        }
        return new Wrote(next.site, written);
    }

    private Wrote smallTalk() {
        var site = sites.get(random.nextInt(sites.size()));
        var open = site.state().threads().all().stream()
                .filter(thread -> !thread.is(Trait.LOCKED) && !thread.is(Trait.ASKS))
                .filter(thread -> !thread.board().closed())
                .toList();
        var thread = open.get(random.nextInt(open.size()));
        var lines = Resources.text("smalltalk." + thread.board().language() + ".txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        var author = thread.posts().get(random.nextInt(thread.posts().size())).author();
        var blocks = BlockReader.plain(lines.get(random.nextInt(lines.size())));
        return new Wrote(site, site.state().threads().reply(thread.id(), author, clock.instant(), blocks));
    }
}
