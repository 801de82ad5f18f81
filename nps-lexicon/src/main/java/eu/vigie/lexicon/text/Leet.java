package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Ambiguity;
import eu.vigie.lexicon.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds names in which digits stand for letters, such as {@code c0ke} and {@code k3ta}. */
final class Leet {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final String DIGITS = "013457";
    private static final String LETTERS = "oieast";

    private final WordIndex index;

    Leet(WordIndex index) {
        this.index = index;
    }

    /** Names hidden in runs of letters and digits, in the order of the text. */
    List<Hit> find(String text, Tokens tokens, String language) {
        List<Hit> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.count()) {
            int last = at;
            while (tokens.gluedAfter(last)) {
                last++;
            }
            if (last > at && tokens.kind(at) == Tokens.LETTERS) {
                Hit hit = decode(text, tokens, at, last, language);
                if (hit != null) {
                    found.add(hit);
                }
            }
            at = last + 1;
        }
        return found;
    }

    private @Nullable Hit decode(String text, Tokens tokens, int first, int last, String language) {
        int length = tokens.end(last) - tokens.start(first);
        if (length < SHORTEST || length > LONGEST) {
            return null;
        }
        String letters = letters(Normalizer.fold(text.substring(tokens.start(first), tokens.end(last))));
        int word = letters.isEmpty() ? Vocabulary.NONE : index.vocabulary().find(letters);
        int node = word == Vocabulary.NONE ? TokenTrie.NONE : index.trie().next(TokenTrie.ROOT, word);
        if (node == TokenTrie.NONE) {
            return null;
        }
        for (Entry entry : index.trie().at(node)) {
            if (entry instanceof Entry.Name name && worthwhile(name, language)) {
                String why = "name \"" + name.name().text() + "\" written with digits";
                return new Hit(
                        first,
                        last,
                        Optional.of(name.substance().id()),
                        name.substance().family(),
                        name.name().ambiguity(),
                        null,
                        why);
            }
        }
        return null;
    }

    private static boolean worthwhile(Entry.Name name, String language) {
        boolean any = !Languages.KNOWN.contains(language);
        return name.name().ambiguity() != Ambiguity.MOSTLY_INNOCENT
                && (any || name.name().speaks(language) || name.name().ambiguity() == Ambiguity.NEVER);
    }

    /** The word with digits read as letters; empty when a digit is none. */
    private static String letters(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            int digit = DIGITS.indexOf(c);
            if (digit < 0 && !Character.isLetter(c)) {
                return "";
            }
            letters.append(digit < 0 ? c : LETTERS.charAt(digit));
        }
        return letters.toString();
    }
}
