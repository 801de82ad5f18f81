package eu.vigie.index.trend;

import eu.vigie.lexicon.Family;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is counted of one word, a post at a time. */
final class WordCounts {
    static final int EXAMPLES = 5;
    /** Enough to know that a word is no one's private one. */
    private static final int COUNTED = 20;

    private final Map<String, Integer> surfaces = new HashMap<>();
    private final Set<Long> threads = new HashSet<>();
    private final Set<String> authors = new HashSet<>();
    private final Deque<Long> examples = new ArrayDeque<>();
    private Optional<Family> shape = Optional.empty();
    private Instant last = Instant.EPOCH;
    private int posts;
    private int recent;
    private int inDrugTalk;
    private int inContext;

    void add(ReadPost post, PostWords.Seen seen, boolean isRecent) {
        posts++;
        recent += isRecent ? 1 : 0;
        inDrugTalk += post.drugTalk() ? 1 : 0;
        inContext += seen.inContext() ? 1 : 0;
        shape = shape.or(seen::shape);
        surfaces.merge(seen.surface(), 1, Integer::sum);
        threads.add(post.thread());
        if (authors.size() < COUNTED) {
            authors.add(post.author());
        }
        last = last.isAfter(post.at()) ? last : post.at();
        examples.addFirst(post.id());
        if (examples.size() > EXAMPLES) {
            examples.removeLast();
        }
    }

    int posts() {
        return posts;
    }

    int threads() {
        return threads.size();
    }

    int authors() {
        return authors.size();
    }

    int recent() {
        return recent;
    }

    int earlier() {
        return posts - recent;
    }

    int inDrugTalk() {
        return inDrugTalk;
    }

    double drugShare() {
        return (double) inDrugTalk / posts;
    }

    double contextShare() {
        return (double) inContext / posts;
    }

    Optional<Family> shape() {
        return shape;
    }

    Instant last() {
        return last;
    }

    List<Long> examples() {
        return List.copyOf(examples);
    }

    String surface() {
        return surfaces.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
