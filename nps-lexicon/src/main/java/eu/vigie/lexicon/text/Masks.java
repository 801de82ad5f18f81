package eu.vigie.lexicon.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds names in which a sign stands for a letter: {@code c@nnabis}, {@code k*tamine}, {@code xan@x}. */
final class Masks {
    private static final String SIGNS = "@€$!*";
    private static final String LETTERS = "aesi";
    private static final String UNKNOWN = "abcdefghijklmnopqrstuvwxyz";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;

    private final Respellings respellings;

    Masks(WordIndex index) {
        this.respellings = new Respellings(index);
    }

    /** Names behind signs, in the order of the text. */
    List<Hit> find(String text, Tokens tokens) {
        List<Hit> found = new ArrayList<>();
        for (int at = 0; at + 1 < tokens.count(); at++) {
            if (masked(text, tokens, at)) {
                int last = at + 1;
                while (last + 1 < tokens.count() && masked(text, tokens, last)) {
                    last++;
                }
                Hit hit = unmask(text, tokens, at, last);
                if (hit != null) {
                    found.add(hit);
                }
                at = last;
            }
        }
        return found;
    }

    /** Whether exactly one sign stands between a token and the next one. */
    private static boolean masked(String text, Tokens tokens, int at) {
        int end = tokens.end(at);
        return tokens.start(at + 1) == end + 1
                && SIGNS.indexOf(text.charAt(end)) >= 0
                && tokens.kind(at) == Tokens.LETTERS
                && tokens.kind(at + 1) == Tokens.LETTERS;
    }

    private @Nullable Hit unmask(String text, Tokens tokens, int first, int last) {
        int length = tokens.end(last) - tokens.start(first);
        if (length < SHORTEST || length > LONGEST) {
            return null;
        }
        String word = Normalizer.fold(text.substring(tokens.start(first), tokens.end(last)));
        for (int sign = 0; sign < LETTERS.length(); sign++) {
            word = word.replace(SIGNS.charAt(sign), LETTERS.charAt(sign));
        }
        return guess(word, first, last);
    }

    /** One star may be any letter; a word with two says too little. */
    private @Nullable Hit guess(String word, int first, int last) {
        int star = word.indexOf('*');
        if (star < 0) {
            return respellings.sure(word, first, last, "written with signs");
        }
        for (int at = 0; at < UNKNOWN.length(); at++) {
            Hit hit = respellings.sure(word.replace('*', UNKNOWN.charAt(at)), first, last, "with a letter hidden");
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }
}
