package eu.vigie.workbench.answers;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How easily a text reads: lengths of sentences and words, by what is usual in its language. It advises, it never holds up. */
public record Readability(int words, int sentences, int longestSentence, List<String> longWords, Set<Hint> hints) {
    private static final Pattern ADDRESS = Pattern.compile("\\(?https?://\\S+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");
    /** Longer replies are skimmed rather than read. */
    private static final int MOST_WORDS = 250;

    private static final int FEW = 5;
    private static final double MOST_LONG_WORDS = 0.12;

    /** What could be easier. */
    public enum Hint {
        LONG_TEXT,
        LONG_SENTENCES,
        LONG_WORDS
    }

    /** A sentence of more words, or a word of as many letters, counts as long; compounds make words of Dutch and German longer. */
    private record Norm(int sentence, int word) {}

    private static final Norm OTHER = new Norm(25, 12);
    private static final Map<String, Norm> NORMS =
            Map.of("en", new Norm(25, 11), "fr", new Norm(28, 12), "nl", new Norm(22, 13), "de", new Norm(22, 14));

    public static Readability of(String text, String language) {
        Norm norm = NORMS.getOrDefault(language, OTHER);
        String plain = ADDRESS.matcher(text).replaceAll("");
        List<Integer> sentences = sentences(plain, Locale.forLanguageTag(language));
        List<String> words = words(plain);
        var longWords = words.stream()
                .filter(word -> word.length() >= norm.word())
                .distinct()
                .toList();
        int longest = sentences.stream().mapToInt(Integer::intValue).max().orElse(0);
        var hints = EnumSet.noneOf(Hint.class);
        add(hints, Hint.LONG_TEXT, words.size() > MOST_WORDS);
        add(hints, Hint.LONG_SENTENCES, longest > norm.sentence());
        add(hints, Hint.LONG_WORDS, longWords.size() > words.size() * MOST_LONG_WORDS && longWords.size() > 1);
        return new Readability(
                words.size(),
                sentences.size(),
                longest,
                longWords.stream().limit(FEW).toList(),
                hints);
    }

    private static void add(Set<Hint> hints, Hint hint, boolean fits) {
        if (fits) {
            hints.add(hint);
        }
    }

    /** Words in each sentence; a new line ends one too. */
    private static List<Integer> sentences(String text, Locale language) {
        return text.lines()
                .flatMap(line -> cut(line, language).stream())
                .map(sentence -> words(sentence).size())
                .filter(words -> words > 0)
                .toList();
    }

    private static List<String> cut(String line, Locale language) {
        var breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(line);
        var cut = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            cut.add(line.substring(start, end));
            start = end;
        }
        return cut;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
