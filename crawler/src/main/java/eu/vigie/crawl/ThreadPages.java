package eu.vigie.crawl;

import eu.vigie.crawl.VisitReport.ThreadRead;
import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.PostedAt;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The recorded pages of one thread, put in order: from each page that none names as its next, along the "next" links. The same page
 * under several addresses gives its posts once; where a page is missing, the pieces are put in order by the time of their first post.
 */
final class ThreadPages {
    private final Map<URI, ThreadRead> pages;

    ThreadPages(Map<URI, ThreadRead> pages) {
        this.pages = pages;
    }

    /** The whole thread; {@code listed} is its address in a list, {@code board} the board of that list. */
    StoredThread joined(String id, Optional<URI> listed, Optional<String> board) {
        List<URI> starts = starts(listed);
        URI first = starts.getFirst();
        ThreadRead page = pageAt(first);
        return new StoredThread(
                id,
                listed.orElse(first),
                page.engine(),
                page.title(),
                page.board().or(() -> board),
                numbered(pieces(starts)));
    }

    /** Pages to begin at, the listed address first, then shorter addresses before longer ones. */
    private List<URI> starts(Optional<URI> listed) {
        Set<URI> followers =
                pages.values().stream().flatMap(page -> page.next().stream()).collect(Collectors.toSet());
        var starts = new ArrayList<>(pages.keySet());
        starts.removeIf(followers::contains);
        if (starts.isEmpty()) {
            starts.addAll(pages.keySet());
        }
        starts.sort(Comparator.comparing((URI url) -> !Optional.of(url).equals(listed))
                .thenComparing(url -> url.toString().length())
                .thenComparing(Comparator.naturalOrder()));
        return starts;
    }

    private List<List<Post>> pieces(List<URI> starts) {
        Set<URI> read = new HashSet<>();
        Set<String> known = new HashSet<>();
        var pieces = new ArrayList<List<Post>>();
        for (URI start : starts) {
            var piece = new ArrayList<Post>();
            Optional<URI> url = Optional.of(start);
            while (url.filter(pages::containsKey).filter(read::add).isPresent()) {
                ThreadRead page = pageAt(url.get());
                page.posts().stream().filter(post -> known.add(post.id())).forEach(piece::add);
                url = page.next();
            }
            pieces.add(piece);
        }
        pieces.removeIf(List::isEmpty);
        pieces.sort(Comparator.comparing(piece -> time(piece.getFirst())));
        return pieces;
    }

    private static Instant time(Post post) {
        return post.postedAt().map(PostedAt::at).orElse(Instant.MAX);
    }

    private static List<Post> numbered(List<List<Post>> pieces) {
        var posts = new ArrayList<Post>();
        pieces.stream().flatMap(Collection::stream).forEach(post -> posts.add(post.at(posts.size() + 1)));
        return List.copyOf(posts);
    }

    private ThreadRead pageAt(URI url) {
        ThreadRead page = pages.get(url);
        if (page == null) {
            throw new IllegalStateException("no such page in this thread: " + url);
        }
        return page;
    }
}
