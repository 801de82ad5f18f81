package eu.vigie.lexicon.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds names cut in two ({@code tra madol}) and names spelled out ({@code k.e.t.a.m.i.n.e}). */
final class SplitWords {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 24;
    private static final int SHORTEST_SPELLED = 4;
    private static final int SHORTEST_HALF = 3;
    private static final int FILTER_BITS = 1 << 20;

    private final Respellings respellings;
    /** Hashes of all beginnings of names. */
    private final BitSet fronts = new BitSet(FILTER_BITS);

    SplitWords(WordIndex index) {
        this.respellings = new Respellings(index);
        index.sureWords().forEach(this::remember);
    }

    /** Names in pieces, in the order of the text. */
    List<Hit> find(String text, Tokens tokens) {
        List<Hit> found = new ArrayList<>();
        for (int at = 0; at + 1 < tokens.count(); at++) {
            int last = endOfLetters(tokens, at);
            if (last - at + 1 >= SHORTEST_SPELLED) {
                add(found, respellings.sure(letters(text, tokens, at, last), at, last, "spelled out"));
                at = last;
            } else if (halves(text, tokens, at)) {
                add(found, respellings.sure(letters(text, tokens, at, at + 1), at, at + 1, "written in two words"));
            }
        }
        return found;
    }

    private static void add(List<Hit> found, @org.jspecify.annotations.Nullable Hit hit) {
        if (hit != null) {
            found.add(hit);
        }
    }

    /** The last token of a row of single letters with one separator between each two. */
    private static int endOfLetters(Tokens tokens, int first) {
        int last = first;
        while (single(tokens, last)
                && last + 1 < tokens.count()
                && single(tokens, last + 1)
                && tokens.start(last + 1) - tokens.end(last) == 1) {
            last++;
        }
        return last;
    }

    private static boolean single(Tokens tokens, int at) {
        return tokens.kind(at) == Tokens.LETTERS && tokens.end(at) - tokens.start(at) == 1;
    }

    /** Whether two words, the second of which nobody knows, may be the halves of a name. */
    private boolean halves(String text, Tokens tokens, int at) {
        int length = tokens.end(at + 1) - tokens.start(at) - 1;
        return tokens.word(at + 1) == Vocabulary.NONE
                && tokens.gap(at + 1) == Tokens.JOINABLE
                && tokens.kind(at) == Tokens.LETTERS
                && tokens.kind(at + 1) == Tokens.LETTERS
                && length >= SHORTEST
                && length <= LONGEST
                && tokens.end(at) - tokens.start(at) >= SHORTEST_HALF
                && fronts.get(hash(text, tokens.start(at), tokens.end(at)));
    }

    private static String letters(String text, Tokens tokens, int first, int last) {
        StringBuilder letters = new StringBuilder();
        for (int at = first; at <= last; at++) {
            letters.append(Normalizer.fold(text.substring(tokens.start(at), tokens.end(at))));
        }
        return letters.toString();
    }

    private void remember(String word) {
        for (int end = SHORTEST_HALF; end < word.length(); end++) {
            fronts.set(hash(word, 0, end));
        }
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = hash * 31 + Normalizer.folded(text.charAt(at));
        }
        return (hash ^ (hash >>> 12)) & (FILTER_BITS - 1);
    }
}
