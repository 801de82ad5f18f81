package eu.vigie.crawl;

import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.PostedAt;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One thread in the memory store. Pages are read in their order, so that unknown posts belong behind the known ones. */
final class ThreadMemory {
    private final URI url;
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private ThreadRead newest;
    private Optional<String> board;
    private Optional<Planned> resume = Optional.empty();
    private final Set<String> inThisGo = new HashSet<>();

    ThreadMemory(URI url, ThreadRead first, Optional<String> board) {
        this.url = url;
        this.newest = first;
        this.board = board;
    }

    /**
     * Takes in a page: new posts behind, known posts in their place. The last page is where the next visit begins.
     *
     * @return false when the page only repeats posts read in the same go, as the same page under ever new addresses does
     */
    boolean take(ThreadRead read, Planned visit) {
        if (visit.before().isEmpty()) {
            inThisGo.clear();
        }
        newest = read;
        board = read.board().or(() -> board);
        read.posts().forEach(post -> posts.put(post.id(), post));
        if (read.next().isEmpty()) {
            resume = Optional.of(visit.knowing(read.etag(), read.lastModified()));
        }
        return inThisGo.addAll(read.posts().stream().map(Post::id).toList());
    }

    /** Where to look for new posts: the last page, once one was read. */
    Optional<Planned> resume() {
        return resume;
    }

    /** Whether all pages were read to the last one. */
    boolean isWhole() {
        return resume.isPresent();
    }

    int size() {
        return posts.size();
    }

    /** When its newest post was written, as far as pages told. */
    Optional<Instant> newest() {
        return posts.values().stream()
                .flatMap(post -> post.postedAt().stream())
                .map(PostedAt::at)
                .max(Comparator.naturalOrder());
    }

    void startOver() {
        resume = Optional.empty();
    }

    StoredThread asStored(String id) {
        List<Post> ordered = new ArrayList<>(posts.size());
        for (Post post : posts.values()) {
            ordered.add(post.at(ordered.size() + 1));
        }
        return new StoredThread(id, url, newest.engine(), newest.title(), board, List.copyOf(ordered));
    }
}
