package eu.vigie.index.trend;

import eu.vigie.lexicon.Lexicon;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that behave like names of substances and are not listed. A word is one when several people write it in several
 * threads, and either it is built like a systematic code, or it stands mostly in threads about drugs, mostly near a dose, a word of
 * use or another name, and is written more often than before. "Mostly in threads about drugs" and "more often" are tested by the
 * log-likelihood ratio (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence", Computational
 * Linguistics 19), which holds for rare words too. Not safe for use by many threads; memory grows with the number of different
 * words.
 *
 * <pre>{@code
 * EmergingNames names = new EmergingNames(Lexicon.shipped(), Instant.now());
 * posts.forEach(names::add); // oldest first
 * names.found().forEach(name -> System.out.println(name.surface()));
 * }</pre>
 */
public final class EmergingNames {
    /** How far back posts count as recent. */
    public static final Duration RECENT = Duration.ofDays(45);

    private static final int LEAST_POSTS = 3;
    private static final int LEAST_THREADS = 2;
    private static final int LEAST_AUTHORS = 2;
    private static final double LEAST_DRUG_SHARE = 0.7;
    private static final double LEAST_CONTEXT_SHARE = 0.5;
    private static final double LEAST_RISE = 2;
    /** One word in a thousand passes by chance. */
    private static final double SURE = 10.83;
    /** One word in a hundred passes by chance. */
    private static final double LIKELY = 6.63;

    private final PostWords words;
    private final Instant recentFrom;
    private final Map<String, WordCounts> counts = new HashMap<>();
    private long posts;
    private long recent;
    private long drugTalk;

    /**
     * Starts with no post.
     *
     * @param lexicon whose names are known already
     * @param now posts of the last {@link #RECENT} count as recent
     */
    public EmergingNames(Lexicon lexicon, Instant now) {
        this.words = new PostWords(lexicon);
        this.recentFrom = now.minus(RECENT);
    }

    /** Counts a post; give the oldest first, so that the newest become the examples. */
    public void add(ReadPost post) {
        boolean isRecent = !post.at().isBefore(recentFrom);
        posts++;
        recent += isRecent ? 1 : 0;
        drugTalk += post.drugTalk() ? 1 : 0;
        words.of(post)
                .forEach((word, seen) ->
                        counts.computeIfAbsent(word, _ -> new WordCounts()).add(post, seen, isRecent));
    }

    /** How many posts were counted. */
    public long posts() {
        return posts;
    }

    /** The words that pass, the likeliest name first. */
    public List<EmergingName> found() {
        return counts.entrySet().stream()
                .filter(entry -> passes(entry.getValue()))
                .map(entry -> name(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(EmergingName::score)
                        .reversed()
                        .thenComparing(EmergingName::word))
                .toList();
    }

    private boolean passes(WordCounts word) {
        boolean spread = word.threads() >= LEAST_THREADS && word.authors() >= LEAST_AUTHORS;
        if (!spread || word.shape().isPresent()) {
            return spread;
        }
        return word.posts() >= LEAST_POSTS
                && word.drugShare() >= LEAST_DRUG_SHARE
                && word.contextShare() >= LEAST_CONTEXT_SHARE
                && rise(word) >= LEAST_RISE
                && drugSurprise(word) >= SURE
                && riseSurprise(word) >= LIKELY;
    }

    private EmergingName name(String key, WordCounts word) {
        double score = (word.shape().isPresent() ? 3 : 0)
                + word.contextShare()
                + word.drugShare()
                + Math.log10(1 + drugSurprise(word))
                + Math.log10(1 + riseSurprise(word));
        return new EmergingName(
                key,
                word.surface(),
                word.posts(),
                word.threads(),
                word.recent(),
                rise(word),
                word.drugShare(),
                word.contextShare(),
                word.shape(),
                score,
                word.last(),
                word.examples());
    }

    private double rise(WordCounts word) {
        long earlier = posts - recent;
        return earlier == 0 || recent == 0
                ? 1
                : ((word.recent() + 0.5) / (recent + 1)) / ((word.earlier() + 0.5) / (earlier + 1));
    }

    private double drugSurprise(WordCounts word) {
        return surprise(word.inDrugTalk(), drugTalk, word.posts() - word.inDrugTalk(), posts - drugTalk);
    }

    private double riseSurprise(WordCounts word) {
        return surprise(word.recent(), recent, word.earlier(), posts - recent);
    }

    /** Twice the log-likelihood ratio of two shares being different against being the same. */
    static double surprise(long k1, long n1, long k2, long n2) {
        if (n1 == 0 || n2 == 0) {
            return 0;
        }
        double p = (double) (k1 + k2) / (n1 + n2);
        return 2
                * (likelihood((double) k1 / n1, k1, n1)
                        + likelihood((double) k2 / n2, k2, n2)
                        - likelihood(p, k1, n1)
                        - likelihood(p, k2, n2));
    }

    private static double likelihood(double p, long k, long n) {
        return (k == 0 ? 0 : k * Math.log(p)) + (n == k ? 0 : (n - k) * Math.log1p(-p));
    }
}
