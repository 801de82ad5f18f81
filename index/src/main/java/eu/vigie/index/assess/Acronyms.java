package eu.vigie.index.assess;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Short names that the post itself explains as something else: letters followed by words in brackets that begin with them, or
 * such words followed by the letters in brackets.
 */
final class Acronyms {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 80;
    /** Chemical names begin with the same letters and explain nothing else. */
    private static final Pattern CHEMICAL =
            Pattern.compile("hydrox|m[eé]thyl|amph[eé]t|amin|acid|säure|zuur|lyserg|phenyl");

    private Acronyms() {}

    /** The explained letters in lower case. */
    static Set<String> explainedIn(String text) {
        Set<String> explained = new HashSet<>();
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = text.indexOf(')', open);
            if (close < 0) {
                break;
            }
            if (close - open <= LONGEST) {
                String before = text.substring(Math.max(0, open - LONGEST), open);
                compare(words(before), words(text.substring(open + 1, close)), explained);
            }
        }
        return explained;
    }

    private static void compare(String[] before, String[] inside, Set<String> explained) {
        String last = before[before.length - 1];
        if (isSpelt(last, inside, 0)) {
            explained.add(last);
        }
        for (int first = Math.max(0, before.length - MOST_WORDS);
                inside.length == 1 && first < before.length;
                first++) {
            if (isSpelt(inside[0], before, first)) {
                explained.add(inside[0]);
            }
        }
    }

    private static String[] words(String text) {
        return text.strip().toLowerCase(Locale.ROOT).split("[\\s'’]+");
    }

    /** Whether the words from one on begin with the letters, small words such as "and" left out. */
    private static boolean isSpelt(String letters, String[] words, int first) {
        int letter = 0;
        for (int at = first; at < words.length; at++) {
            if (CHEMICAL.matcher(words[at]).find()) {
                return false;
            }
            boolean next = letter < letters.length() && words[at].startsWith(letters.substring(letter, letter + 1));
            if (!next && words[at].length() > 3) {
                return false;
            }
            letter += next ? 1 : 0;
        }
        return letters.length() >= 2 && letter == letters.length();
    }
}
