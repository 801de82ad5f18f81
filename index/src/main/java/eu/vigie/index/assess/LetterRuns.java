package eu.vigie.index.assess;

import java.util.function.IntConsumer;

/**
 * Cuts a text into the features by which languages differ: two to four neighbouring letters within a word, its borders included,
 * and whole words (given three times, because they tell most). Words with digits, links and names with {@code @} are left out.
 */
final class LetterRuns {
    private static final int LONGEST_RUN = 4;
    private static final int LONGEST_WORD = 40;
    private static final int WHOLE_WORD = 0x5bd1e995;

    private LetterRuns() {}

    /** Gives the hash of each feature to the receiver, in order. */
    static void visit(String text, IntConsumer receiver) {
        char[] word = new char[LONGEST_WORD + 2];
        word[0] = '_';
        int length = 1;
        boolean foreign = false;
        for (int at = 0; at <= text.length(); at++) {
            char letter = at < text.length() ? Character.toLowerCase(text.charAt(at)) : ' ';
            if (latin(letter)) {
                length = append(word, length, letter);
            } else if (partOfName(letter)) {
                foreign = true;
            } else {
                if (length > 1 && !foreign) {
                    word[length] = '_';
                    word(word, length + 1, receiver);
                }
                length = 1;
                foreign = false;
            }
        }
    }

    private static int append(char[] word, int length, char letter) {
        if (length > LONGEST_WORD) {
            return length;
        }
        word[length] = letter;
        return length + 1;
    }

    private static boolean latin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'ß' && letter <= 'ſ' && letter != '÷';
    }

    private static boolean partOfName(char letter) {
        return letter >= '0' && letter <= '9'
                || letter == '@'
                || letter == '/'
                || letter == '_'
                || letter == '<'
                || letter == '#';
    }

    private static void word(char[] word, int length, IntConsumer receiver) {
        int whole = WHOLE_WORD;
        for (int from = 0; from < length; from++) {
            whole = mix(whole, word[from]);
            int run = word[from];
            for (int to = from + 1; to < Math.min(length, from + LONGEST_RUN); to++) {
                run = mix(run, word[to]);
                receiver.accept(spread(run));
            }
        }
        for (int times = 0; times < 3; times++) {
            receiver.accept(spread(whole));
        }
    }

    private static int mix(int hash, char letter) {
        return hash * 31_337 + letter;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
