package eu.vigie.lexicon.text;

import java.util.ArrayList;
import java.util.List;

/** The ways in which people write the parts of a name together: {@code 2C-B}, {@code 2cb}; {@code special k}, {@code specialk}. */
final class Joinings {
    private static final int MOST_PARTS = 6;
    private static final int SHORTEST_JOINED = 5;

    private Joinings() {}

    /**
     * All sequences that come from writing neighbouring letter parts as one word.
     *
     * @param words the parts of a name
     * @param parts their kinds: digits are never joined, for the tokenizer cuts there
     * @param vocabulary gets the joined words
     * @return the other sequences, without the given one; none for names of one part or of many
     */
    static List<int[]> of(int[] words, Tokens parts, Vocabulary vocabulary) {
        List<int[]> all = new ArrayList<>();
        if (words.length < 2 || words.length > MOST_PARTS) {
            return all;
        }
        int ways = 1 << (words.length - 1);
        for (int way = 1; way < ways; way++) {
            int[] joined = join(words, parts, way, vocabulary);
            if (joined.length > 0) {
                all.add(joined);
            }
        }
        return all;
    }

    /** Bit k of {@code way} joins part k with part k + 1; an empty result means that this cannot be. */
    private static int[] join(int[] words, Tokens parts, int way, Vocabulary vocabulary) {
        List<String> joined = new ArrayList<>();
        StringBuilder run = new StringBuilder(vocabulary.word(words[0]));
        for (int at = 1; at < words.length; at++) {
            if ((way >> (at - 1) & 1) == 0) {
                joined.add(run.toString());
                run.setLength(0);
            } else if (parts.kind(at - 1) != Tokens.LETTERS || parts.kind(at) != Tokens.LETTERS) {
                return new int[0];
            }
            run.append(vocabulary.word(words[at]));
        }
        joined.add(run.toString());
        if (joined.size() == 1 && run.length() < SHORTEST_JOINED) {
            return new int[0];
        }
        return joined.stream().mapToInt(vocabulary::add).toArray();
    }
}
