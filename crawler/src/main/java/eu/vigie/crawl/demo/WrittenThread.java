package eu.vigie.crawl.demo;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A thread of the demo forum; a change gives a new value.
 *
 * @param id unique on its site
 * @param board board it stands in
 * @param title title
 * @param traits what the people who wrote it know of it
 * @param views readings shown in lists
 * @param version grows with each change
 * @param changedAt when it was last written in or changed
 * @param posts at least one, oldest first
 */
record WrittenThread(
        int id,
        BoardText.Head board,
        String title,
        Set<DemoThread.Trait> traits,
        int views,
        int version,
        Instant changedAt,
        List<WrittenPost> posts) {

    boolean is(DemoThread.Trait trait) {
        return traits.contains(trait);
    }

    WrittenPost first() {
        return posts.getFirst();
    }

    WrittenPost last() {
        return posts.getLast();
    }

    /** Posts of one page, counted from 1; empty beyond the last. */
    List<WrittenPost> page(int number, int perPage) {
        int from = Math.min(posts.size(), (number - 1) * perPage);
        return posts.subList(from, Math.min(posts.size(), from + perPage));
    }

    /** Place of a post of this thread, from 0. */
    int indexOf(int postId) {
        for (int i = 0; i < posts.size(); i++) {
            if (posts.get(i).id() == postId) {
                return i;
            }
        }
        throw new IllegalStateException("thread " + id + " has no post " + postId);
    }

    /** The same thread with other posts. */
    WrittenThread with(List<WrittenPost> newPosts, Instant now) {
        return new WrittenThread(id, board, title, traits, views, version + 1, now, List.copyOf(newPosts));
    }
}
