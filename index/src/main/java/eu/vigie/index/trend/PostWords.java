package eu.vigie.index.trend;

import eu.vigie.lexicon.Cue;
import eu.vigie.lexicon.Family;
import eu.vigie.lexicon.Lexicon;
import eu.vigie.lexicon.text.Mention;
import eu.vigie.lexicon.text.MentionFinder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts posts into the words that could be names: neither listed nor ordinary, with what stands around them. */
final class PostWords {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:(?:[-‐‑–]|(?<=\\p{N}),(?=\\p{N}))[\\p{L}\\p{N}]+)*");
    private static final Pattern DOSE = Pattern.compile(
            "\\d+([.,]\\d+)?(mg|µg|μg|ug|mcg|g|gr|gramm?e?s?|ml)|(mg|µg|μg|mcg|gramm?e?s?|milligramm?e?s?|microgramm?e?s?)");
    private static final Pattern AMOUNT =
            Pattern.compile("\\d+\\p{L}{1,2}|\\d+(ans|min|eur|euro|euros|jours|uur|uhr|jaar|cl|kg|km|cm)");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    /** How many words away something still tells what a word is. */
    private static final int NEAR = 5;

    private final MentionFinder finder;
    private final Set<String> listed = new HashSet<>();
    private final Map<String, Set<String>> ordinary = new HashMap<>();
    private final Map<String, Set<String>> cues = new HashMap<>();

    /**
     * A word of a post.
     *
     * @param inContext whether something near it speaks of taking a substance
     * @param shape family of the systematic pattern that it fits
     */
    record Seen(String surface, boolean inContext, Optional<Family> shape) {}

    private record Token(String surface, String key, int start, int end) {}

    PostWords(Lexicon lexicon) {
        this.finder = new MentionFinder(lexicon);
        lexicon.names().forEach(name -> listed.add(key(name.text())));
        lexicon.ordinaryWords()
                .forEach((language, words) -> words.forEach(word ->
                        ordinary.computeIfAbsent(language, _ -> new HashSet<>()).add(key(word))));
        for (Cue cue : lexicon.cues()) {
            if (cue.weight() > 0) {
                cues.computeIfAbsent(cue.language(), _ -> new HashSet<>()).add(key(cue.text()));
            }
        }
    }

    /** Every word that could be a name, once, by its key. */
    Map<String, Seen> of(ReadPost post) {
        List<Token> tokens = tokens(post.text());
        List<Mention> mentions = finder.find(post.text(), post.language(), post.drugTalk() ? 1 : 0);
        boolean[] telling = new boolean[tokens.size()];
        for (int at = 0; at < telling.length; at++) {
            telling[at] = tells(tokens.get(at), post.language())
                    || mentioned(tokens.get(at), mentions, true).isPresent();
        }
        Map<String, Seen> words = new LinkedHashMap<>();
        for (int at = 0; at < telling.length; at++) {
            Token token = tokens.get(at);
            if (couldBeName(token.key(), post.language())
                    && mentioned(token, mentions, true).isEmpty()) {
                Seen seen = new Seen(
                        token.surface(),
                        near(telling, at),
                        mentioned(token, mentions, false).map(Mention::family));
                words.merge(token.key(), seen, (first, again) -> first.inContext() ? first : again);
            }
        }
        return words;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        WORD.matcher(text)
                .results()
                .forEach(found -> tokens.add(new Token(found.group(), key(found.group()), found.start(), found.end())));
        return tokens;
    }

    private boolean tells(Token token, String language) {
        return DOSE.matcher(token.surface().toLowerCase(Locale.ROOT)).matches() || holds(cues, language, token.key());
    }

    private static Optional<Mention> mentioned(Token token, List<Mention> mentions, boolean isListed) {
        return mentions.stream()
                .filter(mention -> mention.start() < token.end() && token.start() < mention.end())
                .filter(mention -> mention.substance().isPresent() == isListed)
                .findFirst();
    }

    private boolean couldBeName(String word, String language) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().anyMatch(Character::isLetter)
                && !AMOUNT.matcher(word).matches()
                && !DOSE.matcher(word).matches()
                && !listed.contains(word)
                && !holds(ordinary, language, word)
                && !holds(cues, language, word);
    }

    private static boolean holds(Map<String, Set<String>> words, String language, String word) {
        return words.getOrDefault(language, Set.of()).contains(word)
                || words.getOrDefault("mul", Set.of()).contains(word);
    }

    private static boolean near(boolean[] telling, int at) {
        for (int other = Math.max(0, at - NEAR); other <= Math.min(telling.length - 1, at + NEAR); other++) {
            if (other != at && telling[other]) {
                return true;
            }
        }
        return false;
    }

    /** Letters and digits alone, in lower case, without accents. */
    static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
