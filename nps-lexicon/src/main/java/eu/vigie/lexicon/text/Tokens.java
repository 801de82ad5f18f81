package eu.vigie.lexicon.text;

import java.util.Arrays;

/** The words of a text as parallel arrays, with their places in it. */
final class Tokens {
    /** How a token stands to the one before it. */
    static final byte APART = 0;

    /** One separator that names may have inside: a space, a hyphen, an apostrophe, a dot. */
    static final byte JOINABLE = 1;

    /** Nothing between: the digits and letters of {@code 3mmc}. */
    static final byte GLUED = 2;

    /** Letters, digits, or one symbol. */
    static final byte LETTERS = 0;

    static final byte DIGITS = 1;
    static final byte SYMBOL = 2;

    private int count;
    private int[] starts;
    private int[] ends;
    private int[] words;
    private byte[] gaps;
    private byte[] kinds;
    private boolean[] quoted;

    Tokens(int expected) {
        starts = new int[expected];
        ends = new int[expected];
        words = new int[expected];
        gaps = new byte[expected];
        kinds = new byte[expected];
        quoted = new boolean[expected];
    }

    void add(int start, int end, int word, byte gap, byte kind, boolean inQuote) {
        if (count == starts.length) {
            grow(count * 2 + 8);
        }
        starts[count] = start;
        ends[count] = end;
        words[count] = word;
        gaps[count] = gap;
        kinds[count] = kind;
        quoted[count] = inQuote;
        count++;
    }

    int count() {
        return count;
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    /** Number in the vocabulary, or {@link Vocabulary#NONE}. */
    int word(int at) {
        return words[at];
    }

    byte gap(int at) {
        return gaps[at];
    }

    byte kind(int at) {
        return kinds[at];
    }

    boolean quoted(int at) {
        return quoted[at];
    }

    /** Whether nothing stands between this token and the one before it. */
    boolean gluedBefore(int at) {
        return gaps[at] == GLUED;
    }

    /** Whether nothing stands between this token and the next one. */
    boolean gluedAfter(int at) {
        return at + 1 < count && gaps[at + 1] == GLUED;
    }

    private void grow(int size) {
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        words = Arrays.copyOf(words, size);
        gaps = Arrays.copyOf(gaps, size);
        kinds = Arrays.copyOf(kinds, size);
        quoted = Arrays.copyOf(quoted, size);
    }
}
