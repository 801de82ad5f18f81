package eu.vigie.workbench.corpus;

import eu.vigie.crawl.forum.Post;
import eu.vigie.crawl.forum.Post.PostQuote;
import eu.vigie.crawl.forum.Pseudonyms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises what was erased where others repeat it, without keeping it: by keyed hashes of its runs of one to five words. */
record ErasedRuns(Pseudonyms key, Set<Long> hashes) {
    private static final int LONGEST = 5;
    /** An own text shares five words with another by chance; not eight. */
    private static final int HITS_IN_OWN_TEXT = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    static final String REMOVED = "[…]";

    private record Word(String text, int start, int end) {}

    static ErasedRuns of(Pseudonyms key, List<String> texts) {
        var hashes = new HashSet<Long>();
        for (String text : texts) {
            List<Word> words = words(text);
            for (int length = 1; length <= LONGEST; length++) {
                for (int at = 0; at + length <= words.size(); at++) {
                    hashes.add(hash(key, words.subList(at, at + length)));
                }
            }
        }
        return new ErasedRuns(key, hashes);
    }

    Post without(Post post) {
        return with(post, kept(post.quotes()));
    }

    /** The post of another thread: only what was copied at length is taken out, common short phrases stay. */
    Post withoutCopies(Post post) {
        return with(
                post,
                post.quotes().stream().filter(quote -> !copies(quote.text())).toList());
    }

    private Post with(Post post, List<PostQuote> quotes) {
        return new Post(
                post.id(),
                post.permalink(),
                post.position(),
                post.author(),
                post.postedAt(),
                post.editedAt(),
                masked(post.text()),
                quotes);
    }

    ErasedRuns and(ErasedRuns more) {
        var both = new HashSet<>(hashes);
        both.addAll(more.hashes());
        return new ErasedRuns(key, both);
    }

    /** Hashes of the longest runs of a text: what is looked for among those of erased posts. */
    static Set<Long> longest(Pseudonyms key, String text) {
        var hashes = new HashSet<Long>();
        List<Word> words = words(text);
        for (int at = 0; at + LONGEST <= words.size(); at++) {
            hashes.add(hash(key, words.subList(at, at + LONGEST)));
        }
        return hashes;
    }

    boolean copies(String text) {
        return !masked(text).equals(text);
    }

    List<PostQuote> kept(List<PostQuote> quotes) {
        return quotes.stream().filter(quote -> !repeats(quote.text())).toList();
    }

    boolean repeats(String quote) {
        List<Word> words = words(quote);
        int length = Math.min(words.size(), LONGEST);
        for (int at = 0; length > 0 && at + length <= words.size(); at++) {
            if (hashes.contains(hash(key, words.subList(at, at + length)))) {
                return true;
            }
        }
        return false;
    }

    String masked(String text) {
        List<Word> words = words(text);
        var masked = new StringBuilder();
        int copied = 0;
        for (int at = 0; at + LONGEST <= words.size(); ) {
            int hits = hitsFrom(words, at);
            if (hits >= HITS_IN_OWN_TEXT) {
                masked.append(text, copied, words.get(at).start()).append(REMOVED);
                copied = words.get(at + hits + LONGEST - 2).end();
            }
            at += Math.max(hits, 1);
        }
        return masked.append(text, copied, text.length()).toString();
    }

    private int hitsFrom(List<Word> words, int start) {
        int hits = 0;
        while (start + hits + LONGEST <= words.size()
                && hashes.contains(hash(key, words.subList(start + hits, start + hits + LONGEST)))) {
            hits++;
        }
        return hits;
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        while (found.find()) {
            words.add(new Word(found.group().toLowerCase(Locale.ROOT), found.start(), found.end()));
        }
        return words;
    }

    private static long hash(Pseudonyms key, List<Word> words) {
        String run = words.stream().map(Word::text).collect(Collectors.joining(" ", "run ", ""));
        return Long.parseUnsignedLong(key.of(run).pseudonym().substring(1), 16);
    }
}
