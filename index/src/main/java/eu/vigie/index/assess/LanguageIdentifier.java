package eu.vigie.index.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells the language of a post by the letters and words it is made of: counts of two to four neighbouring letters and of whole
 * words, learnt from the small texts shipped beside it. Knows French, Dutch, English, German, Spanish and Italian. Immutable; time
 * is linear in the length of the text, of which the first 4,000 characters count.
 */
final class LanguageIdentifier {
    /** Known languages, as BCP 47 tags. */
    static final List<String> LANGUAGES = List.of("fr", "nl", "en", "de", "es", "it");

    private static final int LONGEST_TEXT = 4000;
    private static final int BUCKETS = 1 << 16;
    private static final double SMOOTHING = 0.25;
    /** How much the language of the forum weighs, in units of log odds. */
    private static final double PRIOR = 2.0;
    /** Neighbouring counts are not independent; this keeps the confidence honest. */
    private static final double DAMPING = 0.12;

    /**
     * How probable each known language is.
     *
     * @param language the most probable one, {@code und} when the text has no Latin letters and nothing else is known
     * @param confidence its probability, 0 to 1
     * @param probabilities in the order of {@link #LANGUAGES}
     */
    record Guess(String language, double confidence, List<Double> probabilities) {
        /** Probability of a language, 0 for unknown ones. */
        double of(String tag) {
            int index = LANGUAGES.indexOf(tag);
            return index < 0 ? 0 : probabilities.get(index);
        }
    }

    private final float[][] logProbability = new float[LANGUAGES.size()][];

    LanguageIdentifier() {
        for (int index = 0; index < LANGUAGES.size(); index++) {
            logProbability[index] = learn(text(LANGUAGES.get(index)));
        }
    }

    private static String text(String language) {
        try (InputStream in = LanguageIdentifier.class.getResourceAsStream("language/" + language + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: text of language " + language);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static float[] learn(String text) {
        int[] counts = new int[BUCKETS];
        int[] total = {0};
        LetterRuns.visit(text, feature -> {
            counts[feature & (BUCKETS - 1)]++;
            total[0]++;
        });
        float[] logs = new float[BUCKETS];
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            logs[bucket] = (float) Math.log((counts[bucket] + SMOOTHING) / (total[0] + SMOOTHING * BUCKETS));
        }
        return logs;
    }

    /**
     * Tells the language of a text.
     *
     * @param prior BCP 47 tag of what is probable before reading; only its language counts
     */
    Guess guess(String text, Optional<String> prior) {
        double[] scores = new double[LANGUAGES.size()];
        int[] features = {0};
        LetterRuns.visit(text.substring(0, Math.min(LONGEST_TEXT, text.length())), feature -> {
            features[0]++;
            for (int index = 0; index < scores.length; index++) {
                scores[index] += DAMPING * logProbability[index][feature & (BUCKETS - 1)];
            }
        });
        Optional<String> expected =
                prior.map(tag -> tag.toLowerCase(Locale.ROOT).split("[-_]")[0]);
        if (features[0] == 0) {
            return new Guess(
                    expected.orElse("und"), expected.isPresent() ? 0.5 : 0, probabilities(new double[scores.length]));
        }
        expected.map(LANGUAGES::indexOf).filter(index -> index >= 0).ifPresent(index -> scores[index] += PRIOR);
        return best(probabilities(scores));
    }

    private static Guess best(List<Double> probabilities) {
        int best = 0;
        for (int index = 1; index < probabilities.size(); index++) {
            best = probabilities.get(index) > probabilities.get(best) ? index : best;
        }
        return new Guess(LANGUAGES.get(best), probabilities.get(best), probabilities);
    }

    private static List<Double> probabilities(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double[] odds =
                Arrays.stream(scores).map(score -> Math.exp(score - highest)).toArray();
        double sum = Arrays.stream(odds).sum();
        return Arrays.stream(odds).mapToObj(odd -> odd / sum).toList();
    }
}
