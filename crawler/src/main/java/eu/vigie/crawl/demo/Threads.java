package eu.vigie.crawl.demo;

import eu.vigie.crawl.demo.BoardText.Head;
import eu.vigie.crawl.demo.DemoThread.Trait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The threads of one site. Safe for use by several threads: every method takes the lock, and what it gives out is immutable. */
final class Threads {
    private static final Comparator<WrittenThread> AS_LISTED = Comparator.<WrittenThread, Boolean>comparing(
                    thread -> !thread.is(Trait.PINNED))
            .thenComparing(thread -> thread.last().at(), Comparator.reverseOrder())
            .thenComparing(WrittenThread::id, Comparator.reverseOrder());

    private final Map<Integer, WrittenThread> byId = new LinkedHashMap<>();
    private final Map<Integer, Integer> threadOfPost = new LinkedHashMap<>();
    private int nextThread;
    private int nextPost;

    Threads(int firstThread, int firstPost) {
        nextThread = firstThread;
        nextPost = firstPost;
    }

    /** Opens a thread with its first post. */
    synchronized WrittenPost open(
            Head board, String title, Set<Trait> traits, int views, String author, Instant at, List<Block> blocks) {
        var post = new WrittenPost(nextPost++, author, at, Optional.empty(), blocks);
        var thread = new WrittenThread(nextThread++, board, title, traits, views, 1, at, List.of(post));
        byId.put(thread.id(), thread);
        threadOfPost.put(post.id(), thread.id());
        return post;
    }

    /** Adds a post at the end of a thread. */
    synchronized WrittenPost reply(int threadId, String author, Instant at, List<Block> blocks) {
        var post = new WrittenPost(nextPost++, author, at, Optional.empty(), blocks);
        threadOfPost.put(post.id(), threadId);
        change(threadId, at, posts -> {
            posts.add(post);
            return posts;
        });
        return post;
    }

    /** Gives a post other words. */
    synchronized void reword(int postId, List<Block> blocks, Instant now) {
        change(threadIdOf(postId), now, posts -> {
            posts.replaceAll(post -> post.id() == postId ? post.reworded(blocks, now) : post);
            return posts;
        });
    }

    /** Takes a post away; the first of a thread stays. */
    synchronized void remove(int postId, Instant now) {
        change(threadIdOf(postId), now, posts -> {
            posts.subList(1, posts.size()).removeIf(post -> post.id() == postId);
            return posts;
        });
    }

    synchronized Optional<WrittenThread> thread(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The thread that holds a post. */
    synchronized Optional<WrittenThread> holding(int postId) {
        return Optional.ofNullable(threadOfPost.get(postId))
                .flatMap(this::thread)
                .filter(thread -> thread.posts().stream().anyMatch(post -> post.id() == postId));
    }

    /** Threads of a board as its list shows them: pinned first, then the last written in. */
    synchronized List<WrittenThread> listed(Head board) {
        return byId.values().stream()
                .filter(thread -> thread.board().equals(board))
                .sorted(AS_LISTED)
                .toList();
    }

    synchronized List<WrittenThread> all() {
        return List.copyOf(byId.values());
    }

    private int threadIdOf(int postId) {
        return holding(postId)
                .orElseThrow(() -> new IllegalStateException("no post " + postId))
                .id();
    }

    private void change(int threadId, Instant now, UnaryOperator<List<WrittenPost>> edit) {
        byId.computeIfPresent(threadId, (id, thread) -> thread.with(edit.apply(new ArrayList<>(thread.posts())), now));
    }
}
